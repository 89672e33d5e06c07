import { localTime } from '#shared/domain/time/business-day.ts';

/** `2026-11-28 09:15` at the site, whatever the device's own time zone is. */
export function momentText(at: string | number, timeZone: string): string {
  return localTime(new Date(at).getTime(), timeZone).replace('T', ' ');
}

/** `2026-11-28 09:15:03` at the site. */
export function secondText(at: string | number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at));
}

/** `09:15` today, `11-28 09:15` on another day: enough where rows are of late. */
export function lately(at: string | number, timeZone: string, now = Date.now()): string {
  const text = momentText(at, timeZone);
  return text.slice(0, 10) === momentText(now, timeZone).slice(0, 10) ? text.slice(11) : text.slice(5);
}
