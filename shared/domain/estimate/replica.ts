import type { ServiceId, StageId, TicketId } from '../ids.ts';
import type { Flow } from '../journey/flow.ts';
import { createFloor, type Floor, type Visitor } from '../simulation/floor.ts';
import type { Rng } from '../simulation/random.ts';
import { plausibleSampler, type ServiceTimes } from '../simulation/service-times.ts';
import type { FloorPlan, Standpoint } from './floor-plan.ts';
import type { TicketOnFloor } from './snapshot.ts';

/** The coming hour is taken to be like the last one: an hour, as appointments lie on a grid of hours and their parts. */
const repeatMinutes = 60;

/** The journey of somebody who arrives now, in minutes from then. */
export type Journey = { readonly finish: number; readonly calls: readonly (readonly [StageId, number])[] };

/** What one run of the future gave: `waits[k]` for the k-th position of each line, its end included. */
export type Replica = {
  readonly waits: ReadonlyMap<StageId, readonly number[]>;
  readonly journeys: ReadonlyMap<ServiceId, Journey>;
};

/**
 * One possible future of the floor, until all who wait now are called and, if asked for, newcomers have finished.
 * Whoever is due earlier but comes later goes first, and so does priority: they are imagined to come as others came.
 */
export function runReplica(plan: FloorPlan, rng: Rng, withJourneys: boolean): Replica {
  const times = new Map(
    plan.stages.map((stage) => [stage.stageId, plausibleSampler(stage.recentMinutes, stage.priorMinutes, rng)]),
  );
  const timesOf = (stageId: StageId): ServiceTimes => {
    const known = times.get(stageId);
    if (!known) throw new Error(`the snapshot has no stage ${stageId}`);
    return known;
  };
  const calledAt = new Map<Visitor, number>();
  const asked = new Set<Visitor>();
  const callsOf = new Map<Visitor, [StageId, number][]>();
  const journeys = new Map<ServiceId, Journey>();

  const floor = createFloor(
    {
      maxOvertakes: plan.maxOvertakes,
      desks: [...plan.desks.map((desk) => desk.stageIds), ...plan.absentDesks.map((stageId) => [stageId])],
      meanMinutes: plan.meanMinutes,
      serviceMinutes: (stageId) => timesOf(stageId).draw(rng),
    },
    {
      called: (visitor, stageId, minute) => {
        if (asked.delete(visitor)) calledAt.set(visitor, minute);
        callsOf.get(visitor)?.push([stageId, minute]);
      },
      left: (visitor, minute) => {
        const calls = callsOf.get(visitor);
        if (calls) journeys.set(visitor.serviceId, { finish: minute, calls });
        callsOf.delete(visitor);
      },
    },
  );

  seatThoseServed(floor, plan, timesOf, rng);
  const lines = plan.lines.map(({ stageId, waiting, next }) => {
    const visitors = waiting.map((ticket) => visitorOf(ticket, plan.flows));
    const probe = { ...imagined(next, '' as ServiceId, []), probe: true };
    for (const visitor of [...visitors, probe]) {
      floor.stand(visitor, stageId);
      asked.add(visitor);
    }
    return { stageId, visitors, probe };
  });
  for (const { serviceId, flow, newcomer } of withJourneys ? plan.services : []) {
    const visitor = imagined(newcomer, serviceId, flow);
    callsOf.set(visitor, []);
    floor.arrive(visitor, 0);
  }
  sendThoseToCome(floor, plan, rng);

  floor.run(() => asked.size === 0 && callsOf.size === 0);

  const waits = lines.map(({ stageId, visitors, probe }): [StageId, number[]] => {
    // With k ahead one waits for the k-th call from the line, also where somebody further back goes first by right.
    const calls = visitors.map((visitor) => calledAt.get(visitor) ?? 0).sort((a, b) => a - b);
    return [stageId, [...calls, Math.max(calledAt.get(probe) ?? 0, calls.at(-1) ?? 0)]];
  });
  return { waits: new Map(waits), journeys };
}

/** Puts those being served at their desks, and somebody at those not open yet. */
export function seatThoseServed(
  floor: Floor,
  plan: FloorPlan,
  timesOf: (stageId: StageId) => ServiceTimes,
  rng: Rng,
): void {
  for (const [index, { busy }] of plan.desks.entries()) {
    if (!busy) continue;
    const { stageId, sinceMinutes } = busy;
    const seated = { visitor: visitorOf(busy, plan.flows), stageId, sinceMinute: -sinceMinutes };
    floor.seat(index, seated, timesOf(stageId).residual(rng, sinceMinutes));
  }
  for (const [index, stageId] of plan.absentDesks.entries()) {
    const seated = { visitor: null, stageId, sinceMinute: 0 };
    floor.seat(plan.desks.length + index, seated, timesOf(stageId).draw(rng) * rng());
  }
}

/** Lets the coming hour be like the last one. */
export function sendThoseToCome(floor: Floor, plan: FloorPlan, rng: Rng): void {
  for (const { serviceId, flow, cameLike } of plan.services) {
    const anyone = () => cameLike[Math.floor(rng() * cameLike.length)];
    for (let count = 0; count < cameLike.length; count++) {
      const like = anyone();
      const due = (like?.due ?? 0) + repeatMinutes * 60_000;
      const arrival = due - (anyone()?.earlyBy ?? 0);
      const minute = (arrival - plan.at) / 60_000;
      if (!like || minute <= 0 || minute > repeatMinutes) continue;
      const place = { priorityClass: like.priorityClass, due, arrival, tie: `~~${serviceId}` };
      floor.arrive(imagined({ place, firstArrival: arrival }, serviceId, flow), minute);
    }
  }
}

/** A ticket as somebody in the simulated house. */
export function visitorOf(ticket: TicketOnFloor, flows: FloorPlan['flows']): Visitor {
  const { id, place, firstArrival, overtaken, serviceId } = ticket;
  const flow = flows.get(serviceId) ?? [];
  return { id, place, firstArrival, overtaken, serviceId, flow, done: new Set(ticket.doneStageIds), probe: false };
}

function imagined({ place, firstArrival }: Standpoint, serviceId: ServiceId, flow: Flow): Visitor {
  const id = place.tie as TicketId;
  return { id, place, firstArrival, overtaken: 0, serviceId, flow, done: new Set(), probe: false };
}
