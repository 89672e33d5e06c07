import type { DeskId, StageId, TicketId } from '../ids.ts';
import { dueTime, ownPlace } from '../line/place.ts';
import { createFloor, type Visitor } from '../simulation/floor.ts';
import { sampler } from '../simulation/service-times.ts';
import type { Demand } from './demand.ts';
import { type DeskPlan, slotsOf, slotMinutes } from './desk-plan.ts';
import type { Comer } from './draw-day.ts';

/** One wait at one stage. Whoever was never called waited until the last desk closed. */
export type Wait = {
  readonly stageId: StageId;
  readonly joinedAt: number;
  readonly waited: number;
  readonly called: boolean;
  /** What there was to do for them at the desk, in minutes. */
  readonly work: number;
};

/** What became of one imagined day. Minutes since midnight. */
export type DayRun = {
  readonly came: number;
  readonly waits: readonly Wait[];
  /** From the door to the end, of all who got through. */
  readonly visits: readonly number[];
  /** All waits of a visitor together, of everybody who came. */
  readonly waitsOfVisitors: readonly number[];
  /** When the last one left; the last desk's closing where nobody came. */
  readonly finishedAt: number;
  /** Those still waiting when no desk was open any more. */
  readonly left: number;
  /** When each desk was busy. */
  readonly busy: ReadonlyMap<DeskId, readonly { readonly from: number; readonly to: number }[]>;
};

const msPerMinute = 60_000;

/** Plays a day by a plan, on the rules of the live queue. Same people and plan: same day. */
export function playDay(demand: Demand, people: readonly Comer[], plan: DeskPlan): DayRun {
  const slots = [...slotsOf(plan)];
  const closesAt = plan.reduce((latest, { to }) => Math.max(latest, to), 0);
  const comers = new Map<Visitor, Comer>();
  const waitingSince = new Map<Visitor, { readonly stageId: StageId; readonly at: number }>();
  const waitedBy = new Map<Visitor, number>();
  const waits: Wait[] = [];
  const visits: number[] = [];
  const busy = new Map(slots.map(([deskId]) => [deskId, new Array<{ from: number; to: number }>()]));
  let finishedAt = people.length === 0 ? closesAt : 0;
  const workOf = (visitor: Visitor, stageId: StageId) => comers.get(visitor)?.serviceMinutes.get(stageId) ?? 0;
  const endWait = (visitor: Visitor, until: number, called: boolean) => {
    const since = waitingSince.get(visitor);
    if (!since) return;
    waitingSince.delete(visitor);
    const waited = Math.max(0, until - since.at);
    const { stageId, at: joinedAt } = since;
    waits.push({ stageId, joinedAt, waited, called, work: workOf(visitor, stageId) });
    waitedBy.set(visitor, (waitedBy.get(visitor) ?? 0) + waited);
  };

  const floor = createFloor(
    {
      maxOvertakes: demand.maxOvertakes,
      desks: slots.map(() => []),
      meanMinutes: new Map(
        demand.stages.map((stage) => [stage.stageId, sampler(stage.recentMinutes, stage.priorMinutes).meanMinutes]),
      ),
      serviceMinutes: (stageId, visitor) => workOf(visitor, stageId),
    },
    {
      joined: (visitor, stageId, at) => waitingSince.set(visitor, { stageId, at }),
      called: (visitor, stageId, minute, deskIndex) => {
        endWait(visitor, minute, true);
        const deskId = slots[deskIndex]?.[0];
        if (deskId) busy.get(deskId)?.push({ from: minute, to: minute + workOf(visitor, stageId) });
      },
      left: (visitor, minute) => {
        visits.push(minute - (comers.get(visitor)?.minute ?? minute));
        finishedAt = Math.max(finishedAt, minute);
      },
    },
  );

  for (const [index, [, own]] of slots.entries()) {
    let now: readonly StageId[] | null = null;
    for (const [slot, stageIds] of [...own, null].entries()) {
      if (stageIds === now) continue;
      floor.shift(index, stageIds ?? [], slot * slotMinutes);
      now = stageIds;
    }
  }
  for (const [index, comer] of people.entries()) {
    const visitor = visitorOf(demand, comer, index);
    comers.set(visitor, comer);
    floor.arrive(visitor, comer.minute);
  }
  floor.run(() => false);

  const left = [...waitingSince.keys()];
  for (const visitor of left) endWait(visitor, closesAt, false);
  return {
    came: people.length,
    waits,
    visits,
    waitsOfVisitors: [...comers.keys()].map((visitor) => waitedBy.get(visitor) ?? 0),
    finishedAt: Math.max(finishedAt, left.length > 0 ? closesAt : 0),
    left: left.length,
    busy,
  };
}

function visitorOf(demand: Demand, comer: Comer, index: number): Visitor {
  const id = `ticket-${String(index).padStart(5, '0')}` as TicketId;
  const firstArrival = Math.round(comer.minute * msPerMinute);
  const appointment = comer.appointment === null ? null : comer.appointment * msPerMinute;
  const due = dueTime(appointment, firstArrival, demand.window);
  return {
    id,
    place: ownPlace({ id, priority: comer.priority, due, firstArrival }),
    firstArrival,
    overtaken: 0,
    serviceId: comer.serviceId,
    flow: demand.flows.get(comer.serviceId) ?? [],
    done: new Set(),
    probe: false,
  };
}
