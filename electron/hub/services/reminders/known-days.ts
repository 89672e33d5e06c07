import type { CalendarDate } from '#shared/domain/ids.ts';
import type { Anchor } from '#shared/domain/reminders/rules.ts';
import { businessDayAt } from '#shared/domain/time/business-day.ts';
import type { DoneCaseRow, FollowUpDayRow } from '../../store/reminders.ts';
import type { House } from '../house.ts';

/** The days of a home that reminders hang on: those staff entered, and those its cases know. */
export function knownDays(
  house: House,
  entered: readonly FollowUpDayRow[],
  cases: readonly DoneCaseRow[],
): Partial<Record<Anchor, CalendarDate>> {
  const found: Partial<Record<Anchor, CalendarDate>> = Object.fromEntries(
    entered.map(({ anchor, day }) => [anchor, day]),
  );
  const clock = house.directory.settings();
  for (const { flow_id: flowId, done_at: doneAt, delivered_on: deliveredOn } of cases) {
    if (deliveredOn !== null) found.delivered = deliveredOn as CalendarDate;
    else if (doneAt !== null && house.flows.newestOf(flowId)?.template.purpose === 'signing') {
      found.signed = businessDayAt(doneAt, clock).date;
    }
  }
  return found;
}
