import type { HouseholdKey } from '../../privacy/privacy.ts';
import type { PaperRow } from '../../store/documents.ts';
import type { House } from '../house.ts';

/** The key a paper is sealed with: its household's, or the site's own for a paper of no household. */
export function documentKey(house: House, { household_id }: Pick<PaperRow, 'household_id'>): HouseholdKey {
  return household_id === null ? house.privacy.siteKey : openHouseholdKey(house, household_id);
}

/** A household's key. The owners stay sealed: a view of a case asks for the key of each of its papers. */
export function openHouseholdKey(house: House, householdId: string): HouseholdKey {
  const household = house.books.units.household(householdId);
  if (!household) throw new Error(`household ${householdId} is gone`);
  return house.privacy.householdKey(household.id, household.wrapped_key);
}
