import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from '#shared/domain/stats/quantile.ts';

test('of nobody there is no wait to report', () => {
  expect(quantile([], 0.5)).toBeNull();
});

test.each([
  { q: 0, value: 1 },
  { q: 0.1, value: 1 },
  { q: 0.11, value: 2 },
  { q: 0.5, value: 5 },
  { q: 0.9, value: 9 },
  { q: 0.91, value: 10 },
  { q: 1, value: 10 },
])('of waits of 1 to 10 minutes the $q quantile is $value', ({ q, value }) => {
  expect(quantile([7, 2, 10, 4, 9, 1, 3, 8, 5, 6], q)).toBe(value);
});

test('minutes are compared as numbers, and the list handed in stays as it was', () => {
  const waits = [100, 9, 20];
  expect(quantile(waits, 0.5)).toBe(20);
  expect(waits).toEqual([100, 9, 20]);
});

test('the quantile is one of the waits, with so many at most as long and so many at least as long', () => {
  const waits = fc.array(fc.nat(200), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(waits, fc.constantFrom(0.25, 0.5, 0.75, 0.9), (values, q) => {
      const value = quantile(values, q);
      if (value === null) throw new Error('there were waits');
      expect(values).toContain(value);
      expect(values.filter((other) => other <= value).length).toBeGreaterThanOrEqual(q * values.length - 1e-9);
      expect(values.filter((other) => other < value).length).toBeLessThan(q * values.length + 1e-9);
    }),
  );
});
