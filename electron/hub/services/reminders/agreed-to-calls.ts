import type { UnitId } from '#shared/domain/ids.ts';
import { afterwards } from '../cases/case-afterwards.ts';
import { loadCase } from '../cases/load-case.ts';
import type { House } from '../house.ts';

/** How flows name the consent to be called afterwards; a site's own flow keeps the name when it is copied. */
const callbackItem = /callback/;

/**
 * Whether the household may be called about how it was served: the last time it was asked decides, and a consent withdrawn
 * is none (PIPL Art. 15). Nobody who was never asked is called.
 */
export function agreedToCalls(house: House, unitId: UnitId): boolean {
  const rows = house.books.cases.ofUnit(unitId).toSorted((a, b) => b.changed_at - a.changed_at);
  for (const { id, household_id: householdId } of rows) {
    // The home was sold on, and who had it before was erased.
    if (house.books.units.household(householdId)?.erased_at) continue;
    const asked = afterwards(house, loadCase(house, id)).consents.filter(({ itemId }) => callbackItem.test(itemId));
    if (asked.length > 0) return asked.some(({ granted, withdrawnAt }) => granted && withdrawnAt === null);
  }
  return false;
}
