import { z } from 'zod';
import { calendarDay, personText } from '../flow/result-fields.ts';
import { daysBetween, isCalendarDate } from '../time/business-day.ts';

/** One line of what is handed to the property company. */
export const transferItem = z.strictObject({
  name: personText(120),
  count: z.int().min(0).max(100_000),
  remarks: personText(200).optional(),
});

/** The most days a paper about service sums up: a quarter. */
const mostDays = 92;

/** What is asked for to make a paper of the site (D3, D7, D8, E5, L1 to L6). */
export const sitePaperOrders = [
  z.strictObject({ kind: z.literal('daily-report'), date: calendarDay }),
  z.strictObject({ kind: z.literal('late-list'), actualDate: calendarDay }),
  z.strictObject({
    kind: z.literal('property-transfer'),
    date: calendarDay,
    handedBy: personText(60),
    receivedBy: personText(60),
    items: z.array(transferItem).min(1).max(200),
  }),
  z.strictObject({ kind: z.literal('sign-in-sheet'), sheetId: z.string().regex(/^[a-z]{2,12}_[0-9A-Za-z-]{1,40}$/) }),
  z
    .strictObject({ kind: z.literal('service-quality'), from: calendarDay, to: calendarDay })
    .refine(({ from, to }) => isPeriod(from, to), {
      path: ['to'],
      message: `from the first day on, at most ${mostDays} days`,
    }),
] as const;
export type SitePaperOrder = z.output<(typeof sitePaperOrders)[number]>;

function isPeriod(from: string, to: string): boolean {
  // Fields that are no days are refused for themselves.
  if (!isCalendarDate(from) || !isCalendarDate(to)) return true;
  const days = daysBetween(from, to) + 1;
  return days >= 1 && days <= mostDays;
}
