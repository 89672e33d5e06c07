import type { Instant } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';

/** A period as it is asked for and answered: ISO 8601 times. */
export type PeriodText = { readonly from: string; readonly to: string };

/** The period in UTC milliseconds. Throws invalid where it ends before it begins. */
export function periodOf(text: PeriodText): { readonly from: Instant; readonly to: Instant } {
  const period = { from: Date.parse(text.from), to: Date.parse(text.to) };
  if (period.from >= period.to) {
    throw new AppError('invalid', undefined, { issues: [{ path: '/query/to', message: 'ends before it begins' }] });
  }
  return period;
}
