import type { FloorSnapshot } from '#shared/domain/estimate/snapshot.ts';
import type { DeskId, ServiceId, StageId, TicketId } from '#shared/domain/ids.ts';
import { linearFlow } from '#shared/domain/journey/flow.ts';
import { dueTime, ownPlace } from '#shared/domain/line/place.ts';
import { createFloor, type Visitor } from '#shared/domain/simulation/floor.ts';
import { mulberry32, type Rng, standardNormal } from '#shared/domain/simulation/random.ts';

/** The six handover stages with the minutes the site expects of each (priors) and the desks that serve them. */
const stages = [
  { stageId: 'papers' as StageId, priorMinutes: 6 },
  { stageId: 'notices' as StageId, priorMinutes: 8 },
  { stageId: 'inspection' as StageId, priorMinutes: 40 },
  { stageId: 'settlement' as StageId, priorMinutes: 8 },
  { stageId: 'signing' as StageId, priorMinutes: 8 },
  { stageId: 'keys' as StageId, priorMinutes: 6 },
];
const [papers, notices, inspection, settlement, signing, keys] = stages.map((stage) => stage.stageId) as [
  StageId,
  StageId,
  StageId,
  StageId,
  StageId,
  StageId,
];
/** Twelve counters, some helping out at a neighbouring stage, and 35 guides. */
const desks: readonly (readonly StageId[])[] = [
  [papers],
  [papers],
  [papers, notices],
  [notices],
  [notices],
  [settlement],
  [settlement],
  [settlement, signing],
  [signing],
  [signing],
  [keys],
  [keys, signing],
  ...Array.from({ length: 35 }, () => [inspection]),
];
export const handoverService = 'handover' as ServiceId;
const handoverFlow = linearFlow(stages.map((stage) => stage.stageId));

const opening = Date.UTC(2026, 10, 8, 1);
const window = { earlyMinutes: 30, lateMinutes: 30 };

/** Somebody who just joined a line: what the hub would look up for them, and what became of it. */
export type Joining = {
  readonly minute: number;
  readonly stageId: StageId;
  readonly firstStage: boolean;
  readonly ahead: number;
  /** The floor as the hub knows it: for a new arrival without them, later with them in their line. */
  readonly snapshot: FloorSnapshot;
  waited: number;
  untilDone: number;
};

export type DayPlan = {
  readonly seed: number;
  /** Visitors per half hour; 11 keep the counters as busy as they can be. */
  readonly perSlot: number;
  /** By half-hour appointments, or all walking in. */
  readonly appointments: boolean;
  /** Which of those who join a line ask how long it will take. */
  readonly isAsked: (rng: Rng, firstStage: boolean) => boolean;
};

export type Day = {
  readonly joinings: readonly Joining[];
  readonly arrived: number;
  readonly left: number;
  readonly mostOvertaken: number;
};

/**
 * A handover day: early and late for half-hour appointments, 6 % without one, 7 % priority. The true service times differ
 * from what the site expects by up to a quarter and have another shape than the estimate assumes. Day ends when all left.
 */
export function handoverDay({ seed, perSlot, appointments, isAsked }: DayPlan): Day {
  const maxOvertakes = appointments ? 10 : 3;
  const rng = mulberry32(seed);
  // Of its own, so that asking changes nothing about the day.
  const askRng = mulberry32(seed + 1_000_000);
  const trueMean = new Map(stages.map(({ stageId, priorMinutes }) => [stageId, priorMinutes * (0.75 + 0.5 * rng())]));
  /** Gamma with shape 5: about as wide as the prior, with a lighter tail. */
  const trueTime = (stageId: StageId) => {
    let sum = 0;
    for (let part = 0; part < 5; part++) sum -= Math.log(1 - rng());
    return (sum / 5) * (trueMean.get(stageId) ?? 0);
  };
  const recent = new Map<StageId, number[]>(stages.map(({ stageId }) => [stageId, []]));
  const joinings: Joining[] = [];
  const waiting = new Map<Visitor, { joining: Joining | null; at: number }>();
  const asked = new Map<Visitor, Joining[]>();
  let left = 0;
  let mostOvertaken = 0;
  let now = 0;

  const floor = createFloor(
    {
      maxOvertakes,
      desks,
      meanMinutes: trueMean,
      serviceMinutes: trueTime,
    },
    {
      joined: (visitor, stageId, minute) => {
        now = minute;
        const line = floor.lines.get(stageId) ?? [];
        let joining: Joining | null = null;
        const firstStage = stageId === papers;
        if (minute >= 60 && isAsked(askRng, firstStage)) {
          joining = {
            minute,
            stageId,
            firstStage,
            ahead: line.indexOf(visitor),
            snapshot: snapshotNow(firstStage ? visitor : null),
            waited: 0,
            untilDone: 0,
          };
          joinings.push(joining);
          asked.set(visitor, [...(asked.get(visitor) ?? []), joining]);
        }
        waiting.set(visitor, { joining, at: minute });
      },
      called: (visitor, _stageId, minute) => {
        const entry = waiting.get(visitor);
        if (entry?.joining) entry.joining.waited = minute - entry.at;
        mostOvertaken = Math.max(mostOvertaken, visitor.overtaken);
      },
      finished: (seated, minute) => {
        recent.get(seated.stageId)?.push(minute - seated.sinceMinute);
      },
      left: (visitor, minute) => {
        left++;
        for (const joining of asked.get(visitor) ?? []) joining.untilDone = minute - joining.minute;
      },
    },
  );

  function snapshotNow(without: Visitor | null): FloorSnapshot {
    const plain = ({ id, place, firstArrival, overtaken, serviceId, done }: Visitor) => ({
      id,
      place,
      firstArrival,
      overtaken,
      serviceId,
      doneStageIds: [...done],
    });
    return {
      at: opening + now * 60_000,
      maxOvertakes,
      stages: stages.map((stage) => ({ ...stage, recentMinutes: recent.get(stage.stageId)!.slice(-60) })),
      desks: desks.map((stageIds, index) => {
        const seated = floor.deskStates[index]?.seated;
        const busy = seated?.visitor
          ? { ...plain(seated.visitor), stageId: seated.stageId, sinceMinutes: now - seated.sinceMinute }
          : null;
        return { deskId: `desk-${index}` as DeskId, stageIds, busy };
      }),
      lines: [...floor.lines].map(([stageId, line]) => ({
        stageId,
        waiting: line.filter((visitor) => visitor !== without).map(plain),
      })),
      flows: [{ serviceId: handoverService, flow: handoverFlow }],
    };
  }

  let arrived = 0;
  for (let slot = 0; slot < 16; slot++) {
    for (let place = 0; place < perSlot; place++) {
      const minute = appointments ? Math.max(0, 30 * slot + 7 + 12 * standardNormal(rng)) : 30 * (slot + rng());
      const firstArrival = Math.round(opening + minute * 60_000);
      const appointment = !appointments || rng() < 0.06 ? null : opening + (30 * slot + 15) * 60_000;
      const id = `ticket-${String(arrived).padStart(4, '0')}` as TicketId;
      const due = dueTime(appointment, firstArrival, window);
      const place = ownPlace({ id, priority: rng() < 0.07, due, firstArrival });
      floor.arrive(
        {
          id,
          place,
          firstArrival,
          overtaken: 0,
          serviceId: handoverService,
          flow: handoverFlow,
          done: new Set(),
          probe: false,
        },
        minute,
      );
      arrived++;
    }
  }
  floor.run(() => false);
  return { joinings, arrived, left, mostOvertaken };
}
