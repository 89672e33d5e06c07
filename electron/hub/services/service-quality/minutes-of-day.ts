import type { CalendarDate } from '#shared/domain/ids.ts';
import { daysBetween, localTime } from '#shared/domain/time/business-day.ts';
import type { House } from '../house.ts';

/** Minutes since midnight of a business day's own date; after the next midnight it goes on counting. */
export function minutesOfDay(house: House, date: CalendarDate, at: number): number {
  const local = localTime(at, house.directory.settings().timeZone);
  const [hours = 0, minutes = 0] = local.slice(11).split(':').map(Number);
  return daysBetween(date, local.slice(0, 10) as CalendarDate) * 24 * 60 + hours * 60 + minutes;
}
