import type { Bottleneck, StageHour, StageOutcome } from './outcome.ts';

/** Waiting that is worth naming: a minute a day in all is chance. */
const leastTotalWait = 1;

/**
 * The stage at which people wait most in all, with the reason: hours without a desk, hours that bring more work than the plan
 * has room for, or else hours in which too many come at once. Null where nobody waits.
 */
export function findBottleneck(stages: readonly StageOutcome[], waitLimitMinutes: number): Bottleneck | null {
  const all = stages.reduce((sum, stage) => sum + stage.totalWait, 0);
  const worst = stages.toSorted((a, b) => b.totalWait - a.totalWait)[0];
  if (!worst || worst.totalWait < leastTotalWait) return null;
  const { stageId, hours } = worst;
  const named = (cause: Bottleneck['cause'], at: readonly StageHour[]): Bottleneck => {
    const loads = at.flatMap(({ load }) => (load === null ? [] : [load]));
    const load = loads.length === 0 ? null : Math.max(...loads);
    return { stageId, cause, hours: at.map(({ hour }) => hour), load, share: worst.totalWait / all };
  };
  const waitsLong = ({ wait }: StageHour) => wait !== null && wait.p90 > waitLimitMinutes;
  const unserved = hours.filter((hour) => hour.load === null && waitsLong(hour));
  const overloaded = hours.filter(({ load }) => load !== null && load > 1);
  if (overloaded.length > 0) return named('overload', overloaded);
  if (unserved.length > 0) return named('no-desk', unserved);
  const long = hours.filter(waitsLong);
  const busiest = hours.toSorted((a, b) => (b.wait?.p90 ?? 0) - (a.wait?.p90 ?? 0)).slice(0, 1);
  return named('bunching', long.length > 0 ? long : busiest);
}
