import type { CalendarDate, Instant, LocalDateTime } from '../ids.ts';
import { instantOf } from '../time/business-day.ts';

/** When lunch is offered (B6), as wall-clock times at the site. */
const lunch = { from: '11:30', to: '13:30' } as const;

/**
 * Whether a visit that began at `arrivedAt` and is expected to end at `finishAt` crosses lunch, seen at `now`: who came
 * after lunch or will be gone before it gets no offer, and none is made once it is over.
 */
export function crossesLunch(
  visit: { readonly arrivedAt: Instant; readonly finishAt: Instant },
  now: Instant,
  site: { readonly date: CalendarDate; readonly timeZone: string },
): boolean {
  const from = instantOf(`${site.date}T${lunch.from}` as LocalDateTime, site.timeZone);
  const to = instantOf(`${site.date}T${lunch.to}` as LocalDateTime, site.timeZone);
  return now < to && visit.arrivedAt < to && visit.finishAt > from;
}
