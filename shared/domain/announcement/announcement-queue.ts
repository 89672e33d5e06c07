import { assertNever } from '../assert-never.ts';
import type { Instant } from '../ids.ts';
import type { AnnouncedCall } from './compose-announcement.ts';
import type { SpokenLanguage } from './clips.ts';

/** A call to be announced. `calledAt` is the time of the last call or recall: a recall carries a later one. */
export type PendingCall = AnnouncedCall & { readonly calledAt: Instant };

/** What is heard for one call, in this order. */
export type AnnouncementPart = 'chime' | SpokenLanguage;

/** Why a part was not heard to its end. */
export type AnnouncementFault = 'failed' | 'timed-out';

/** One part of one call that is being played or is to be played next. */
export type Playing = { readonly call: PendingCall; readonly part: AnnouncementPart };

/** The line of calls before one loudspeaker. At most one part plays at any moment, so calls can't talk over each other. */
export type AnnouncementQueue = {
  readonly waiting: readonly PendingCall[];
  readonly current: (Playing & { readonly started: boolean; readonly withdrawn: boolean }) | null;
  /** Number → `calledAt` of its last announcement, so that a call told again (by a catch-up, a replay) is not said again. */
  readonly announced: ReadonlyMap<string, Instant>;
  /** Parts that were not heard, since the board was started. */
  readonly failures: number;
  readonly lastFailure: (Playing & { readonly fault: AnnouncementFault }) | null;
};

export type AnnouncementEvent =
  | { readonly type: 'enqueued'; readonly call: PendingCall }
  | { readonly type: 'started' }
  | { readonly type: 'finished' }
  | { readonly type: 'failed'; readonly fault: AnnouncementFault }
  /** The number is no longer called: it came to the desk, did not show, or the call was undone. */
  | { readonly type: 'dropped'; readonly number: string }
  /** After a gap: these numbers, and no others, are called now. */
  | { readonly type: 'caught-up'; readonly calls: readonly PendingCall[] };

/** With more calls than this waiting, a call is said in Chinese only, so that the last does not wait for minutes. */
export const shortenAbove = 8;

/** A part that has not ended after this many milliseconds is given up. */
export const partLimitMs = 15_000;

export const emptyQueue: AnnouncementQueue = {
  waiting: [],
  current: null,
  announced: new Map(),
  failures: 0,
  lastFailure: null,
};

/** What to play now; null while something plays or nothing waits. */
export function nextPart(queue: AnnouncementQueue): Playing | null {
  if (queue.current !== null) return queue.current.started ? null : queue.current;
  const call = queue.waiting[0];
  return call === undefined ? null : { call, part: 'chime' };
}

/** The queue after an event. Events that do not fit its state (a second `started`, a `finished` of nothing) change nothing. */
export function advanceQueue(queue: AnnouncementQueue, event: AnnouncementEvent): AnnouncementQueue {
  switch (event.type) {
    case 'enqueued':
      return enqueue(queue, event.call);
    case 'started':
      return start(queue);
    case 'finished':
      return endPart(queue);
    case 'failed':
      return endPart(countFailure(queue, event.fault));
    case 'dropped':
      return drop(queue, (number) => number === event.number);
    case 'caught-up': {
      const called = new Set(event.calls.map((call) => call.number));
      return event.calls.reduce(
        enqueue,
        drop(queue, (number) => !called.has(number)),
      );
    }
    default:
      return assertNever(event, 'event');
  }
}

function enqueue(queue: AnnouncementQueue, call: PendingCall): AnnouncementQueue {
  const { current } = queue;
  const announcedAt = queue.announced.get(call.number);
  if (announcedAt !== undefined && call.calledAt <= announcedAt) return queue;

  const place = queue.waiting.findIndex((other) => other.number === call.number);
  const before = queue.waiting[place];
  if (before !== undefined) {
    return before.calledAt >= call.calledAt ? queue : { ...queue, waiting: queue.waiting.with(place, call) };
  }
  // A recall to the desk that is just being announced is heard already.
  if (current !== null && !current.withdrawn && sameDesk(current.call, call)) {
    return { ...queue, announced: new Map(queue.announced).set(call.number, call.calledAt) };
  }
  return { ...queue, waiting: [...queue.waiting, call] };
}

function sameDesk(one: PendingCall, other: PendingCall): boolean {
  return one.number === other.number && one.deskNumber === other.deskNumber && one.deskKind === other.deskKind;
}

function start(queue: AnnouncementQueue): AnnouncementQueue {
  const next = nextPart(queue);
  if (next === null) return queue;
  const current = { ...next, started: true, withdrawn: queue.current?.withdrawn ?? false };
  if (queue.current !== null) return { ...queue, current };
  return {
    ...queue,
    current,
    waiting: queue.waiting.slice(1),
    announced: new Map(queue.announced).set(next.call.number, next.call.calledAt),
  };
}

function endPart(queue: AnnouncementQueue): AnnouncementQueue {
  const { current } = queue;
  if (current === null || !current.started) return queue;
  const part = current.withdrawn ? null : partAfter(current.part, queue.waiting.length);
  return { ...queue, current: part === null ? null : { ...current, part, started: false } };
}

function partAfter(part: AnnouncementPart, waiting: number): AnnouncementPart | null {
  switch (part) {
    case 'chime':
      return 'zh-CN';
    case 'zh-CN':
      return waiting > shortenAbove ? null : 'en';
    case 'en':
      return null;
    default:
      return assertNever(part, 'part');
  }
}

function countFailure(queue: AnnouncementQueue, fault: AnnouncementFault): AnnouncementQueue {
  const { current } = queue;
  if (current === null || !current.started) return queue;
  const lastFailure = { call: current.call, part: current.part, fault };
  return { ...queue, failures: queue.failures + 1, lastFailure };
}

/** A part that already plays is heard to its end; only what would have followed it is left out. */
function drop(queue: AnnouncementQueue, isOver: (number: string) => boolean): AnnouncementQueue {
  const { current } = queue;
  return {
    ...queue,
    waiting: queue.waiting.filter((call) => !isOver(call.number)),
    current: current === null || !isOver(current.call.number) ? current : withdraw(current),
  };
}

function withdraw(current: NonNullable<AnnouncementQueue['current']>): AnnouncementQueue['current'] {
  return current.started ? { ...current, withdrawn: true } : null;
}
