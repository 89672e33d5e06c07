import type { StageId } from '#shared/domain/ids.ts';
import { isOpen } from '#shared/domain/ticket/ticket.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';
import type { House } from './house.ts';
import { listTicket } from './views.ts';

const most = 1000;

/** Today's tickets for staff: the open ones from the floor, the ended ones from the books. */
export function listTickets(
  house: House,
  query: {
    readonly state: 'open' | 'ended' | 'all';
    readonly stageId?: StageId | undefined;
    readonly number?: string | undefined;
  },
): ListedTicket[] {
  const wanted = query.number?.toUpperCase();
  const records = query.state === 'open' ? [...house.floor.open()] : house.books.tickets.ofDay(house.day().date);
  return records
    .filter(({ ticket }) => query.state !== 'ended' || !isOpen(ticket.position))
    .filter(({ ticket }) => query.stageId === undefined || ticket.stageId === query.stageId)
    .filter(({ ticket }) => wanted === undefined || ticket.number.includes(wanted))
    .slice(0, most)
    .map((record) => listTicket(house, record));
}
