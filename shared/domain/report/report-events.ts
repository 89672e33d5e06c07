import type { CalendarDate } from '../ids.ts';

/** What the journal says of reports that left as a file; the subject is the site. */
export type ReportPayloads = {
  'report.exported': { readonly from: CalendarDate; readonly to: CalendarDate };
};
