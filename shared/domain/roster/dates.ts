import type { CalendarDate, LocalDateTime } from '../ids.ts';
import { cellText } from './cell-text.ts';
import type { Parsed } from './decimals.ts';
import type { Cell } from './types.ts';

type Moment = { readonly date: string; readonly minutes: number | null };

const minutesPerDay = 1440;
/** Days from the spreadsheet's day 0 (1900 system, with its 29 February 1900) to 1970-01-01. */
const serialOfEpoch = 25_569;

const datePattern = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(.*)$/s;
const timePattern =
  /^(上午|早上|中午|下午|晚上)?(\d{1,2})(?::(\d{1,2})|[时点](?:(半)|(\d{1,2})分?)?)(?::\d{1,2}(?:\.\d+)?)?(am|pm)?(?:[-~—–至到].*)?$/is;

/** A calendar date from a date cell, a serial number, ISO, `2026/11/8`, `2026.11.8` or `2026年11月8日`. */
export function readDate(cell: Cell): Parsed<CalendarDate> {
  const moment = readMoment(cell);
  return moment === null ? { ok: false, code: 'date-unreadable' } : { ok: true, value: moment.date as CalendarDate };
}

/** An appointment at the site's wall clock; of a span such as `9:30-10:00` the start is taken. */
export function readAppointment(cell: Cell): Parsed<LocalDateTime> {
  const moment = readMoment(cell);
  if (moment === null) return { ok: false, code: 'appointment-unreadable' };
  if (moment.minutes === null) return { ok: false, code: 'appointment-without-time' };
  const clock = `${two(Math.floor(moment.minutes / 60))}:${two(moment.minutes % 60)}`;
  return { ok: true, value: `${moment.date}T${clock}` as LocalDateTime };
}

/** Whether the three numbers are a day of the Gregorian calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function readMoment(cell: Cell): Moment | null {
  if (cell instanceof Date) return momentOfEpochMinutes(Math.round(cell.getTime() / 60_000));
  if (typeof cell === 'number') return momentOfSerial(cell);
  if (typeof cell !== 'string') return null;
  const text = cellText(cell).replace(/\s*([年月日号时点分])\s*/g, '$1');
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return momentOfSerial(Number(text));
  const [, year, month, day, rest] =
    /^(\d{4})(\d{2})(\d{2})()$/.exec(text) ?? datePattern.exec(text) ?? ([] as (string | undefined)[]);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = dateOf(Number(year), Number(month), Number(day));
  if (date === null) return null;
  const time = (rest ?? '')
    .replace(/^T/, '')
    .replace(/^\s*\(?(?:周|星期)[一二三四五六日天]\)?/, '')
    .replace(/\s+/g, '');
  if (time === '') return { date, minutes: null };
  const minutes = minutesOf(time);
  return minutes === null ? null : { date, minutes };
}

function momentOfSerial(serial: number): Moment | null {
  return momentOfEpochMinutes(Math.round((serial - serialOfEpoch) * minutesPerDay));
}

function momentOfEpochMinutes(epochMinutes: number): Moment | null {
  if (!Number.isFinite(epochMinutes)) return null;
  const instant = new Date(epochMinutes * 60_000);
  if (Number.isNaN(instant.getTime())) return null;
  const date = dateOf(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate());
  if (date === null) return null;
  const minutes = instant.getUTCHours() * 60 + instant.getUTCMinutes();
  // A date cell without a time reads as midnight, when nobody is given an appointment.
  return { date, minutes: minutes === 0 ? null : minutes };
}

/** Contract dates of homes lie in these years; anything else is a number or an ID that was taken for a date. */
function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || !isCalendarDay(year, month, day)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function minutesOf(text: string): number | null {
  const [, period, hourText, colonMinute, half, minuteText, meridiem] = timePattern.exec(text) ?? [];
  if (hourText === undefined) return null;
  const written = Number(hourText);
  const minute = half === undefined ? Number(colonMinute ?? minuteText ?? '0') : 30;
  const afternoon = period === '下午' || period === '晚上' || meridiem?.toLowerCase() === 'pm';
  const hour = afternoon && written < 12 ? written + 12 : written;
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
