import type { CaseId, TicketId, UnitId } from '#shared/domain/ids.ts';
import { isOpen } from '#shared/domain/ticket/ticket.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { TicketRecord } from '../../floor/record.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { findTicket } from '../ticket-verbs.ts';
import { loadCase } from './load-case.ts';
import { openUnitCase } from './open-case.ts';

/**
 * Takes another home of the same household into a visit: one number for all of them, a case for each.
 * Throws illegal-transition, unknown-unit, other-household, in-use.
 */
export function addHome(house: House, tx: Tx, id: TicketId, unitId: UnitId): TicketRecord {
  const record = findTicket(house, id);
  const { ticket } = record;
  if (!isOpen(ticket.position) || ticket.caseId === null) throw new AppError('illegal-transition');
  if (record.unitIds.includes(unitId)) return record;
  const unit = house.books.units.byId(unitId);
  if (!unit) throw new AppError('unknown-unit');
  const first = loadCase(house, ticket.caseId);
  if (unit.household_id !== first.row.household_id) throw new AppError('other-household');
  if (house.floor.ticketOfUnit(unitId)) throw new AppError('in-use');
  const caseId: CaseId = openUnitCase(house, tx, first.row.flow_id, unitId, ticket.serviceId);
  house.books.tickets.addUnit(id, unitId);
  const next: TicketRecord = { ...record, unitIds: [...record.unitIds, unitId] };
  const { number, stageId } = ticket;
  tx.append({ type: 'ticket.home-added', subjectId: id, payload: { number, stageId, unitId, caseId } });
  tx.afterwards(() => house.floor.put(next));
  return next;
}
