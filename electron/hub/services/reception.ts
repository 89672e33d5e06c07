import type { ServiceId, TicketId, UnitId } from '#shared/domain/ids.ts';
import { isOpen } from '#shared/domain/ticket/ticket.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { Tx } from '../store/commands.ts';
import type { House } from './house.ts';
import { issueTicket } from './issue-ticket.ts';
import { applyVerb, findTicket } from './ticket-verbs.ts';

/** Notes that a slip is printed again; the number stays the same. */
export function noteReprint(house: House, tx: Tx, id: TicketId): TicketRecord {
  const record = findTicket(house, id);
  const { number, stageId } = record.ticket;
  tx.append({ type: 'ticket.slip-reprinted', subjectId: id, payload: { number, stageId } });
  return record;
}

/**
 * A visitor came for something else: the old number is cancelled and a new one of the right service given, with the first
 * arrival kept. Only while waiting. Throws illegal-transition and what issuing throws.
 */
export function changeService(
  house: House,
  tx: Tx,
  id: TicketId,
  to: { readonly serviceId: ServiceId; readonly unitId?: UnitId | undefined },
): TicketRecord {
  const { ticket, unitIds } = findTicket(house, id);
  if (!isOpen(ticket.position) || ticket.position.state !== 'waiting' || ticket.serviceId === to.serviceId) {
    throw new AppError('illegal-transition', undefined, { details: { state: ticket.position.state } });
  }
  const unitId = to.unitId ?? unitIds[0];
  const cancelled = applyVerb(house, tx, id, { verb: 'cancel' });
  // Taking only the cancel back would leave the visitor with two numbers.
  house.books.tickets.save({ ...cancelled, last: null });
  const here = unitId ? house.floor.ticketOfUnit(unitId) : null;
  if (here && here !== id) throw new AppError('in-use');
  const record = issueAnew(
    house,
    tx,
    { serviceId: to.serviceId, unitId, priority: ticket.priority, arrival: ticket.firstArrival },
    id,
  );
  const { number, stageId } = ticket;
  tx.append({
    type: 'ticket.service-changed',
    subjectId: id,
    payload: { number, stageId, toTicketId: record.ticket.id },
  });
  return record;
}

/** The floor still shows the old ticket until this command is done; its home must not count as here. */
function issueAnew(house: House, tx: Tx, input: Parameters<typeof issueTicket>[2], old: TicketId): TicketRecord {
  const { floor } = house;
  const ticketOfUnit: typeof floor.ticketOfUnit = (unit) => {
    const here = floor.ticketOfUnit(unit);
    return here === old ? null : here;
  };
  return issueTicket({ ...house, floor: { ...floor, ticketOfUnit } }, tx, input);
}
