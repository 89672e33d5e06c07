import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { lateDelivery } from '#shared/domain/settlement/late-delivery.ts';
import { textOfHundredths } from '#shared/domain/money/hundredths.ts';
import { addDays } from '#shared/domain/time/business-day.ts';

const day = (text: string) => text as CalendarDate;
const agreedDate = day('2025-06-30');
const late = (days: number) => ({ agreedDate, actualDate: addDays(agreedDate, days) });

test.each([
  { base: '1000000.00', ratePer10k: '1', days: 15, amount: '1500.00' },
  { base: '2350000.00', ratePer10k: '1', days: 45, amount: '10575.00' },
  { base: '2350000.00', ratePer10k: '2', days: 120, amount: '56400.00' },
  { base: '1234567.89', ratePer10k: '0.5', days: 58, amount: '3580.25' },
])('$base yuan at $ratePer10k per ten-thousand for $days days is $amount', ({ base, ratePer10k, days, amount }) => {
  expect(lateDelivery({ ...late(days), base, ratePer10k })).toMatchObject({ days, amount });
});

test('the agreed day does not count, the actual day does', () => {
  const dates = { agreedDate: day('2025-06-30'), actualDate: day('2025-07-15') };
  expect(lateDelivery({ ...dates, base: '1000000', ratePer10k: '1' }).days).toBe(15);
});

test.each([
  ['2024-02-28', '2024-03-01', 2],
  ['2025-02-28', '2025-03-01', 1],
  ['2025-12-31', '2026-01-01', 1],
  // Clocks change in many zones between these; contract dates know nothing of it.
  ['2026-03-28', '2026-03-30', 2],
  ['2026-10-24', '2026-10-26', 2],
])('from %s to %s it is %i days late', (agreed, actual, days) => {
  const question = { agreedDate: day(agreed), actualDate: day(actual), base: '1', ratePer10k: '1' };
  expect(lateDelivery(question).days).toBe(days);
});

test.each([0, -1, -400])('delivered %i days after the agreed day is not late', (days) => {
  const found = lateDelivery({ ...late(days), base: '2350000', ratePer10k: '1', tierDays: 0, tierRatePer10k: '9' });
  expect(found).toMatchObject({ days: 0, amount: '0.00' });
});

const tiered = { base: '2350000', ratePer10k: '1', tierDays: 60, tierRatePer10k: '2' };
test.each([
  { days: 60, scope: 'whole', amount: '14100.00' },
  { days: 61, scope: 'whole', amount: '28670.00' },
  { days: 60, scope: 'excess', amount: '14100.00' },
  { days: 61, scope: 'excess', amount: '14570.00' },
] as const)('with a tier of 60 days, $days days on the $scope period are $amount', ({ days, scope, amount }) => {
  expect(lateDelivery({ ...late(days), ...tiered, tierAppliesTo: scope }).amount).toBe(amount);
});

test('unless the contract says otherwise the higher rate is for all days', () => {
  expect(lateDelivery({ ...late(61), ...tiered }).amount).toBe('28670.00');
});

test('the computation shows each rate with its days, unrounded', () => {
  const question = { ...late(61), ...tiered, base: '1234567.89', tierAppliesTo: 'excess' } as const;
  const lines = lateDelivery(question).computation;
  expect(lines.map(({ code }) => code)).toEqual(['late-days', 'late-rate', 'late-rate-tier-excess', 'late-sum']);
  expect(lines[1]?.values).toMatchObject({ days: '60', rate: '1', product: '7407.40734' });
  expect(lines[2]?.values).toMatchObject({ days: '1', rate: '2', product: '246.913578' });
  expect(lines[3]?.values).toEqual({ product: '7654.320918', amount: '7654.32' });
});

test('agrees with the same rule worked out in whole numbers', () => {
  const count = fc.integer({ min: 0, max: 1500 });
  const rate = fc.integer({ min: 0, max: 5000 });
  const cents = (text: string) => BigInt(text.replace('.', ''));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      count,
      count,
      rate,
      rate,
      fc.boolean(),
      (fen, days, tierDays, low, high, whole) => {
        const found = lateDelivery({
          ...late(days),
          base: textOfHundredths(fen),
          ratePer10k: textOfHundredths(low),
          tierDays,
          tierRatePer10k: textOfHundredths(high),
          tierAppliesTo: whole ? 'whole' : 'excess',
        });
        const beyond = days > tierDays;
        const rated = !beyond ? days * low : whole ? days * high : tierDays * low + (days - tierDays) * high;
        // Fen times hundredths of a ten-thousandth: cents in units of 10⁻⁶.
        expect(cents(found.amount)).toBe((BigInt(fen) * BigInt(rated) + 500_000n) / 1_000_000n);
      },
    ),
    { numRuns: 500 },
  );
});
