import type { AppointmentWindow } from '../line/place.ts';
import type { QuietSpan } from '../reminders/quiet-hours.ts';

/** What a supervisor may set for a site. Minutes, counts and flags only; names are shown on public screens. */
export type SiteSettings = {
  readonly siteName: string;
  readonly siteNameEn: string;
  readonly timeZone: string;
  /** Wall-clock time at which a business day begins, `HH:mm`. */
  readonly dayStart: string;
  /** How often later arrivals may go first at one stage before a visitor must be called (3 without appointments, 10 with). */
  readonly maxOvertakes: number;
  readonly appointmentWindow: AppointmentWindow;
  /** Calls a visitor must have had before a no-show. */
  readonly leastCallsBeforeNoShow: number;
  /** Places down the line after a no-show. */
  readonly returnPlaces: number;
  /** Whether a desk may call a chosen number out of order (always with a reason, always journaled). */
  readonly mayChoose: boolean;
  /** Wrong last-four tries per home before reception must unlock it. */
  readonly wrongTriesPerUnit: number;
  /** When owners are not rung (H5); none: at any time. */
  readonly quietHours: readonly QuietSpan[];
};
