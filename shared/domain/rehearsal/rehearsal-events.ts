import type { CalendarDate } from '../ids.ts';

/** What the journal says of desk plans; the subject is the plan. Its name is words and stays out. */
export type RehearsalPayloads = {
  'desk-plan.saved': { readonly date: CalendarDate; readonly version: number; readonly segments: number };
  'desk-plan.removed': { readonly date: CalendarDate };
};
