import type { StageId } from '../ids.ts';
import type { DeskPlan } from './desk-plan.ts';

/**
 * Minutes a plan gives to each stage in each hour. A desk that serves several gives to each by its share of their work,
 * since it takes whoever is first.
 */
export function capacityByHour(
  plan: DeskPlan,
  workOf: (stageId: StageId) => number,
): ReadonlyMap<StageId, ReadonlyMap<number, number>> {
  const capacity = new Map<StageId, Map<number, number>>();
  for (const { from, to, stageIds } of plan) {
    const all = stageIds.reduce((sum, id) => sum + workOf(id), 0);
    for (const stageId of stageIds) {
      const share = all > 0 ? workOf(stageId) / all : 1 / stageIds.length;
      const own = capacity.get(stageId) ?? new Map<number, number>();
      capacity.set(stageId, own);
      for (let hour = Math.floor(from / 60); hour * 60 < to; hour++) {
        const minutes = Math.min(to, (hour + 1) * 60) - Math.max(from, hour * 60);
        own.set(hour, (own.get(hour) ?? 0) + minutes * share);
      }
    }
  }
  return capacity;
}
