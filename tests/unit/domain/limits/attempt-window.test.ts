import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { recentAttempts, waitBeforeNextAttempt } from '#shared/domain/limits/attempt-window.ts';

const fivePerMinute = { tries: 5, windowMs: 60_000 };
const second = 1000;

test('the first tries at a kiosk are free', () => {
  expect(waitBeforeNextAttempt([], fivePerMinute, 0)).toBe(0);
  expect(waitBeforeNextAttempt([0, second, 2 * second, 3 * second], fivePerMinute, 4 * second)).toBe(0);
});

test('after five within a minute the sixth waits until the first of them is a minute old', () => {
  const tries = [0, 10, 20, 30, 40].map((seconds) => seconds * second);
  expect(waitBeforeNextAttempt(tries, fivePerMinute, 45 * second)).toBe(15 * second);
  expect(waitBeforeNextAttempt(tries, fivePerMinute, 59_999)).toBe(1);
  expect(waitBeforeNextAttempt(tries, fivePerMinute, 60_000)).toBe(0);
  expect(recentAttempts(tries, fivePerMinute, 60_000)).toEqual(tries.slice(1));
});

test('more tries than the limit allows (kept from before it was lowered) wait for the fifth latest', () => {
  const tries = [0, 10, 20, 30, 40, 50, 55].map((seconds) => seconds * second);
  expect(waitBeforeNextAttempt(tries, fivePerMinute, 58 * second)).toBe(22 * second);
});

test('whoever keeps to what it is told never makes more tries within the window than the limit', () => {
  const limit = fc.record({ tries: fc.integer({ min: 1, max: 6 }), windowMs: fc.integer({ min: 1, max: 5000 }) });
  fc.assert(
    fc.property(limit, fc.array(fc.nat(2000), { maxLength: 40 }), (limit, pauses) => {
      const made: number[] = [];
      let now = 0;
      for (const pause of pauses) {
        now += pause;
        const wait = waitBeforeNextAttempt(made, limit, now);
        if (wait > 0) {
          expect(waitBeforeNextAttempt(made, limit, now + wait - 1), 'it may not come a moment earlier').toBe(1);
          now += wait;
        }
        expect(waitBeforeNextAttempt(made, limit, now)).toBe(0);
        made.push(now);
        expect(recentAttempts(made, limit, now).length).toBeLessThanOrEqual(limit.tries);
      }
    }),
    { numRuns: 300 },
  );
});
