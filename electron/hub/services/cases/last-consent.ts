import type { UnitId } from '#shared/domain/ids.ts';
import type { House } from '../house.ts';
import { afterwards } from './case-afterwards.ts';
import { loadCase } from './load-case.ts';

/**
 * Whether the household that has a home now agreed to something: the last time it was asked decides, and after a consent
 * was withdrawn there is none (PIPL Art. 15). Whoever was never asked did not agree, and what an owner before agreed to
 * binds nobody. `item` is how flows name the consent; a site's own flow keeps the name when it is copied.
 */
export function agreedLast(house: House, unitId: UnitId, item: RegExp): boolean {
  const unit = house.books.units.byId(unitId);
  if (!unit || house.books.units.household(unit.household_id)?.erased_at) return false;
  const asked = house.books.cases
    .ofUnit(unitId)
    .filter(({ household_id: householdId }) => householdId === unit.household_id)
    .flatMap(({ id }) => afterwards(house, loadCase(house, id)).consents)
    .filter(({ itemId }) => item.test(itemId));
  const last = asked.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
  if (!last?.granted || last.withdrawnAt !== null) return false;
  return asked.every(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt < last.at);
}
