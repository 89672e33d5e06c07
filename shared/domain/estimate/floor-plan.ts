import type { Instant, ServiceId, StageId } from '../ids.ts';
import type { Flow } from '../journey/flow.ts';
import { comparePlace, type Place } from '../line/place.ts';
import { sampler } from '../simulation/service-times.ts';
import { desksOf } from './closed-form.ts';
import { type BusyWith, type FloorSnapshot, simulatedPerLine, type TicketOnFloor } from './snapshot.ts';

/** Where an imagined visitor would stand in the lines. */
export type Standpoint = { readonly place: Place; readonly firstArrival: Instant };
/** How a visitor of a service came: class, due time and how long before it. */
export type Coming = { readonly priorityClass: 0 | 1; readonly due: Instant; readonly earlyBy: number };

/** What all replicas of one estimate share. */
export type FloorPlan = {
  readonly at: Instant;
  readonly maxOvertakes: number;
  readonly stages: readonly {
    readonly stageId: StageId;
    readonly priorMinutes: number;
    readonly recentMinutes: readonly number[];
    readonly openDesks: number;
    readonly idleDesks: number;
  }[];
  readonly meanMinutes: ReadonlyMap<StageId, number>;
  readonly desks: FloorSnapshot['desks'];
  /** Stages without an open desk: estimated as if one were open and in the middle of a service. */
  readonly absentDesks: readonly StageId[];
  /** `next` stands at the end of the line for whoever joins it next. */
  readonly lines: readonly {
    readonly stageId: StageId;
    readonly waiting: readonly TicketOnFloor[];
    readonly next: Standpoint;
  }[];
  readonly flows: ReadonlyMap<ServiceId, Flow>;
  /** Per service somebody who arrives now, behind everybody, and how those came who are in the house. */
  readonly services: readonly {
    readonly serviceId: ServiceId;
    readonly flow: Flow;
    readonly newcomer: Standpoint;
    readonly cameLike: readonly Coming[];
  }[];
};

type Present = TicketOnFloor & Pick<BusyWith, 'stageId'>;

/** Works out once per snapshot what the replicas need. */
export function planFloor(snapshot: FloorSnapshot): FloorPlan {
  const { at } = snapshot;
  const flows = new Map(snapshot.flows.map(({ serviceId, flow }) => [serviceId, flow]));
  const waitingAt = new Map(snapshot.lines.map((line) => [line.stageId, line.waiting.slice(0, simulatedPerLine)]));
  const present: readonly Present[] = [
    ...snapshot.desks.flatMap((desk) => desk.busy ?? []),
    ...[...waitingAt].flatMap(([stageId, waiting]) => waiting.map((ticket) => ({ ...ticket, stageId }))),
  ];
  const latestDue = present.reduce((latest, ticket) => Math.max(latest, ticket.place.due), at);
  const stages = snapshot.stages.map((stage) => {
    const { open, idle } = desksOf(snapshot, stage.stageId);
    return { ...stage, openDesks: open, idleDesks: idle };
  });

  return {
    at,
    maxOvertakes: snapshot.maxOvertakes,
    stages,
    meanMinutes: new Map(
      stages.map((stage) => [stage.stageId, sampler(stage.recentMinutes, stage.priorMinutes).meanMinutes]),
    ),
    desks: snapshot.desks,
    absentDesks: stages.filter((stage) => stage.openDesks === 0).map((stage) => stage.stageId),
    lines: stages.map(({ stageId }) => {
      const waiting = waitingAt.get(stageId) ?? [];
      const onTheWay = present.filter(
        (ticket) =>
          ticket.stageId !== stageId &&
          !ticket.doneStageIds.includes(stageId) &&
          flows.get(ticket.serviceId)?.some((stage) => stage.stageId === stageId),
      );
      return { stageId, waiting, next: nextToJoin(waiting.at(-1)?.place, onTheWay, at) };
    }),
    flows,
    services: snapshot.flows.map(({ serviceId, flow }) => ({
      serviceId,
      flow,
      // Behind all, so that nobody real waits for somebody imagined.
      newcomer: { place: { priorityClass: 1, due: latestDue, arrival: at, tie: `~${serviceId}` }, firstArrival: at },
      cameLike: present
        .filter((ticket) => ticket.serviceId === serviceId)
        .map(({ place, firstArrival }) => ({
          priorityClass: place.priorityClass,
          due: place.due,
          earlyBy: place.due - firstArrival,
        })),
    })),
  };
}

/** Who joins the end of a line next: the first of those still on their way to it, else somebody arriving now. */
function nextToJoin(last: Place | undefined, onTheWay: readonly Present[], at: Instant): Standpoint {
  const arriving: Place = { priorityClass: 1, due: Math.max(at, last?.due ?? at), arrival: at, tie: '' };
  let next: Standpoint = { place: arriving, firstArrival: at };
  for (const ticket of onTheWay) {
    // With an empty tie it goes before the very ticket it stands in for.
    const place = { ...ticket.place, tie: '' };
    const atTheEnd = !last || comparePlace(place, last) > 0;
    if (atTheEnd && comparePlace(place, next.place) < 0) next = { place, firstArrival: ticket.firstArrival };
  }
  return next;
}
