import type { DeskId, StageId } from '../ids.ts';

/** Plans are laid out in half hours: shorter turns would have people change places all day. */
export const slotMinutes = 30;
const dayMinutes = 24 * 60;

/** A desk serves these stages, in one order across them, from one minute of the day to another. */
export type Segment = {
  readonly deskId: DeskId;
  readonly from: number;
  readonly to: number;
  readonly stageIds: readonly StageId[];
};

/** Which desk serves which stages when; a desk is closed where no segment says otherwise. Minutes since midnight at the site. */
export type DeskPlan = readonly Segment[];

export type PlanFault =
  | 'unknown-desk'
  | 'unknown-stage'
  | 'no-stage'
  | 'stage-twice'
  | 'not-a-half-hour'
  | 'ends-before-it-begins'
  | 'overlaps';

/** What is wrong with a plan, each fault with the place of its segment. Empty list = sound. */
export function planFaults(
  plan: DeskPlan,
  knows: { readonly desk: (id: DeskId) => boolean; readonly stage: (id: StageId) => boolean },
): readonly { readonly segment: number; readonly fault: PlanFault }[] {
  return plan.flatMap((segment, index) => {
    const { deskId, from, to, stageIds } = segment;
    const faults: PlanFault[] = [];
    if (!knows.desk(deskId)) faults.push('unknown-desk');
    if (stageIds.length === 0) faults.push('no-stage');
    if (stageIds.some((id) => !knows.stage(id))) faults.push('unknown-stage');
    if (new Set(stageIds).size !== stageIds.length) faults.push('stage-twice');
    if (from % slotMinutes !== 0 || to % slotMinutes !== 0 || to > dayMinutes) faults.push('not-a-half-hour');
    if (from >= to) faults.push('ends-before-it-begins');
    const earlier = plan.slice(0, index).filter((other) => other.deskId === deskId);
    if (earlier.some((other) => other.from < to && from < other.to)) faults.push('overlaps');
    return faults.map((fault) => ({ segment: index, fault }));
  });
}

/** The stages of each half hour of a desk, `null` where it is closed; slot 0 begins at midnight. */
export type DeskSlots = readonly (readonly StageId[] | null)[];

const closedAllDay = (): (readonly StageId[] | null)[] => Array.from({ length: dayMinutes / slotMinutes }, () => null);

/** The plan half hour by half hour, for each desk it names in the order it names them. */
export function slotsOf(plan: DeskPlan): ReadonlyMap<DeskId, DeskSlots> {
  const slots = new Map<DeskId, (readonly StageId[] | null)[]>();
  for (const { deskId, from, to, stageIds } of plan) {
    const own = slots.get(deskId) ?? closedAllDay();
    own.fill(stageIds, from / slotMinutes, to / slotMinutes);
    slots.set(deskId, own);
  }
  return slots;
}

/** The plan of half hours put together again, with as few segments as say the same. */
export function planOf(slots: ReadonlyMap<DeskId, DeskSlots>): DeskPlan {
  return [...slots].flatMap(([deskId, own]) => {
    const segments: Segment[] = [];
    for (const [slot, stageIds] of own.entries()) {
      if (stageIds === null) continue;
      const from = slot * slotMinutes;
      const last = segments.at(-1);
      if (last && last.to === from && sameStages(last.stageIds, stageIds)) {
        segments.splice(-1, 1, { ...last, to: from + slotMinutes });
      } else segments.push({ deskId, from, to: from + slotMinutes, stageIds });
    }
    return segments;
  });
}

/** Whether two lists name the same stages, in any order. */
export function sameStages(a: readonly StageId[], b: readonly StageId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Minutes a plan keeps desks open, all together. */
export function openMinutes(plan: DeskPlan): number {
  return plan.reduce((sum, { from, to }) => sum + to - from, 0);
}
