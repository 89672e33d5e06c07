import type { DeskId } from '#shared/domain/ids.ts';
import type { House } from '../house.ts';
import { farewellMs } from './clear-customer.ts';
import type { Showing } from './customer-screens.ts';

/** What a desk's screen shows now: of the household at the desk only; a farewell also for a moment after it left. */
export function shownNow(house: House, deskId: DeskId): Showing | null {
  const showing = house.customerScreens.at(deskId);
  if (showing === null) return null;
  const holder = house.floor.holder(deskId);
  if (holder === showing.ticketId) return showing;
  const farewell = showing.show.kind === 'done' && holder === null && house.now() - showing.at < farewellMs;
  return farewell ? showing : null;
}
