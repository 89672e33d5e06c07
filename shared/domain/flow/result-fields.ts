import { z } from 'zod';
import { isCalendarDate } from '../time/business-day.ts';

/** Words a person typed: trimmed, line breaks allowed, no other control characters. */
export function personText(max: number) {
  return (
    z
      .string()
      .trim()
      .min(1)
      .max(max)
      // eslint-disable-next-line no-control-regex -- control characters are what is refused
      .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/u, 'no control characters')
  );
}

/** A plain calendar day `YYYY-MM-DD`. */
export const calendarDay = z.string().refine(isCalendarDate, 'not a date YYYY-MM-DD');
