import type { Instant, LocalDateTime } from '#shared/domain/ids.ts';
import type { AppointmentWindow } from '#shared/domain/line/place.ts';
import { instantOf, localTime } from '#shared/domain/time/business-day.ts';

/** How a visitor's arrival now compares with the appointment: `other` when it is on another day. */
export type AppointmentView =
  | { readonly kind: 'early' | 'now' | 'late'; readonly time: string; readonly minutes: number }
  | { readonly kind: 'other'; readonly time: string; readonly day: string };

/** Judges an appointment (`YYYY-MM-DDTHH:mm` at the site) by the same window by which the line counts it as kept. */
export function appointmentView(
  appointment: string,
  now: Instant,
  timeZone: string,
  window: AppointmentWindow,
): AppointmentView {
  const [day = '', time = ''] = appointment.split('T');
  if (localTime(now, timeZone).slice(0, 10) !== day) return { kind: 'other', time, day };
  const late = Math.trunc((now - instantOf(appointment as LocalDateTime, timeZone)) / 60_000);
  const kind = late < -window.earlyMinutes ? 'early' : late > window.lateMinutes ? 'late' : 'now';
  return { kind, time, minutes: Math.abs(late) };
}
