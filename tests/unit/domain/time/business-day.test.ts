import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate, LocalDateTime } from '#shared/domain/ids.ts';
import {
  addDays,
  businessDayAt,
  businessDayOf,
  daysBetween,
  instantOf,
  isCalendarDate,
  isTimeZone,
  localTime,
} from '#shared/domain/time/business-day.ts';

const date = (text: string) => text as CalendarDate;
const hour = 3_600_000;
const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'UTC'];
const clock = fc.record({
  timeZone: fc.constantFrom(...zones),
  dayStart: fc.constantFrom('00:00', '01:30', '02:30', '04:00', '12:00', '23:30'),
});
const instant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });

test.each([
  // 04:00 in Shanghai is 20:00 UTC the evening before.
  { timeZone: 'Asia/Shanghai', at: '2026-11-07T19:59:59.999Z', day: '2026-11-07' },
  { timeZone: 'Asia/Shanghai', at: '2026-11-07T20:00:00.000Z', day: '2026-11-08' },
  // Midnight UTC, where others lose a day's tickets, is eight in the morning.
  { timeZone: 'Asia/Shanghai', at: '2026-11-07T23:59:59.999Z', day: '2026-11-08' },
  { timeZone: 'Asia/Shanghai', at: '2026-11-08T00:00:00.000Z', day: '2026-11-08' },
  { timeZone: 'Asia/Shanghai', at: '2026-11-08T16:30:00.000Z', day: '2026-11-08' },
  { timeZone: 'Europe/Berlin', at: '2026-03-29T01:59:59.999Z', day: '2026-03-28' },
  { timeZone: 'Europe/Berlin', at: '2026-03-29T02:00:00.000Z', day: '2026-03-29' },
  { timeZone: 'Europe/Berlin', at: '2026-10-25T02:59:59.999Z', day: '2026-10-24' },
  { timeZone: 'Europe/Berlin', at: '2026-10-25T03:00:00.000Z', day: '2026-10-25' },
  { timeZone: 'America/Los_Angeles', at: '2026-03-08T10:59:59.999Z', day: '2026-03-07' },
  { timeZone: 'America/Los_Angeles', at: '2026-03-08T11:00:00.000Z', day: '2026-03-08' },
  { timeZone: 'America/Los_Angeles', at: '2026-11-01T11:59:59.999Z', day: '2026-10-31' },
  { timeZone: 'America/Los_Angeles', at: '2026-11-01T12:00:00.000Z', day: '2026-11-01' },
  // A day ahead of almost everybody: 04:00 there is 14:00 UTC the day before.
  { timeZone: 'Pacific/Kiritimati', at: '2026-12-31T13:59:59.999Z', day: '2026-12-31' },
  { timeZone: 'Pacific/Kiritimati', at: '2026-12-31T14:00:00.000Z', day: '2027-01-01' },
])('at $at a site in $timeZone works on $day', ({ timeZone, at, day }) => {
  expect(businessDayAt(Date.parse(at), { timeZone, dayStart: '04:00' }).date).toBe(day);
});

test.each([
  { timeZone: 'Europe/Berlin', date: '2026-03-28', hours: 23 },
  { timeZone: 'Europe/Berlin', date: '2026-03-29', hours: 24 },
  { timeZone: 'Europe/Berlin', date: '2026-10-24', hours: 25 },
  { timeZone: 'America/Los_Angeles', date: '2026-03-07', hours: 23 },
  { timeZone: 'America/Los_Angeles', date: '2026-10-31', hours: 25 },
  { timeZone: 'Asia/Shanghai', date: '2026-10-24', hours: 24 },
])('the business day $date in $timeZone has $hours hours', ({ timeZone, date: day, hours }) => {
  const { from, to } = businessDayOf(date(day), { timeZone, dayStart: '04:00' });
  expect((to - from) / hour).toBe(hours);
});

test('every moment belongs to exactly one business day, and the days follow without a gap', () => {
  fc.assert(
    fc.property(instant, clock, (at, site) => {
      const day = businessDayAt(at, site);
      expect(day.from).toBeLessThanOrEqual(at);
      expect(at).toBeLessThan(day.to);
      expect(day).toEqual(businessDayOf(day.date, site));
      expect(businessDayOf(addDays(day.date, 1), site).from).toBe(day.to);
      expect(businessDayAt(day.to - 1, site).date).toBe(day.date);
      expect(businessDayAt(day.to, site).date).toBe(addDays(day.date, 1));
    }),
    { numRuns: 1000 },
  );
});

test('a moment written as the time on the wall and read back is that moment, clock changes aside', () => {
  fc.assert(
    fc.property(instant, fc.constantFrom(...zones), (at, timeZone) => {
      const toTheMinute = at - (at % 60_000);
      const wall = localTime(toTheMinute, timeZone);
      const back = instantOf(wall, timeZone);
      expect(localTime(back, timeZone)).toBe(wall);
      // The hour that a clock shows twice is read as its first.
      if (back !== toTheMinute) expect(toTheMinute - back).toBe(hour);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  { timeZone: 'Asia/Shanghai', local: '2026-11-08T09:30', utc: '2026-11-08T01:30Z' },
  { timeZone: 'Asia/Kathmandu', local: '2026-11-08T00:00', utc: '2026-11-07T18:15Z' },
  { timeZone: 'Pacific/Kiritimati', local: '2027-01-01T00:00', utc: '2026-12-31T10:00Z' },
  { timeZone: 'Europe/Berlin', local: '2026-03-29T01:59', utc: '2026-03-29T00:59Z' },
  { timeZone: 'Europe/Berlin', local: '2026-03-29T03:00', utc: '2026-03-29T01:00Z' },
  { timeZone: 'America/Los_Angeles', local: '2026-03-08T03:00', utc: '2026-03-08T10:00Z' },
  { timeZone: 'America/Los_Angeles', local: '2026-03-08T12:00', utc: '2026-03-08T19:00Z' },
  { timeZone: 'America/Los_Angeles', local: '2026-03-07T12:00', utc: '2026-03-07T20:00Z' },
])('$local on the wall in $timeZone is $utc', ({ timeZone, local, utc }) => {
  expect(new Date(instantOf(local as LocalDateTime, timeZone))).toEqual(new Date(utc));
});

test.each([
  { timeZone: 'Europe/Berlin', local: '2026-03-29T02:30', wall: '2026-03-29T03:30' },
  { timeZone: 'America/Los_Angeles', local: '2026-03-08T02:30', wall: '2026-03-08T03:30' },
  { timeZone: 'Pacific/Apia', local: '2011-12-30T12:00', wall: '2011-12-31T12:00' },
])('$local never was in $timeZone and falls after the gap, at $wall', ({ timeZone, local, wall }) => {
  expect(localTime(instantOf(local as LocalDateTime, timeZone), timeZone)).toBe(wall);
});

test.each([
  { timeZone: 'Europe/Berlin', local: '2026-10-25T02:30', utc: '2026-10-25T00:30Z' },
  { timeZone: 'America/Los_Angeles', local: '2026-11-01T01:30', utc: '2026-11-01T08:30Z' },
])('$local comes twice in $timeZone and is taken as the first', ({ timeZone, local, utc }) => {
  expect(new Date(instantOf(local as LocalDateTime, timeZone))).toEqual(new Date(utc));
});

test('days are counted by the calendar, over months, leap days and years', () => {
  expect(addDays(date('2026-02-28'), 1)).toBe('2026-03-01');
  expect(addDays(date('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(date('2026-01-01'), -1)).toBe('2025-12-31');
  expect(daysBetween(date('2026-06-30'), date('2026-11-08'))).toBe(131);
  const day = instant.map((at) => localTime(at, 'UTC').slice(0, 10) as CalendarDate);
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});

test.each(['2026-11-08', '2028-02-29', '2000-02-29', '1999-12-31'])('%s is a date', (text) => {
  expect(isCalendarDate(text)).toBe(true);
});

test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '26-01-01'])(
  '%s is no date',
  (text) => {
    expect(isCalendarDate(text)).toBe(false);
  },
);

test.each(['', '2026-11-08T00:00', ' 2026-11-08', '2026-11-08\n', '２０２６-11-08', '2026/11/08', '20261108'])(
  '"%s" is no date',
  (text) => {
    expect(isCalendarDate(text)).toBe(false);
  },
);

test('a site is in a time zone that exists', () => {
  for (const zone of zones) expect(isTimeZone(zone)).toBe(true);
  for (const zone of ['', 'Shanghai', 'Asia/Atlantis', 'Asia/Shanghai ', '../etc/localtime']) {
    expect(isTimeZone(zone)).toBe(false);
  }
});
