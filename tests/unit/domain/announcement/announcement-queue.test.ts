import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AnnouncementEvent,
  AnnouncementQueue,
  PendingCall,
} from '#shared/domain/announcement/announcement-queue.ts';
import { advanceQueue, emptyQueue, nextPart, shortenAbove } from '#shared/domain/announcement/announcement-queue.ts';

function called(number: string, calledAt = 1, deskNumber = 3): PendingCall {
  return { number, calledAt, deskNumber, deskKind: 'counter' };
}

function after(...events: readonly AnnouncementEvent[]): AnnouncementQueue {
  return events.reduce(advanceQueue, emptyQueue);
}

const enqueued = (call: PendingCall): AnnouncementEvent => ({ type: 'enqueued', call });
const started: AnnouncementEvent = { type: 'started' };
const finished: AnnouncementEvent = { type: 'finished' };
const failed: AnnouncementEvent = { type: 'failed', fault: 'failed' };

/** Plays to the end and tells what was heard, as "H027@3 zh-CN". */
function playOut(queue: AnnouncementQueue): string[] {
  const heard: string[] = [];
  let state = queue;
  for (let next = nextPart(state); next !== null; next = nextPart(state)) {
    heard.push(`${next.call.number}@${next.call.deskNumber} ${next.part}`);
    state = advanceQueue(advanceQueue(state, started), finished);
  }
  return heard;
}

describe('the line of calls before the loudspeaker', () => {
  it('a call is a chime, then Chinese, then English', () => {
    expect(playOut(after(enqueued(called('H027'))))).toEqual(['H027@3 chime', 'H027@3 zh-CN', 'H027@3 en']);
  });

  it('two desks that call at once are announced one after the other, in full', () => {
    const both = after(enqueued(called('H027', 1, 3)), enqueued(called('S004', 1, 5)));
    expect(playOut(both)).toEqual([
      'H027@3 chime',
      'H027@3 zh-CN',
      'H027@3 en',
      'S004@5 chime',
      'S004@5 zh-CN',
      'S004@5 en',
    ]);
  });

  it('nothing may start while a part plays, whatever arrives', () => {
    const playing = after(enqueued(called('H027')), started, enqueued(called('S004')));
    expect(nextPart(playing)).toBeNull();
    expect(advanceQueue(playing, started)).toBe(playing);
  });

  it('a part that fails or hangs is counted, and the rest is still announced', () => {
    const state = after(enqueued(called('H027')), enqueued(called('S004')), started, finished, started, {
      type: 'failed',
      fault: 'timed-out',
    });
    expect(state.failures).toBe(1);
    expect(state.lastFailure).toEqual({ call: called('H027'), part: 'zh-CN', fault: 'timed-out' });
    expect(playOut(state)).toEqual(['H027@3 en', 'S004@3 chime', 'S004@3 zh-CN', 'S004@3 en']);
  });

  it('a recall of a number that still waits keeps its place and is not said twice', () => {
    const state = after(enqueued(called('H027', 1)), enqueued(called('S004', 2)), enqueued(called('H027', 3)));
    expect(playOut(state).filter((part) => part.endsWith('zh-CN'))).toEqual(['H027@3 zh-CN', 'S004@3 zh-CN']);
  });

  it('a waiting number that another desk calls is sent to that desk', () => {
    const state = after(enqueued(called('H027', 1, 3)), enqueued(called('H027', 2, 8)));
    expect(playOut(state)).toEqual(['H027@8 chime', 'H027@8 zh-CN', 'H027@8 en']);
  });

  it('a recall while the same call is being said is not said again, a recall after it is', () => {
    const during = after(enqueued(called('H027', 1)), started, enqueued(called('H027', 2)), finished);
    expect(playOut(during)).toEqual(['H027@3 zh-CN', 'H027@3 en']);
    const later = after(enqueued(called('H027', 1)), started, finished, started, finished, started, finished);
    expect(playOut(advanceQueue(later, enqueued(called('H027', 1))))).toEqual([]);
    expect(playOut(advanceQueue(later, enqueued(called('H027', 2))))).toHaveLength(3);
  });

  it('a number that moved to another desk while it was being said is said again for that desk', () => {
    const state = after(enqueued(called('H027', 1, 3)), started, enqueued(called('H027', 2, 8)), finished);
    expect(playOut(state)).toContain('H027@8 zh-CN');
  });

  it('a number that is no longer called is left out; what plays of it is heard to its end', () => {
    const playing = after(enqueued(called('H027')), enqueued(called('S004')), enqueued(called('E001')), started);
    const dropped = advanceQueue(advanceQueue(playing, { type: 'dropped', number: 'H027' }), {
      type: 'dropped',
      number: 'S004',
    });
    expect(nextPart(dropped)).toBeNull();
    expect(playOut(advanceQueue(dropped, finished))).toEqual(['E001@3 chime', 'E001@3 zh-CN', 'E001@3 en']);
  });

  it('after a gap only numbers still called are announced, and none a second time', () => {
    const heard = after(enqueued(called('H027', 1)), started, finished, started, finished, started, finished);
    const before = advanceQueue(heard, enqueued(called('S004', 2)));
    const back = advanceQueue(before, { type: 'caught-up', calls: [called('H027', 1), called('E001', 5)] });
    expect(playOut(back)).toEqual(['E001@3 chime', 'E001@3 zh-CN', 'E001@3 en']);
  });

  it('a long line is said in Chinese only until it is short again', () => {
    const many = Array.from({ length: shortenAbove + 3 }, (_, index) => called(`H${index + 100}`, 1));
    const heard = playOut(after(...many.map(enqueued)));
    expect(heard.filter((part) => part.endsWith('zh-CN'))).toHaveLength(many.length);
    expect(heard.filter((part) => part.endsWith('en'))).toHaveLength(shortenAbove + 1);
    expect(heard.slice(0, 4)).toEqual(['H100@3 chime', 'H100@3 zh-CN', 'H101@3 chime', 'H101@3 zh-CN']);
  });
});

describe('under any order of events', () => {
  const number = fc.constantFrom(
    'H001',
    'H002',
    'S001',
    'E001',
    'K001',
    'P001',
    'P002',
    'P003',
    'A001',
    'A002',
    'A003',
  );
  const anyEvent: fc.Arbitrary<AnnouncementEvent> = fc.oneof(
    { weight: 5, arbitrary: fc.constant(failed) },
    { weight: 10, arbitrary: fc.constant(started) },
    { weight: 8, arbitrary: fc.constant(finished) },
    { weight: 3, arbitrary: number.map((value): AnnouncementEvent => ({ type: 'dropped', number: value })) },
    {
      weight: 10,
      arbitrary: fc
        .tuple(number, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 3 }))
        .map(([value, at, desk]) => enqueued(called(value, at, desk))),
    },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(fc.tuple(number, fc.integer({ min: 1, max: 60 })), { selector: ([value]) => value })
        .map(
          (calls): AnnouncementEvent => ({ type: 'caught-up', calls: calls.map(([value, at]) => called(value, at)) }),
        ),
    },
  );

  it('one part at a time, no call announced twice, no number waiting twice, every failure counted', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 120 }), (events) => {
        let state = emptyQueue;
        let playing = false;
        let failures = 0;
        const chimed = new Set<string>();
        for (const event of events) {
          const next = nextPart(state);
          if (event.type === 'started' && next !== null) {
            expect(playing).toBe(false);
            playing = true;
            const key = `${next.call.number}/${next.call.calledAt}`;
            if (next.part === 'chime') {
              expect(chimed.has(key)).toBe(false);
              chimed.add(key);
            }
          }
          if ((event.type === 'finished' || event.type === 'failed') && playing) {
            playing = false;
            if (event.type === 'failed') failures += 1;
          }
          state = advanceQueue(state, event);
          const waiting = state.waiting.map((call) => call.number);
          expect(new Set(waiting).size).toBe(waiting.length);
        }
        expect(state.failures).toBe(failures);
      }),
    );
  });

  it('everything that waits and is not withdrawn is announced in the end, in the order of the calls', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 80 }), (events) => {
        const state = after(...events);
        const waiting = state.waiting.map((call) => `${call.number}@${call.deskNumber} zh-CN`);
        const rest = playOut(state.current?.started === true ? advanceQueue(state, finished) : state);
        expect(rest.filter((part) => part.endsWith('zh-CN')).slice(-waiting.length || rest.length)).toEqual(waiting);
      }),
    );
  });
});
