import type { DeskId } from '#shared/domain/ids.ts';
import { deskOf, occupiesDesk, type Ticket } from '#shared/domain/ticket/ticket.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';

/** How long the farewell stays once the family has left the desk. */
export const farewellMs = 30_000;

/** Takes everything off a desk's customer screen. */
export function clearCustomer(house: House, tx: Tx, deskId: DeskId): void {
  if (house.customerScreens.at(deskId) === null) return;
  tx.append({ type: 'customer.cleared', subjectId: deskId, payload: { deskId } });
  tx.afterwards(() => house.customerScreens.clear(deskId));
}

/** A ticket moved: the screen of a desk it left shows nothing of it any more, but for a farewell that ends by itself. */
export function clearWhereItLeft(house: House, tx: Tx, before: Ticket, after: Ticket): void {
  const left = deskHolding(before);
  if (left === null || left === deskHolding(after)) return;
  if (house.customerScreens.at(left)?.show.kind === 'done') return;
  clearCustomer(house, tx, left);
}

function deskHolding({ position }: Ticket): DeskId | null {
  return occupiesDesk(position) ? deskOf(position) : null;
}
