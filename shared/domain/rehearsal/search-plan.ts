import type { DeskId, StageId } from '../ids.ts';
import { mulberry32, type Rng } from '../simulation/random.ts';
import type { Demand } from './demand.ts';
import { type DeskPlan, type DeskSlots, planOf, sameStages, slotsOf, slotMinutes } from './desk-plan.ts';
import { type Comer, drawDay } from './draw-day.ts';
import { type DayRun, playDay } from './play-day.ts';
import { rehearsedDays } from './rehearse.ts';

/** Days each try is judged on; the best is judged again on all of them. */
const daysPerTry = 4;
/** A visitor nobody gets to is as bad as two hours of waiting. */
const leftBehindMinutes = 120;
/** A desk serves at most so many stages at a time, or as many as the plan has it do already: more, nobody can be trained for. */
const stagesAtOnce = 2;
/** What a change of stages must save each visitor, in minutes, to be worth telling the people at the desk. */
const worthAChange = 0.1;
/** Nobody changes stages for less than an hour. */
const leastSlots = 60 / slotMinutes;

export type SearchOrder = {
  readonly demand: Demand;
  readonly plan: DeskPlan;
  readonly seed: number;
  /** Desks that may be given other stages; opening hours stay as they are. */
  readonly movable: ReadonlySet<DeskId>;
  /** How many changes are tried at most. */
  readonly tries: number;
  readonly isOver?: () => boolean;
  readonly onProgress?: (progress: SearchProgress) => void;
};

/** `cost` is waiting per visitor in minutes, those left behind counted in. */
export type SearchProgress = { readonly tried: number; readonly of: number; readonly cost: number };

export type SearchResult = {
  readonly plan: DeskPlan;
  readonly tried: number;
  /** On all days; `after` never exceeds `before`. */
  readonly before: number;
  readonly after: number;
};

const never = () => false;

/** Waiting per visitor over some days, in minutes; those nobody gets to count as two hours more. */
export function costOf(runs: readonly DayRun[]): number {
  let minutes = 0;
  let people = 0;
  for (const { waitsOfVisitors, left, came } of runs) {
    for (const waited of waitsOfVisitors) minutes += waited;
    minutes += left * leftBehindMinutes;
    people += came;
  }
  return people === 0 ? 0 : minutes / people;
}

/**
 * The best use found of a plan's desks: tries to help where people wait by desks that are idle then, keeps what helps. Judged
 * on the days a rehearsal of this seed shows, and never worse on them than the plan given.
 */
export function searchPlan(order: SearchOrder): SearchResult {
  const { demand, plan, seed, movable, tries, isOver = never, onProgress } = order;
  const days = Array.from({ length: rehearsedDays }, (_, day) => drawDay(demand, seed, day));
  const play = (candidate: DeskPlan, on: readonly (readonly Comer[])[]) =>
    on.map((people) => playDay(demand, people, candidate));
  const sample = days.slice(0, daysPerTry);
  const rng = mulberry32(seed);
  const limits = stageLimits(plan);

  let best = plan;
  let runs = play(plan, sample);
  let cost = costOf(runs);
  let tried = 0;
  for (; tried < tries && cost > 0; tried++) {
    if (isOver()) break;
    const candidate = changed(best, runs, movable, limits, rng);
    if (candidate) {
      const played = play(candidate, sample);
      const now = costOf(played);
      if (now + worthAChange * candidate.length < cost + worthAChange * best.length) {
        best = candidate;
        runs = played;
        cost = now;
      }
    }
    onProgress?.({ tried: tried + 1, of: tries, cost });
  }
  const before = costOf(play(plan, days));
  const after = best === plan ? before : costOf(play(best, days));
  return after < before ? { plan: best, tried, before, after } : { plan, tried, before, after: before };
}

function stageLimits(plan: DeskPlan): ReadonlyMap<DeskId, number> {
  const limits = new Map<DeskId, number>();
  for (const { deskId, stageIds } of plan) {
    limits.set(deskId, Math.max(stagesAtOnce, stageIds.length, limits.get(deskId) ?? 0));
  }
  return limits;
}

/** The plan with one desk put to another use for a while; null where there was nothing to change. */
function changed(
  plan: DeskPlan,
  runs: readonly DayRun[],
  movable: ReadonlySet<DeskId>,
  limits: ReadonlyMap<DeskId, number>,
  rng: Rng,
): DeskPlan | null {
  const need = longWait(runs, rng);
  if (!need) return null;
  const slots = slotsOf(plan);
  const slot = Math.floor(need.at / slotMinutes);
  const helpers = [...slots.keys()].filter((id) => movable.has(id) && slots.get(id)?.[slot]);
  const deskId = pick(helpers, (id) => 0.05 + idleShare(runs, id, need.at), rng);
  const own = deskId === null ? undefined : slots.get(deskId);
  if (deskId === null || !own) return null;
  const [from, to] = stretchAround(own, slot, rng);
  const limit = limits.get(deskId) ?? stagesAtOnce;
  const chance = rng();
  const use = (stageIds: readonly StageId[]): readonly StageId[] => {
    // Half of the time it helps beside what it does, else it leaves that, or leaves the stage to others.
    if (stageIds.includes(need.stageId)) return chance < 0.5 ? [need.stageId] : stageIds;
    if (chance < 0.5) return [...stageIds.slice(0, limit - 1), need.stageId];
    return chance < 0.9 ? [need.stageId] : [need.stageId, ...stageIds.slice(1, limit)];
  };
  const next: DeskSlots = own.map((stageIds, at) => (stageIds && at >= from && at < to ? use(stageIds) : stageIds));
  if (next.every((stageIds, at) => sameUse(stageIds, own[at] ?? null))) return null;
  return planOf(new Map(slots).set(deskId, next));
}

function sameUse(a: readonly StageId[] | null, b: readonly StageId[] | null): boolean {
  return a === b || (a !== null && b !== null && sameStages(a, b));
}

/** One of the waits, the longer the likelier. */
function longWait(runs: readonly DayRun[], rng: Rng): { readonly stageId: StageId; readonly at: number } | null {
  const run = runs[Math.floor(rng() * runs.length)];
  const wait = pick(run?.waits ?? [], ({ waited }) => waited, rng);
  return wait && { stageId: wait.stageId, at: wait.joinedAt + wait.waited * rng() };
}

function pick<T>(items: readonly T[], weigh: (item: T) => number, rng: Rng): T | null {
  const weights = items.map(weigh);
  let left = rng() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return items[index] ?? null;
  }
  return null;
}

/** How much of the half hours around a minute a desk serves nobody, 0 to 1. */
function idleShare(runs: readonly DayRun[], deskId: DeskId, minute: number): number {
  const [from, to] = [minute - slotMinutes, minute + slotMinutes];
  let busy = 0;
  for (const run of runs) {
    for (const one of run.busy.get(deskId) ?? []) busy += Math.max(0, Math.min(one.to, to) - Math.max(one.from, from));
  }
  return Math.max(0, 1 - busy / ((to - from) * runs.length));
}

/** At least an hour around a half hour, often half a day, sometimes all the time the desk is open. */
function stretchAround(own: DeskSlots, slot: number, rng: Rng): readonly [from: number, to: number] {
  const first = own.findIndex((stageIds) => stageIds !== null);
  const last = own.findLastIndex((stageIds) => stageIds !== null) + 1;
  if (rng() < 0.25) return [first, last];
  const length = leastSlots + Math.floor(rng() * 8);
  const from = Math.max(first, Math.min(slot - Math.floor(rng() * length), last - length));
  return [from, Math.min(last, from + length)];
}
