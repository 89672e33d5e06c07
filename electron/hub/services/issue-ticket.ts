import type { CaseId, Instant, LocalDateTime, ServiceId, StageId, TicketId, UnitId } from '#shared/domain/ids.ts';
import { nextStage } from '#shared/domain/journey/flow.ts';
import { dueTime, ownPlace } from '#shared/domain/line/place.ts';
import { formatNumber } from '#shared/domain/ticket/number.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.ts';
import { instantOf } from '#shared/domain/time/business-day.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { secretCode } from '../clock.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { Tx } from '../store/commands.ts';
import { loadCase } from './cases/load-case.ts';
import { openUnitCase } from './cases/open-case.ts';
import { nextVisitStage } from './cases/visit-cases.ts';
import type { ServiceEntry } from './directory.ts';
import type { House } from './house.ts';
import { waitAt } from './wait-at.ts';

export type IssueInput = {
  readonly serviceId: ServiceId;
  readonly unitId?: UnitId | undefined;
  readonly priority?: boolean | undefined;
  /** A paper number with the arrival written on it, entered afterwards. */
  readonly paper?: { readonly number: string; readonly arrival: Instant };
  /** An arrival to keep, when the visitor changes the service. */
  readonly arrival?: Instant;
};

/**
 * Gives a visitor a number at the first open stage of the service. A home with an open visit gets that same ticket back.
 * Throws unknown-service, unit-required, unknown-unit.
 */
export function issueTicket(house: House, tx: Tx, input: IssueInput): TicketRecord {
  const service = house.directory.service(input.serviceId);
  if (!service?.active) throw new AppError('unknown-service');
  if (service.guided && !input.unitId) throw new AppError('unit-required');
  if (input.unitId) {
    const open = house.floor.ticketOfUnit(input.unitId);
    const known = open ? house.floor.get(open) : undefined;
    if (known) return known;
  }
  const unit = input.unitId ? unitFor(house, input.unitId) : null;
  const visitCase =
    service.flowId !== null && unit ? openUnitCase(house, tx, service.flowId, unit.id as UnitId, service.id) : null;
  const stageId = firstStage(house, service, visitCase);
  const { date } = house.day();
  const firstArrival = input.paper?.arrival ?? input.arrival ?? tx.at;
  const priority = input.priority ?? false;
  const appointment = unit?.appointment ?? null;
  const settings = house.directory.settings();
  const due = dueTime(
    appointment === null ? null : instantOf(appointment as LocalDateTime, settings.timeZone),
    firstArrival,
    settings.appointmentWindow,
  );
  const id = house.newId('tkt') as TicketId;
  const number =
    input.paper?.number ?? formatNumber(service.letter, house.books.tickets.nextCount(service.letter, date));
  const place = ownPlace({ id, priority, due, firstArrival });
  const ticket: Ticket = {
    id,
    number,
    serviceId: service.id,
    caseId: visitCase,
    businessDate: date,
    issuedAt: tx.at,
    firstArrival,
    due,
    enteredByHand: input.paper !== undefined,
    stageId,
    queuedAt: tx.at,
    priority,
    place,
    overtaken: 0,
    position: { state: 'waiting' },
  };
  const unitIds = unit ? [unit.id as UnitId] : [];
  const record: TicketRecord = { ticket, code: secretCode(), unitIds, last: null };
  house.books.tickets.insert(record);
  tx.append({
    type: 'ticket.issued',
    subjectId: id,
    payload: {
      number,
      serviceId: service.id,
      stageId,
      caseId: visitCase,
      unitIds,
      businessDate: date,
      firstArrival,
      due,
      priority,
      enteredByHand: ticket.enteredByHand,
      place,
    },
  });
  tx.afterwards(() => house.floor.put(record));
  return record;
}

function unitFor(house: House, unitId: UnitId): { readonly id: string; readonly appointment: string | null } {
  const unit = house.books.units.byId(unitId);
  if (!unit) throw new AppError('unknown-unit');
  return unit;
}

function firstStage(house: House, service: ServiceEntry, caseId: CaseId | null): StageId {
  const wait = (stage: StageId) => waitAt(house, stage);
  const stage =
    caseId === null ? nextStage(service.flow, new Set(), wait) : nextVisitStage([loadCase(house, caseId)], wait);
  if (!stage) throw new AppError('illegal-transition', 'every stage of this case is done');
  return stage;
}
