import type { InspectionItem } from '#shared/domain/flow/inspection.ts';
import type { InspectionDictionary } from '#shared/domain/flow/template.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import type { Deed } from './entries.ts';

/** What the tablet needs of a case to inspect its home without the hub: no name, no phone. */
export type HomeSnapshot = {
  readonly caseId: CaseId;
  readonly label: string;
  readonly number: string | null;
  readonly stepId: string;
  readonly dictionary: InspectionDictionary;
  readonly items: readonly { readonly id: string; readonly item: InspectionItem }[];
  readonly absentRooms: readonly string[];
  /** `open` may be worked on, `locked` waits for other stages, `settled` is concluded. */
  readonly state: 'open' | 'locked' | 'settled';
  readonly conclusion: string | null;
  readonly seenAt: number;
  /** When the hub's list said the case changed last, as far as this knows: a newer word means asking again. */
  readonly listedAs: string | null;
};

/** Takes what is needed out of a case; null for one without an inspection. `absentRooms` are kept from before. */
export function snapshotOf(view: CaseView, before: HomeSnapshot | undefined, now: number): HomeSnapshot | null {
  for (const stage of view.stages) {
    const step = stage.steps.find(({ definition }) => definition.kind === 'inspect');
    if (step?.definition.kind !== 'inspect') continue;
    const result = step.result as { absentRooms?: readonly string[]; conclusion?: string } | null;
    return {
      caseId: view.id,
      label: view.unit?.label ?? '',
      number: view.ticket?.number ?? null,
      stepId: step.id,
      dictionary: step.definition.dictionary,
      items: view.inspection.filter(({ stepId }) => stepId === step.id).map(({ id, item }) => ({ id, item })),
      absentRooms: result?.absentRooms ?? before?.absentRooms ?? [],
      state: step.state === 'open' ? (stage.state === 'open' ? 'open' : 'locked') : 'settled',
      conclusion: result?.conclusion ?? null,
      seenAt: now,
      listedAs: before?.listedAs ?? null,
    };
  }
  return null;
}

/** A home once the hub took something: what left the queue stays on the screen, without asking the hub again. */
export function homeAfter(home: HomeSnapshot, deed: Deed): HomeSnapshot {
  switch (deed.kind) {
    case 'photo':
      return home;
    case 'item': {
      const others = home.items.filter(({ id }) => id !== deed.itemId);
      return { ...home, items: [...others, { id: deed.itemId, item: deed.item }] };
    }
    case 'drop':
      return { ...home, items: home.items.filter(({ id }) => id !== deed.itemId) };
    case 'conclude':
      return { ...home, state: 'settled', conclusion: deed.result.conclusion };
  }
}
