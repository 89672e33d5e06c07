import type { CalendarDate } from '../ids.ts';
import { addDays } from '../time/business-day.ts';
import { addMonths, lastDayOfMonths } from '../time/calendar-months.ts';

/**
 * From which day the owner pays the property fee (domain 2.6). `half-month` (上下半月): delivered by the 15th, from the 16th;
 * later, from the first of the next month. None begins before the delivery: until then the developer pays (物业管理条例 Art. 41).
 */
export const startRules = ['handover-day', 'day-after', 'first-of-next-month', 'half-month'] as const;
export type StartRule = (typeof startRules)[number];

/** The first day the owner pays for. */
export function propertyFeeStart(handover: CalendarDate, rule: StartRule): CalendarDate {
  const monthStart = `${handover.slice(0, 7)}-01` as CalendarDate;
  switch (rule) {
    case 'handover-day':
      return handover;
    case 'day-after':
      return addDays(handover, 1);
    case 'first-of-next-month':
      return addMonths(monthStart, 1);
    case 'half-month':
      return Number(handover.slice(8)) <= 15 ? addDays(monthStart, 15) : addMonths(monthStart, 1);
  }
}

/** The months paid in advance, first and last day included. */
export function prepaidPeriod(
  handover: CalendarDate,
  rule: StartRule,
  months: number,
): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const from = propertyFeeStart(handover, rule);
  return { from, to: lastDayOfMonths(from, months) };
}
