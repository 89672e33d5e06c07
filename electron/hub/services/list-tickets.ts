import type { StageId } from '#shared/domain/ids.ts';
import { isOpen } from '#shared/domain/ticket/ticket.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';
import type { House } from './house.ts';
import type { TicketRecord } from '../floor/record.ts';
import { isoTime } from './ticket-view.ts';
import { unitLabels } from './units.ts';

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

/** A ticket in a list for staff. */
export function listTicket(house: House, { ticket, unitIds }: TicketRecord): ListedTicket {
  const { position } = ticket;
  const since =
    'endedAt' in position
      ? position.endedAt
      : 'missedAt' in position
        ? position.missedAt
        : 'heldAt' in position
          ? position.heldAt
          : 'lastCalledAt' in position
            ? position.lastCalledAt
            : ticket.queuedAt;
  return {
    id: ticket.id,
    number: ticket.number,
    serviceId: ticket.serviceId,
    stageId: ticket.stageId,
    state: position.state,
    deskId: 'deskId' in position ? position.deskId : null,
    homes: unitLabels(house, unitIds),
    priority: ticket.priority,
    enteredByHand: ticket.enteredByHand,
    overtaken: ticket.overtaken,
    calls: 'calls' in position ? position.calls : 0,
    firstArrivalAt: isoTime(ticket.firstArrival),
    dueAt: isoTime(ticket.due),
    queuedAt: isoTime(ticket.queuedAt),
    sinceAt: isoTime(since),
  };
}
