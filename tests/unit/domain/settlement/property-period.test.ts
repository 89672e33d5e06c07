import { expect, test } from 'vitest';
import { prepaidPeriod, propertyFeeStart } from '#shared/domain/settlement/property-period.ts';
import { lastDayOfMonths } from '#shared/domain/time/calendar-months.ts';
import { day } from '../../../support/settlement.ts';

test.each([
  ['handover-day', '2026-11-28', '2026-11-28'],
  ['day-after', '2026-11-28', '2026-11-29'],
  ['day-after', '2026-12-31', '2027-01-01'],
  ['first-of-next-month', '2026-11-01', '2026-12-01'],
  ['first-of-next-month', '2026-12-31', '2027-01-01'],
  ['half-month', '2026-11-01', '2026-11-16'],
  ['half-month', '2026-11-15', '2026-11-16'],
  ['half-month', '2026-11-16', '2026-12-01'],
  ['half-month', '2026-12-31', '2027-01-01'],
] as const)('by %s, delivered on %s, the owner pays from %s', (rule, handover, from) => {
  expect(propertyFeeStart(day(handover), rule)).toBe(from);
});

test('three months in advance end the day before the corresponding day', () => {
  const period = prepaidPeriod(day('2026-11-28'), 'first-of-next-month', 3);
  expect(period).toEqual({ from: '2026-12-01', to: '2027-02-28' });
});

test.each([
  ['2026-12-01', 3, '2027-02-28'],
  ['2027-03-01', 1, '2027-03-31'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-11-29', 3, '2027-02-28'],
  ['2027-01-16', 1, '2027-02-15'],
  ['2028-01-31', 1, '2028-02-29'],
])('from %s, %i months end on %s', (from, months, to) => {
  expect(lastDayOfMonths(day(from), months)).toBe(to);
});
