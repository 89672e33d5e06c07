import type { ServiceId, StageId } from '../ids.ts';
import { mulberry32, type Rng, standardNormal } from '../simulation/random.ts';
import { sampler, type ServiceTimes } from '../simulation/service-times.ts';
import type { Demand } from './demand.ts';

/** Somebody who comes on an imagined day, with how long each stage will take with them. */
export type Comer = {
  readonly minute: number;
  readonly appointment: number | null;
  readonly priority: boolean;
  readonly serviceId: ServiceId;
  readonly serviceMinutes: ReadonlyMap<StageId, number>;
};

/** The last walk-in comes so long before the doors close. */
const lastWalkInMinutes = 60;
/** Keeps the streams of consecutive days apart: a prime as large as the generator's steps. */
const seedStep = 0x9e3779b1;

/**
 * One possible day: who comes when, and how long they take, drawn without regard to any plan. So all plans that are
 * compared meet the very same people. Same demand, seed and day: same people.
 */
export function drawDay(demand: Demand, seed: number, day: number): readonly Comer[] {
  const rng = mulberry32((seed + Math.imul(day + 1, seedStep)) >>> 0);
  const times = new Map(
    demand.stages.map(({ stageId, priorMinutes, recentMinutes }) => [stageId, sampler(recentMinutes, priorMinutes)]),
  );
  const { parameters } = demand;
  const comer = (minute: number, appointment: number | null, serviceId: ServiceId): Comer => ({
    minute,
    appointment,
    serviceId,
    priority: rng() < parameters.priorityPercent / 100,
    serviceMinutes: drawTimes(demand, serviceId, times, rng),
  });
  const comers: Comer[] = [];
  for (const { minute, serviceId } of demand.appointments) {
    const scatter = parameters.spreadMinutes * standardNormal(rng);
    // Drawn for those who stay away too: another no-show rate must not make everybody else somebody else.
    const one = comer(Math.max(0, minute - parameters.earlyMinutes + scatter), minute, serviceId);
    if (rng() >= parameters.noShowPercent / 100) comers.push(one);
  }
  const until = demand.closesAt - lastWalkInMinutes;
  const gap = () => (-Math.log(1 - rng()) * 60) / parameters.walkInsPerHour;
  for (let minute = demand.opensAt + gap(); minute < until; minute += gap()) {
    comers.push(comer(minute, null, demand.walkInService));
  }
  return comers;
}

function drawTimes(
  demand: Demand,
  serviceId: ServiceId,
  times: ReadonlyMap<StageId, ServiceTimes>,
  rng: Rng,
): ReadonlyMap<StageId, number> {
  const flow = demand.flows.get(serviceId) ?? [];
  return new Map(flow.map(({ stageId }) => [stageId, times.get(stageId)?.draw(rng) ?? 0]));
}
