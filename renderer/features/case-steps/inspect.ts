import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { InspectionItemView } from '#shared/protocol/case-view.ts';
import { fromIssues } from './from-issues.ts';
import type { StepIssue, StepLogic, StepSubject } from './step-panel.ts';

/** What was found in this inspection so far. */
export function findingsOf({ caseView, step }: StepSubject<'inspect'>): readonly InspectionItemView[] {
  return caseView.inspection.filter(({ stepId }) => stepId === step.id);
}

/** A room with its parts that nobody has judged yet. */
export type RoomLeft = { readonly id: string; readonly name: Bilingual; readonly parts: readonly string[] };

/** What is left to look at: rooms of this home with parts nobody has judged. */
export function roomsLeft(subject: StepSubject<'inspect'>, absentRooms: readonly string[]): readonly RoomLeft[] {
  const judged = new Set(
    findingsOf(subject).map(({ item }) => (item.kind === 'meter' ? '' : `${item.room} ${item.part}`)),
  );
  return subject.definition.dictionary.rooms
    .filter(({ id }) => !absentRooms.includes(id))
    .map(({ id, name, parts }) => ({ id, name, parts: parts.filter((part) => !judged.has(`${id} ${part}`)) }))
    .filter(({ parts }) => parts.length > 0);
}

/** The conclusion of an accompanied inspection; what was found is kept item by item, on the tablet or here. */
export const inspect: StepLogic<'inspect'> = {
  begin: (_, result) => ({
    ...(result ? { conclusion: result.conclusion } : {}),
    words: result?.words ?? '',
    absentRooms: [...(result?.absentRooms ?? [])],
  }),
  outcome(subject, draft) {
    const findings = findingsOf(subject);
    const words = draft.words.trim();
    const issues: StepIssue[] = [];
    // A refusal may come after the first room; nobody has to go through the rest.
    if (draft.conclusion !== 'refuse') {
      for (const { id, name, parts } of roomsLeft(subject, draft.absentRooms)) {
        issues.push({ word: 'issueRoomLeft', at: id, name, values: { count: parts.length } });
      }
      for (const { id, name } of subject.definition.dictionary.meters) {
        const read = findings.some(({ item }) => item.kind === 'meter' && item.meter === id);
        if (!read) issues.push({ word: 'issueMeterUnread', at: id, name });
      }
    }
    if (!draft.conclusion) issues.push({ word: 'issueNoConclusion', at: 'conclusion' });
    if (draft.conclusion === 'refuse' && !words) issues.push({ word: 'issueRefusalWords', at: 'words' });
    return fromIssues(issues, {
      conclusion: draft.conclusion ?? 'accept',
      ...(words ? { words } : {}),
      absentRooms: [...draft.absentRooms],
      items: findings.length,
    });
  },
};
