import type { Language } from '#shared/i18n/words.ts';

/** `10:42` at the site, whatever the device's own time zone is. */
export function clockText(at: string | number | Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(at),
  );
}

/** `11月28日 星期六` or `Sat 28 Nov` at the site. */
export function dayText(at: string | number | Date, timeZone: string, language: Language): string {
  const options: Intl.DateTimeFormatOptions =
    language === 'en'
      ? { timeZone, weekday: 'short', day: 'numeric', month: 'short' }
      : { timeZone, month: 'long', day: 'numeric', weekday: 'long' };
  const parts = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', options).formatToParts(new Date(at));
  // Chinese puts the weekday right behind the date; a space lets the eye find it.
  return parts.map(({ type, value }) => (type === 'weekday' && language !== 'en' ? ` ${value}` : value)).join('');
}

/** Whole minutes since a moment, never negative. */
export function minutesSince(at: string | number, now: number): number {
  return Math.max(0, Math.floor((now - new Date(at).getTime()) / 60_000));
}
