import type { DeskId, DeskPlanId, StageId } from '#shared/domain/ids.ts';
import { clockText, minuteOfClock } from '#shared/domain/rehearsal/clock-text.ts';
import { type DeskPlan, type DeskSlots, planOf, slotsOf, slotMinutes } from '#shared/domain/rehearsal/desk-plan.ts';
import type { DeskPlanView, SegmentView } from '#shared/protocol/rehearsals.ts';

/** A plan on the page. What is saved of it is remembered, so that changes show. */
export type PlanDraft = {
  readonly key: string;
  readonly name: string;
  readonly segments: readonly SegmentView[];
  readonly saved: { readonly id: DeskPlanId; readonly version: number; readonly as: string } | null;
};

/** Plans compared side by side at most. */
export const mostPlans = 4;

const slotsOfDay = (24 * 60) / slotMinutes;

function planOfView(segments: readonly SegmentView[]): DeskPlan {
  return segments.map((one) => ({ ...one, from: minuteOfClock(one.from), to: minuteOfClock(one.to) }));
}

/** The stages of each half hour of each desk. */
export function cellsOf(segments: readonly SegmentView[]): ReadonlyMap<DeskId, DeskSlots> {
  return slotsOf(planOfView(segments));
}

/** The plan with some half hours of some desks given to these stages; `null` closes them. `to` is excluded. */
export function painted(
  segments: readonly SegmentView[],
  deskIds: readonly DeskId[],
  [from, to]: readonly [number, number],
  stageIds: readonly StageId[] | null,
): readonly SegmentView[] {
  const cells = new Map(cellsOf(segments));
  for (const deskId of deskIds) {
    const own = [...(cells.get(deskId) ?? Array.from({ length: slotsOfDay }, () => null))];
    own.fill(stageIds, from, to);
    cells.set(deskId, own);
  }
  return planOf(cells).map((one) => ({
    deskId: one.deskId,
    from: clockText(one.from),
    to: clockText(one.to),
    stageIds: [...one.stageIds],
  }));
}

/** A saved plan as it comes from the hub. */
export function draftOf({ id, name, segments, version }: DeskPlanView): PlanDraft {
  return { key: `${id}-${version}`, name, segments, saved: { id, version, as: contentOf({ name, segments }) } };
}

/** Whether the plan says something else than what is saved of it. */
export function isChanged(draft: PlanDraft): boolean {
  return draft.saved !== null && draft.saved.as !== contentOf(draft);
}

/** What of a plan is saved, as text to compare. */
export function contentOf({ name, segments }: Pick<PlanDraft, 'name' | 'segments'>): string {
  return JSON.stringify([name, segments]);
}
