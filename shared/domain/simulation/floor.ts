import { assertNever } from '../assert-never.ts';
import type { ServiceId, StageId } from '../ids.ts';
import { type Flow, nextStage } from '../journey/flow.ts';
import { isOvertakenBy, nextInLine, positionInLine } from '../line/next.ts';
import type { Waiting } from '../line/place.ts';
import { createEventHeap } from './event-heap.ts';

/** Somebody in a simulated house. A probe only asks when it would be called: it takes nobody's turn and goes no further. */
export type Visitor = Waiting & {
  overtaken: number;
  readonly serviceId: ServiceId;
  readonly flow: Flow;
  readonly done: Set<StageId>;
  readonly probe: boolean;
};

/** Whom a simulated desk serves; the minute is that of the call. Nobody (`visitor: null`) stands for a desk not there yet. */
export type Seated = { readonly visitor: Visitor | null; readonly stageId: StageId; readonly sinceMinute: number };

/** The floor as it is set up: which stages each desk serves (one order across them) and how long each service takes. */
export type FloorSetup = {
  readonly maxOvertakes: number;
  readonly desks: readonly (readonly StageId[])[];
  readonly meanMinutes: ReadonlyMap<StageId, number>;
  readonly serviceMinutes: (stageId: StageId, visitor: Visitor) => number;
};

/** Told what happens, at which minute. `joined` comes before any desk can call; desks are named by index. */
export type FloorObserver = {
  readonly joined?: (visitor: Visitor, stageId: StageId, minute: number) => void;
  readonly called?: (visitor: Visitor, stageId: StageId, minute: number, deskIndex: number) => void;
  readonly finished?: (seated: Seated, minute: number) => void;
  readonly left?: (visitor: Visitor, minute: number) => void;
};

/** A simulated floor. `arrive`, `stand`, `seat` and `shift` set it up; `run` lets time pass until `isOver` says so or all is quiet. */
export type Floor = {
  readonly lines: ReadonlyMap<StageId, readonly Visitor[]>;
  readonly deskStates: readonly { readonly seated: Seated | null }[];
  readonly arrive: (visitor: Visitor, minute: number) => void;
  readonly stand: (visitor: Visitor, stageId: StageId) => void;
  readonly seat: (deskIndex: number, seated: Seated, remainingMinutes: number) => void;
  /** From that minute on the desk calls for these stages, for none when it is closed; whom it serves then, it serves to the end. */
  readonly shift: (deskIndex: number, stageIds: readonly StageId[], minute: number) => void;
  readonly run: (isOver: () => boolean) => void;
};

type Line = Visitor[];
type Desk = {
  readonly index: number;
  stageIds: readonly StageId[];
  lines: Line[];
  seated: Seated | null;
};
type Happening =
  | { readonly kind: 'arrival'; readonly visitor: Visitor }
  | { readonly kind: 'end'; readonly desk: Desk }
  | { readonly kind: 'shift'; readonly desk: Desk; readonly stageIds: readonly StageId[] };

/**
 * A discrete-event simulation of desks and lines on the rules of the live queue (`nextInLine`, `isOvertakenBy`,
 * `nextStage`): desks call at once when free, a service occupies its desk from the call to the end. Minutes from 0.
 */
export function createFloor(setup: FloorSetup, observer: FloorObserver): Floor {
  const lines = new Map<StageId, Line>([...setup.meanMinutes.keys()].map((stageId) => [stageId, []]));
  const desks: readonly Desk[] = setup.desks.map((stageIds, index) => ({
    index,
    stageIds,
    lines: stageIds.map(lineOf),
    seated: null,
  }));
  let minutesPerPlace = shareOut();
  const happenings = createEventHeap<Happening>();
  let idle: Desk[] = [];

  function lineOf(stageId: StageId): Line {
    const line = lines.get(stageId);
    if (!line) throw new Error(`the floor has no stage ${stageId}`);
    return line;
  }

  function shareOut(): ReadonlyMap<StageId, number> {
    return new Map(
      [...setup.meanMinutes].map(([stageId, mean]) => {
        const serving = desks.filter((desk) => desk.stageIds.includes(stageId)).length;
        return [stageId, mean / Math.max(1, serving)];
      }),
    );
  }

  function waitAt(stageId: StageId): number {
    return lineOf(stageId).length * (minutesPerPlace.get(stageId) ?? 0);
  }

  function goOn(visitor: Visitor, minute: number): void {
    const stageId = nextStage(visitor.flow, visitor.done, waitAt);
    if (stageId === null) {
      observer.left?.(visitor, minute);
      return;
    }
    const line = lineOf(stageId);
    visitor.overtaken = 0;
    line.splice(positionInLine(line, visitor.place), 0, visitor);
    observer.joined?.(visitor, stageId, minute);
    const free = idle.findIndex((desk) => desk.stageIds.includes(stageId));
    for (const desk of free < 0 ? [] : idle.splice(free, 1)) callNext(desk, minute);
  }

  function takeOut(desk: Desk, visitor: Visitor): StageId {
    for (const [index, line] of desk.lines.entries()) {
      const position = line.indexOf(visitor);
      const stageId = desk.stageIds[index];
      if (position < 0 || stageId === undefined) continue;
      line.splice(position, 1);
      if (!visitor.probe) {
        for (const other of line) if (isOvertakenBy(other, visitor.firstArrival)) other.overtaken++;
      }
      return stageId;
    }
    throw new Error('called from a line the desk does not serve');
  }

  function callNext(desk: Desk, minute: number): void {
    for (;;) {
      const visitor = nextInLine(desk.lines, setup.maxOvertakes);
      if (!visitor) {
        idle.push(desk);
        return;
      }
      const stageId = takeOut(desk, visitor);
      observer.called?.(visitor, stageId, minute, desk.index);
      if (visitor.probe) continue;
      desk.seated = { visitor, stageId, sinceMinute: minute };
      happenings.push(minute + setup.serviceMinutes(stageId, visitor), { kind: 'end', desk });
      return;
    }
  }

  function end(desk: Desk, minute: number): void {
    const seated = desk.seated;
    desk.seated = null;
    if (seated) observer.finished?.(seated, minute);
    if (seated?.visitor) {
      // Into the next line before the desk calls, as complete-stage comes before call-next.
      seated.visitor.done.add(seated.stageId);
      goOn(seated.visitor, minute);
    }
    callNext(desk, minute);
  }

  function shift(desk: Desk, stageIds: readonly StageId[], minute: number): void {
    desk.stageIds = stageIds;
    desk.lines = stageIds.map(lineOf);
    minutesPerPlace = shareOut();
    if (desk.seated) return;
    idle = idle.filter((other) => other !== desk);
    callNext(desk, minute);
  }

  function happen(happening: Happening, minute: number): void {
    switch (happening.kind) {
      case 'arrival':
        return goOn(happening.visitor, minute);
      case 'end':
        return end(happening.desk, minute);
      case 'shift':
        return shift(happening.desk, happening.stageIds, minute);
      default:
        assertNever(happening, 'happening');
    }
  }

  function deskAt(index: number): Desk {
    const desk = desks[index];
    if (!desk) throw new Error(`the floor has no desk ${index}`);
    return desk;
  }

  return {
    lines,
    deskStates: desks,
    arrive: (visitor, minute) => happenings.push(minute, { kind: 'arrival', visitor }),
    stand: (visitor, stageId) => {
      const line = lineOf(stageId);
      line.splice(positionInLine(line, visitor.place), 0, visitor);
    },
    seat: (deskIndex, seated, remainingMinutes) => {
      const desk = deskAt(deskIndex);
      desk.seated = seated;
      happenings.push(remainingMinutes, { kind: 'end', desk });
    },
    shift: (deskIndex, stageIds, minute) =>
      happenings.push(minute, { kind: 'shift', desk: deskAt(deskIndex), stageIds }),
    run: (isOver) => {
      const free = desks.filter((desk) => !desk.seated);
      idle = [];
      for (const desk of free) callNext(desk, 0);
      while (!isOver()) {
        const next = happenings.pop();
        if (!next) return;
        happen(next.item, next.at);
      }
    },
  };
}
