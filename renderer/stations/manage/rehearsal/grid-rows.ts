import type { DeskId } from '#shared/domain/ids.ts';
import { minuteOfClock } from '#shared/domain/rehearsal/clock-text.ts';
import { slotMinutes } from '#shared/domain/rehearsal/desk-plan.ts';
import type { RehearsalSetup, SegmentView } from '#shared/protocol/rehearsals.ts';

/** A row of the editor: one counter, or all guides together, who do the same. */
export type GridRow = {
  readonly key: string;
  readonly kind: 'counter' | 'guides';
  readonly deskIds: readonly DeskId[];
};

/** Every counter, since any may be opened for any stage, and the guides of the day's stages in one row. */
export function rowsOf(setup: RehearsalSetup, segments: readonly SegmentView[]): readonly GridRow[] {
  const wanted = new Set(setup.stages.map(({ stageId }) => stageId));
  const planned = new Set(segments.map(({ deskId }) => deskId));
  const useful = setup.desks.filter(
    ({ deskId, kind, stageIds }) => kind === 'counter' || planned.has(deskId) || stageIds.some((id) => wanted.has(id)),
  );
  const guides = useful.filter(({ kind }) => kind === 'guide').map(({ deskId }) => deskId);
  return [
    ...useful
      .filter(({ kind }) => kind === 'counter')
      .map(({ deskId }): GridRow => ({ key: deskId, kind: 'counter', deskIds: [deskId] })),
    ...(guides.length > 0 ? [{ key: 'guides', kind: 'guides', deskIds: guides } as const] : []),
  ];
}

/** The half hours shown: the day of the doors and whatever the plan goes beyond it. */
export function shownSlots(setup: RehearsalSetup, segments: readonly SegmentView[]): readonly number[] {
  const slot = (text: string) => minuteOfClock(text) / slotMinutes;
  const from = segments.reduce((first, one) => Math.min(first, slot(one.from)), slot(setup.opensAt));
  const to = segments.reduce((last, one) => Math.max(last, slot(one.to)), slot(setup.closesAt));
  return Array.from({ length: to - from }, (_, index) => from + index);
}
