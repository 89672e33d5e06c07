import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, paperSeries, serviceLetters } from '#shared/domain/ticket/number.ts';

test.each([
  [1, 'A001'],
  [42, 'A042'],
  [999, 'A999'],
  [1000, 'A1000'],
  [12345, 'A12345'],
])('ticket %i of the day reads %s', (count, number) => {
  expect(formatNumber('A', count)).toBe(number);
});

test('two different tickets of a day never have the same number', () => {
  const letter = fc.constantFrom(...serviceLetters.split(''), paperSeries);
  const ticket = fc.tuple(letter, fc.integer({ min: 1, max: 20_000 }));
  fc.assert(
    fc.property(ticket, ticket, ([letter, count], [otherLetter, otherCount]) => {
      const same = letter === otherLetter && count === otherCount;
      expect(formatNumber(letter, count) === formatNumber(otherLetter, otherCount)).toBe(same);
    }),
    { numRuns: 2000 },
  );
});

test('the numbers of a day come without a gap or a repeat', () => {
  const numbers = Array.from({ length: 2100 }, (_, index) => formatNumber('H', index + 1));
  expect(new Set(numbers).size).toBe(2100);
  expect(numbers.map((number) => Number(number.slice(1)))).toEqual(numbers.map((_, index) => index + 1));
});

test('services have letters that nobody misreads from afar, and never that of the paper numbers', () => {
  expect(serviceLetters).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ'.replaceAll(/[IOQZ]/g, ''));
  expect(serviceLetters).not.toContain(paperSeries);
});
