import type { DeskId } from '../ids.ts';
import type { DeskPlan } from './desk-plan.ts';
import type { DeskOutcome } from './outcome.ts';
import type { DayRun } from './play-day.ts';

type Stretch = { readonly from: number; readonly to: number };

/** How full each desk of a plan is, over all days and hour by hour. Who is served past the closing counts until the closing. */
export function deskOutcomes(plan: DeskPlan, runs: readonly DayRun[]): readonly DeskOutcome[] {
  return [...new Set(plan.map(({ deskId }) => deskId))].map((deskId) => {
    const open = plan.filter((segment) => segment.deskId === deskId);
    const opened = minutesWithin(open, 0, Number.POSITIVE_INFINITY);
    const from = Math.floor(Math.min(...open.map((segment) => segment.from)) / 60);
    const to = Math.ceil(Math.max(...open.map((segment) => segment.to)) / 60);
    const hours = Array.from({ length: to - from }, (_, index) => {
      const hour = from + index;
      const within = minutesWithin(open, hour * 60, (hour + 1) * 60);
      return { hour, within, served: within === 0 ? 0 : busyIn(runs, deskId, open, hour) };
    });
    const served = hours.reduce((sum, hour) => sum + hour.served, 0);
    return {
      deskId,
      openMinutes: opened,
      busy: opened === 0 ? 0 : served / opened,
      hours: hours.map(({ hour, within, served: inHour }) => ({ hour, busy: within === 0 ? null : inHour / within })),
    };
  });
}

function busyIn(runs: readonly DayRun[], deskId: DeskId, open: readonly Stretch[], hour: number): number {
  let minutes = 0;
  for (const run of runs) {
    for (const busy of run.busy.get(deskId) ?? []) {
      if (busy.to <= hour * 60 || busy.from >= (hour + 1) * 60) continue;
      minutes += minutesWithin(open, Math.max(busy.from, hour * 60), Math.min(busy.to, (hour + 1) * 60));
    }
  }
  return minutes / runs.length;
}

function minutesWithin(stretches: readonly Stretch[], from: number, to: number): number {
  return stretches.reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0);
}
