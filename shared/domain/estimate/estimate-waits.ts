import type { StageId } from '../ids.ts';
import type { Rng } from '../simulation/random.ts';
import { type FloorPlan, planFloor } from './floor-plan.ts';
import { type Journey, runReplica } from './replica.ts';
import type { FloorSnapshot } from './snapshot.ts';
import type { EstimateTable, MinutesRange, ServiceEstimate, StageEstimate } from './table.ts';

/** One replica in so many follows newcomers through their whole journey, which takes far longer than the lines. */
const journeyEvery = 4;
/** Places at the end of a line from which the slope beyond it is taken. */
const slopePlaces = 10;

/**
 * Waits by position at each stage and the time to the end of each service, by simulating the whole floor from a snapshot
 * `replicas` (≥ 1) times. Same snapshot, same sequence of `rng`: same table.
 */
export function estimateWaits(snapshot: FloorSnapshot, rng: Rng, replicas: number): EstimateTable {
  const plan = planFloor(snapshot);
  const waits = new Map(plan.lines.map((line) => [line.stageId, line.waiting.map((): number[] => []).concat([[]])]));
  const journeys = new Map(plan.services.map(({ serviceId }) => [serviceId, new Array<Journey>()]));
  for (let count = 0; count < replicas; count++) {
    const replica = runReplica(plan, rng, count % journeyEvery === 0);
    for (const [stageId, minutes] of replica.waits) {
      const samples = waits.get(stageId) ?? [];
      for (const [position, wait] of minutes.entries()) samples[position]?.push(wait);
    }
    for (const [serviceId, journey] of replica.journeys) journeys.get(serviceId)?.push(journey);
  }

  return {
    stages: new Map(plan.stages.map((stage) => [stage.stageId, stageEstimate(plan, stage, waits)])),
    services: new Map([...journeys].map(([serviceId, seen]) => [serviceId, serviceEstimate(seen)])),
  };
}

function stageEstimate(
  plan: FloorPlan,
  { stageId, openDesks, idleDesks }: FloorPlan['stages'][number],
  waits: ReadonlyMap<StageId, readonly (readonly number[])[]>,
): StageEstimate {
  const positions = (waits.get(stageId) ?? []).map(rangeOf);
  const last = positions.at(-1);
  const earlier = positions.at(-1 - slopePlaces);
  const slope =
    last && earlier
      ? Math.max(last.p50Minutes - earlier.p50Minutes, last.p90Minutes - earlier.p90Minutes) / slopePlaces
      : 0;
  // Calls of one moment have no slope; the wait behind them still grows.
  const usual = (plan.meanMinutes.get(stageId) ?? 0) / Math.max(1, openDesks);
  return { openDesks, idleDesks, positions, minutesPerPlace: slope > 0 ? slope : usual };
}

function serviceEstimate(journeys: readonly Journey[]): ServiceEstimate {
  const afterCall = new Map<StageId, number[]>();
  for (const { finish, calls } of journeys) {
    for (const [stageId, minute] of calls) {
      const samples = afterCall.get(stageId) ?? [];
      samples.push(finish - minute);
      afterCall.set(stageId, samples);
    }
  }
  return {
    finish: rangeOf(journeys.map((journey) => journey.finish)),
    afterCall: new Map([...afterCall].map(([stageId, samples]) => [stageId, rangeOf(samples)])),
  };
}

function rangeOf(samples: readonly number[]): MinutesRange {
  // A typed array sorts several times faster, and there are two ranges for each position of each line.
  const sorted = Float64Array.from(samples).sort();
  // Ranked among n + 1: the real wait to come is one more like these n, so that a share q of such waits is at most this.
  const at = (q: number) => {
    const rank = Math.min(sorted.length, Math.max(1, q * (sorted.length + 1))) - 1;
    const lower = sorted[Math.floor(rank)] ?? 0;
    const upper = sorted[Math.ceil(rank)] ?? 0;
    return lower + (upper - lower) * (rank - Math.floor(rank));
  };
  return { p50Minutes: at(0.5), p90Minutes: at(0.9) };
}
