import type { CalendarDate } from '../ids.ts';
import { addMonths } from '../time/calendar-months.ts';

/** How long a part is warranted for: months by the calendar, seasons of heating and cooling, or the building's design life. */
export type WarrantyPeriod =
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'seasons'; readonly seasons: number }
  | { readonly kind: 'design-life' };

const years = (count: number): WarrantyPeriod => ({ kind: 'months', months: count * 12 });
const months = (count: number): WarrantyPeriod => ({ kind: 'months', months: count });

/**
 * The least periods the law gives each part of a home (domain 2.5): 建设工程质量管理条例 Art. 40, and the small items of the
 * 1998 住宅质量保证书 rules, Art. 5 (whose shorter periods for roofs and heating the regulation replaced).
 */
export const warrantyPeriods = {
  structure: { kind: 'design-life' },
  waterproofing: years(5),
  'heating-cooling': { kind: 'seasons', seasons: 2 },
  wiring: years(2),
  plumbing: years(2),
  equipment: years(2),
  finishes: years(2),
  plaster: years(1),
  floors: years(1),
  'doors-windows': years(1),
  'sanitary-ware': years(1),
  'lamps-switches': months(6),
  'blocked-pipes': months(2),
} as const satisfies Record<string, WarrantyPeriod>;

export type WarrantyPart = keyof typeof warrantyPeriods;
export const warrantyParts = Object.keys(warrantyPeriods) as [WarrantyPart, ...WarrantyPart[]];

export type Warranty = {
  readonly part: WarrantyPart;
  readonly period: WarrantyPeriod;
  /** The last day; null where it is no matter of the calendar, so that no date is invented. */
  readonly lastDay: CalendarDate | null;
};

/**
 * The warranties of a home from the day it was delivered, or is deemed delivered. The day itself does not count and the
 * corresponding day is the last (民法典 Art. 201–202); a last day on a public holiday moves on (Art. 203), which a calendar
 * of holidays, new every year, would have to tell: the days given here are the earliest possible.
 */
export function warrantiesFrom(delivered: CalendarDate): readonly Warranty[] {
  return warrantyParts.map((part) => {
    const period: WarrantyPeriod = warrantyPeriods[part];
    return { part, period, lastDay: period.kind === 'months' ? addMonths(delivered, period.months) : null };
  });
}
