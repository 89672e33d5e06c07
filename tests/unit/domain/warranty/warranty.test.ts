import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addMonths } from '#shared/domain/time/calendar-months.ts';
import { warrantiesFrom } from '#shared/domain/warranty/warranty.ts';

const day = (text: string) => text as CalendarDate;
const lastDays = (delivered: string) =>
  Object.fromEntries(warrantiesFrom(day(delivered)).map(({ part, lastDay }) => [part, lastDay]));

test('each part of a home delivered on 28 November 2026 is warranted until the corresponding day', () => {
  expect(lastDays('2026-11-28')).toEqual({
    structure: null,
    waterproofing: '2031-11-28',
    'heating-cooling': null,
    wiring: '2028-11-28',
    plumbing: '2028-11-28',
    equipment: '2028-11-28',
    finishes: '2028-11-28',
    plaster: '2027-11-28',
    floors: '2027-11-28',
    'doors-windows': '2027-11-28',
    'sanitary-ware': '2027-11-28',
    'lamps-switches': '2027-05-28',
    'blocked-pipes': '2027-01-28',
  });
});

test('where the month has no such day, its last day is the last', () => {
  expect(lastDays('2026-12-31')).toMatchObject({ 'blocked-pipes': '2027-02-28', 'lamps-switches': '2027-06-30' });
  expect(lastDays('2028-02-29')).toMatchObject({ plaster: '2029-02-28', finishes: '2030-02-28' });
});

test('seasons and a design life are no matter of the calendar: no date is invented for them', () => {
  const undated = warrantiesFrom(day('2026-11-28')).filter(({ lastDay }) => lastDay === null);
  expect(undated.map(({ period }) => period)).toEqual([{ kind: 'design-life' }, { kind: 'seasons', seasons: 2 }]);
});

test.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-12-31', -1, '2026-11-30'],
  ['2026-01-15', -2, '2025-11-15'],
  ['2026-11-28', 0, '2026-11-28'],
  ['2026-11-30', 15, '2028-02-29'],
])('%s and %i months is %s', (date, months, wanted) => {
  expect(addMonths(day(date), months)).toBe(wanted);
});

test('months add up to years, and the day is kept or is the last of its month', () => {
  const date = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((at) => day(at.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(date, fc.integer({ min: -600, max: 600 }), (from, months) => {
      const to = addMonths(from, months);
      const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
      const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
      expect((toYear - fromYear) * 12 + toMonth - fromMonth).toBe(months);
      const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).getUTCDate();
      expect(toDay === fromDay || (toDay < fromDay && next === 1)).toBe(true);
    }),
  );
});
