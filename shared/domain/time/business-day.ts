import type { CalendarDate, Instant, LocalDateTime } from '../ids.ts';

/** How a site counts its days: an IANA time zone and the wall-clock time at which a new business day begins. */
export type SiteClock = { readonly timeZone: string; readonly dayStart: string };

/** One business day: its date and the instants it begins (included) and ends (excluded). */
export type BusinessDay = { readonly date: CalendarDate; readonly from: Instant; readonly to: Instant };

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  // Building a formatter costs a hundred times more than using one.
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** The wall-clock time `YYYY-MM-DDTHH:mm` at the site for an instant. */
export function localTime(at: Instant, timeZone: string): LocalDateTime {
  const part: Record<string, string> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(at)) part[type] = value;
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}` as LocalDateTime;
}

/**
 * The instant of a wall-clock time at the site; one that a clock change skips falls just after the gap, one that it
 * repeats is the first.
 */
export function instantOf(local: LocalDateTime, timeZone: string): Instant {
  const asUtc = Date.parse(`${local}:00Z`);
  // A day earlier and a day later every zone is clear of the clock change that may be near.
  const offsetAt = (at: Instant) => Date.parse(`${localTime(at, timeZone)}:00Z`) - at;
  const before = asUtc - offsetAt(asUtc - 86_400_000);
  const after = asUtc - offsetAt(asUtc + 86_400_000);
  return localTime(before, timeZone) !== local && localTime(after, timeZone) === local ? after : before;
}

/** A calendar date some days later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const at = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return new Date(at).toISOString().slice(0, 10) as CalendarDate;
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The business day with this date. */
export function businessDayOf(date: CalendarDate, clock: SiteClock): BusinessDay {
  const start = (day: CalendarDate) => instantOf(`${day}T${clock.dayStart}` as LocalDateTime, clock.timeZone);
  return { date, from: start(date), to: start(addDays(date, 1)) };
}

/** The business day an instant belongs to: before `dayStart` it is still the day before. */
export function businessDayAt(at: Instant, clock: SiteClock): BusinessDay {
  const date = localTime(at, clock.timeZone).slice(0, 10) as CalendarDate;
  const day = businessDayOf(date, clock);
  if (at < day.from) return businessDayOf(addDays(date, -1), clock);
  if (at >= day.to) return businessDayOf(addDays(date, 1), clock);
  return day;
}

/** Whether a string is a real calendar date `YYYY-MM-DD`. */
export function isCalendarDate(value: string): value is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === value;
}

/** Whether the runtime knows this IANA time zone. */
export function isTimeZone(value: string): boolean {
  try {
    formatter(value);
    return true;
  } catch {
    return false;
  }
}
