import { expect, test } from 'vitest';
import { createSteadyPace } from '#hub/services/bulk/steady-pace.ts';

/** A clock that only work and rest move. */
function paced() {
  let at = 0;
  const rests: number[] = [];
  const pause = createSteadyPace(
    () => at,
    (ms) => {
      rests.push(ms);
      at += ms;
      return Promise.resolve();
    },
  );
  return {
    rests,
    work: async (ms: number) => {
      at += ms;
      await pause();
    },
    at: () => at,
  };
}

test('of the time on the loop an eighth is work, whether its pieces are short or long', async () => {
  const { rests, work, at } = paced();
  for (const ms of [1, 2, 0, 5, 4]) await work(ms);
  expect(rests).toEqual([7, 14, 0, 35, 28]);
  expect(12 / at()).toBeCloseTo(0.125);
});

test('after a long wait nobody rests for long', async () => {
  const { rests, work } = paced();
  await work(60_000);
  await work(1);
  expect(rests).toEqual([50, 7]);
});
