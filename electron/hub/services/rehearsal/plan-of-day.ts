import type { DeskId } from '#shared/domain/ids.ts';
import { clockText, minuteOfClock } from '#shared/domain/rehearsal/clock-text.ts';
import type { Demand } from '#shared/domain/rehearsal/demand.ts';
import { type DeskPlan, planFaults } from '#shared/domain/rehearsal/desk-plan.ts';
import { AppError, type Issue } from '#shared/protocol/errors.ts';
import type { SegmentView } from '#shared/protocol/rehearsals.ts';
import type { House } from '../house.ts';

/** Desks that may help with what a day asks for: all but guides, who walk and keep to their stages. */
export function movableDesks({ directory }: House): ReadonlySet<DeskId> {
  return new Set(directory.desks().flatMap(({ id, kind }) => (kind === 'counter' ? [id] : [])));
}

/** The desks as they are set up, open as long as the doors are. */
export function planOfToday({ directory }: House, demand: Demand): DeskPlan {
  const wanted = new Set(demand.stages.map(({ stageId }) => stageId));
  return directory.desks().flatMap((desk) => {
    const stageIds = desk.stageIds.filter((id) => wanted.has(id));
    return stageIds.length === 0 ? [] : [{ deskId: desk.id, from: demand.opensAt, to: demand.closesAt, stageIds }];
  });
}

/** The plan as it came over the border. Throws desk-plan-unsound with every fault and its place. */
export function readPlan({ directory }: House, segments: readonly SegmentView[], path = '/body/segments'): DeskPlan {
  const plan = segments.map(({ deskId, from, to, stageIds }) => ({
    deskId,
    from: minuteOfClock(from),
    to: minuteOfClock(to),
    stageIds,
  }));
  const faults = planFaults(plan, {
    desk: (id) => directory.desk(id) !== undefined,
    stage: (id) => directory.stage(id) !== undefined,
  });
  if (faults.length > 0) {
    const issues: Issue[] = faults.map(({ segment, fault }) => ({ path: `${path}/${segment}`, message: fault }));
    throw new AppError('desk-plan-unsound', undefined, { issues });
  }
  return plan;
}

/** The plan as it goes out. */
export function tellPlan(plan: DeskPlan): SegmentView[] {
  return plan.map(({ deskId, from, to, stageIds }) => ({
    deskId,
    from: clockText(from),
    to: clockText(to),
    stageIds: [...stageIds],
  }));
}
