import type { CalendarDate } from '../ids.ts';
import { addDays } from '../time/business-day.ts';

/** What a meeting looks back on: the day, the week, the month (L2). */
export const spans = ['day', 'week', 'month'] as const;
export type Span = (typeof spans)[number];

/** The first and the last day, both included. */
export type Period = { readonly from: CalendarDate; readonly to: CalendarDate };

/** The day itself, its week from Monday to Sunday, or its calendar month. */
export function periodOf(date: CalendarDate, span: Span): Period {
  if (span === 'day') return { from: date, to: date };
  if (span === 'week') {
    const from = addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
    return { from, to: addDays(from, 6) };
  }
  const from = `${date.slice(0, 7)}-01` as CalendarDate;
  const next = `${addDays(from, 31).slice(0, 7)}-01` as CalendarDate;
  return { from, to: addDays(next, -1) };
}

/** The day before the period or the one after it: where a step back or forward leads. */
export function beside({ from, to }: Period, way: 'before' | 'after'): CalendarDate {
  return way === 'before' ? addDays(from, -1) : addDays(to, 1);
}
