import type { Demand } from './demand.ts';
import type { DeskPlan } from './desk-plan.ts';
import { drawDay } from './draw-day.ts';
import type { Outcome } from './outcome.ts';
import { playDay } from './play-day.ts';
import { sumUp } from './sum-up.ts';

/** So many imagined days make the figures of a plan: with fewer, one bad family shows in the p90. */
export const rehearsedDays = 20;

/** What each plan makes of the same days. Same demand, plans and seed: same outcomes. */
export function rehearse(
  demand: Demand,
  plans: readonly DeskPlan[],
  seed: number,
  days: number = rehearsedDays,
): readonly Outcome[] {
  const drawn = Array.from({ length: days }, (_, day) => drawDay(demand, seed, day));
  return plans.map((plan) =>
    sumUp(
      demand,
      plan,
      drawn.map((people) => playDay(demand, people, plan)),
    ),
  );
}
