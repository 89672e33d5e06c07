import type { TicketView } from '#shared/protocol/tickets.ts';
import type { TicketRecord } from '../floor/record.ts';
import { caseIdsOf } from './cases/visit-case-ids.ts';
import type { House } from './house.ts';

/** An instant as the interface shows it. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}

/** A ticket as staff, kiosk and slip see it. `ahead` and the estimates are looked up, never computed here. */
export function viewTicket(house: House, record: TicketRecord): TicketView {
  const { ticket } = record;
  const { position } = ticket;
  const waiting = position.state === 'waiting';
  const ahead = house.floor.ahead(ticket);
  const none = { p50Minutes: 0, p90Minutes: 0 };
  const base = house.phoneBase();
  return {
    id: ticket.id,
    number: ticket.number,
    serviceId: ticket.serviceId,
    stageId: ticket.stageId,
    state: position.state,
    ahead,
    estimate: waiting ? house.estimates.waitFor(ticket.stageId, ahead) : none,
    finish: 'endedAt' in position ? none : house.estimates.finishFor(ticket.serviceId, ticket.stageId, ahead),
    openDesks: house.estimates.openDesks(ticket.stageId),
    issuedAt: isoTime(ticket.issuedAt),
    firstArrivalAt: isoTime(ticket.firstArrival),
    queuedAt: isoTime(ticket.queuedAt),
    calledAt: 'calledAt' in position ? isoTime(position.lastCalledAt) : null,
    startedAt: 'startedAt' in position ? isoTime(position.startedAt) : null,
    deskId: 'deskId' in position ? position.deskId : null,
    calls: 'calls' in position ? position.calls : 0,
    priority: ticket.priority,
    overtaken: ticket.overtaken,
    enteredByHand: ticket.enteredByHand,
    unitIds: [...record.unitIds],
    caseIds: [...caseIdsOf(house, record)],
    phoneUrl: base === null ? null : `${base}/t/${record.code}`,
  };
}
