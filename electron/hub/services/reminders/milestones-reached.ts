import type { MilestonesReached } from '#shared/domain/reminders/reminders.ts';
import { addDays, businessDayAt } from '#shared/domain/time/business-day.ts';
import type { House } from '../house.ts';
import { bodyOf } from '../notices/load-version.ts';

/** Days before the site was founded here from which on owners are still to be told; earlier ones were told of otherwise. */
const daysBeforeFounding = 30;

/**
 * When each building reached its milestones, read from the public notices about them (C1), so that what owners are told
 * and what hangs on the wall cannot differ. A notice that names the building goes before one about all.
 */
export function milestonesReached(house: House): (building: string) => MilestonesReached {
  const founded = house.books.plan.site()?.created_at ?? 0;
  const since = addDays(businessDayAt(founded, house.directory.settings()).date, -daysBeforeFounding);
  const lists = house.books.notices.published().flatMap((row) => {
    const body = bodyOf(row);
    return body?.form === 'milestones' ? [body] : [];
  });
  const general = lists.filter(({ buildings }) => !buildings);
  const known = new Map<string, MilestonesReached>();
  return (building) => {
    const before = known.get(building);
    if (before) return before;
    const own = lists.filter(({ buildings }) => buildings?.includes(building));
    const reached = Object.fromEntries(
      [...general, ...own].flatMap(({ dates }) =>
        dates.flatMap(({ milestone, done }) => (done === null ? [] : [[milestone, done] as const])),
      ),
    );
    const told = Object.fromEntries(Object.entries(reached).filter(([, on]) => on >= since));
    known.set(building, told);
    return told;
  };
}
