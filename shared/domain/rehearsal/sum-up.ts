import type { StageId } from '../ids.ts';
import { sampler } from '../simulation/service-times.ts';
import { findBottleneck } from './bottleneck.ts';
import { capacityByHour } from './capacity.ts';
import type { Demand } from './demand.ts';
import type { DeskPlan } from './desk-plan.ts';
import { deskOutcomes } from './desk-outcomes.ts';
import type { Outcome, Spread, StageHour, StageOutcome } from './outcome.ts';
import type { DayRun, Wait } from './play-day.ts';

const hourOf = (minute: number) => Math.floor(minute / 60);

/** Sums up the days a plan was played on. At least one. */
export function sumUp(demand: Demand, plan: DeskPlan, runs: readonly DayRun[]): Outcome {
  const waits = Map.groupBy(
    runs.flatMap((run) => run.waits),
    (wait) => wait.stageId,
  );
  const workOf = (stageId: StageId) => (waits.get(stageId) ?? []).reduce((sum, { work }) => sum + work, 0);
  const capacity = capacityByHour(plan, workOf);
  const stages = demand.stages
    .filter(({ stageId }) => waits.has(stageId))
    .map(({ stageId, priorMinutes, recentMinutes }): StageOutcome => {
      const own = waits.get(stageId) ?? [];
      return {
        stageId,
        meanMinutes: sampler(recentMinutes, priorMinutes).meanMinutes,
        learntFrom: recentMinutes.length,
        wait: spreadOf(own.map(({ waited }) => waited)),
        totalWait: own.reduce((sum, { waited }) => sum + waited, 0) / runs.length,
        hours: stageHours(own, runs.length, (hour) => capacity.get(stageId)?.get(hour) ?? 0),
      };
    });
  const waited = runs.flatMap((run) => run.waitsOfVisitors);
  const limit = demand.parameters.waitLimitMinutes;
  return {
    days: runs.length,
    came: runs.reduce((sum, { came }) => sum + came, 0) / runs.length,
    wait: { ...(spreadOf(waited) ?? { p50: 0, p90: 0 }), mean: meanOf(waited) },
    visit: spreadOf(runs.flatMap((run) => run.visits)),
    finishedAt: spreadOf(runs.map((run) => run.finishedAt)) ?? { p50: 0, p90: 0 },
    left: meanOf(runs.map((run) => run.left)),
    stages,
    desks: deskOutcomes(plan, runs),
    bottleneck: findBottleneck(stages, limit),
    breaks: stages.flatMap(({ stageId, hours }) =>
      hours.filter(({ wait }) => wait && wait.p90 > limit).map(({ hour }) => ({ stageId, hour })),
    ),
  };
}

function stageHours(waits: readonly Wait[], days: number, capacityOf: (hour: number) => number): readonly StageHour[] {
  const byHour = Map.groupBy(waits, ({ joinedAt }) => hourOf(joinedAt));
  return [...byHour]
    .toSorted(([a], [b]) => a - b)
    .map(([hour, own]) => {
      const capacity = capacityOf(hour);
      const work = own.reduce((sum, one) => sum + one.work, 0) / days;
      return {
        hour,
        joined: own.length / days,
        wait: spreadOf(own.map(({ waited }) => waited)),
        load: capacity > 0 ? work / capacity : null,
      };
    });
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  // A typed array sorts several times faster than a list with a comparison.
  const sorted = Float64Array.from(values).sort();
  const at = (q: number) => sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p90: at(0.9) };
}
