import type { CalendarDate } from '../ids.ts';
import { addDays } from './business-day.ts';

/**
 * The corresponding day some months later (or earlier, when negative); a month without it gives its last day (民法典
 * Art. 202). A period of months that does not count its first day (Art. 201) ends on this day.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, '0');
  const target = `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((index % 12) + 1)}`;
  return `${target}-${two(Math.min(day, lastDay))}` as CalendarDate;
}

/** The last day of so many months that begin with and count this day: 1 March and one month end on 31 March. */
export function lastDayOfMonths(from: CalendarDate, months: number): CalendarDate {
  const next = addMonths(from, months);
  const clamped = next.slice(8) < from.slice(8);
  return clamped ? next : addDays(next, -1);
}
