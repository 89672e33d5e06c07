import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mulberry32 } from '#shared/domain/simulation/random.ts';
import { plausibleSampler, sampler } from '#shared/domain/simulation/service-times.ts';

const services = (count: number, minutes: number) => Array.from({ length: count }, () => minutes);

function meanOf(draw: () => number, draws = 20_000): number {
  let sum = 0;
  for (let count = 0; count < draws; count++) sum += draw();
  return sum / draws;
}

test('a stage nobody passed yet takes as long as the site expects', () => {
  const rng = mulberry32(1);
  const times = sampler([], 8);
  expect(times.meanMinutes).toBe(8);
  expect(meanOf(() => times.draw(rng))).toBeCloseTo(8, 0);
});

test('the more services were seen, the less the expectation counts', () => {
  const rng = mulberry32(2);
  expect(sampler(services(8, 12), 8).meanMinutes).toBe(10);
  const learnt = sampler(services(72, 12), 8);
  expect(learnt.meanMinutes).toBeCloseTo(11.6, 5);
  expect(meanOf(() => learnt.draw(rng))).toBeCloseTo(11.6, 0);
});

test('worlds differ from each other less once services were seen', () => {
  const spread = (recent: readonly number[]) => {
    const rng = mulberry32(3);
    const means = Array.from({ length: 2000 }, () => plausibleSampler(recent, 8, rng).meanMinutes);
    return Math.max(...means) - Math.min(...means);
  };
  expect(spread(services(60, 8))).toBeLessThan(spread([]) / 2);
});

test('somebody at the desk already is done sooner than somebody called now', () => {
  const rng = mulberry32(4);
  const times = sampler([], 40);
  const remaining = meanOf(() => times.residual(rng, 30));
  expect(remaining).toBeGreaterThan(5);
  expect(remaining).toBeLessThan(20);
});

test('time still to go is positive and finite however long somebody has been there', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(fc.double({ min: 0.1, max: 300, noNaN: true }), { maxLength: 60 }),
      fc.double({ min: 0, max: 10_000, noNaN: true }),
      (seed, recent, elapsed) => {
        const remaining = sampler(recent, 8).residual(mulberry32(seed), elapsed);
        return remaining >= 0 && Number.isFinite(remaining);
      },
    ),
    { numRuns: 300 },
  );
});
