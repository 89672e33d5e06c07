import type { UnitId } from '#shared/domain/ids.ts';
import type { Position, Ticket } from '#shared/domain/ticket/ticket.ts';
import type { LastAct } from '#shared/domain/ticket/undo.ts';
import type { Tables } from '../store/tables.ts';

/** A ticket as the hub keeps it: with its phone code, its homes, and what undoing its last verb needs. */
export type TicketRecord = {
  readonly ticket: Ticket;
  readonly code: string;
  readonly unitIds: readonly UnitId[];
  readonly last: LastAct | null;
};

/** The changing columns of a ticket's row. */
export function columnsOf(
  ticket: Ticket,
): Omit<
  Tables['tickets'],
  | 'number'
  | 'service_id'
  | 'case_id'
  | 'business_date'
  | 'issued_at'
  | 'first_arrival'
  | 'due'
  | 'entered_by_hand'
  | 'code'
  | 'last_act'
> {
  const { position, place } = ticket;
  const desk = 'deskId' in position ? position : null;
  const service = 'startedAt' in position ? position : null;
  return {
    id: ticket.id,
    stage_id: ticket.stageId,
    queued_at: ticket.queuedAt,
    priority: ticket.priority ? 1 : 0,
    place_class: place.priorityClass,
    place_due: place.due,
    place_arrival: place.arrival,
    place_tie: place.tie,
    overtaken: ticket.overtaken,
    state: position.state,
    desk_id: desk?.deskId ?? null,
    called_at: desk?.calledAt ?? null,
    last_called_at: desk?.lastCalledAt ?? null,
    calls: desk?.calls ?? null,
    started_at: service?.startedAt ?? null,
    held_for: service?.heldFor ?? null,
    held_at: position.state === 'held' ? position.heldAt : null,
    missed_at: position.state === 'no_show' ? position.missedAt : null,
    ended_at: 'endedAt' in position ? position.endedAt : null,
  };
}

/** Rebuilds a record from its row. */
export function recordOf(row: Tables['tickets'], unitIds: readonly string[]): TicketRecord {
  const ticket = {
    id: row.id,
    number: row.number,
    serviceId: row.service_id,
    caseId: row.case_id,
    businessDate: row.business_date,
    issuedAt: row.issued_at,
    firstArrival: row.first_arrival,
    due: row.due,
    enteredByHand: row.entered_by_hand === 1,
    stageId: row.stage_id,
    queuedAt: row.queued_at,
    priority: row.priority === 1,
    place: {
      priorityClass: row.place_class === 0 ? 0 : 1,
      due: row.place_due,
      arrival: row.place_arrival,
      tie: row.place_tie,
    },
    overtaken: row.overtaken,
    position: positionOf(row),
  } as Ticket;
  const last = row.last_act === null ? null : (JSON.parse(row.last_act) as LastAct);
  return { ticket, code: row.code, unitIds: unitIds as readonly UnitId[], last };
}

function positionOf(row: Tables['tickets']): Position {
  const desk = {
    deskId: row.desk_id,
    calledAt: row.called_at,
    lastCalledAt: row.last_called_at,
    calls: row.calls,
  } as Extract<Position, { state: 'called' }>;
  const service = { ...desk, startedAt: row.started_at ?? 0, heldFor: row.held_for ?? 0 };
  switch (row.state as Position['state']) {
    case 'waiting':
      return { state: 'waiting' };
    case 'called':
      return { ...desk, state: 'called' };
    case 'serving':
      return { ...service, state: 'serving' };
    case 'held':
      return { ...service, state: 'held', heldAt: row.held_at ?? 0 };
    case 'no_show':
      return { ...desk, state: 'no_show', missedAt: row.missed_at ?? 0 };
    case 'done':
    case 'cancelled':
    case 'expired':
      return { state: row.state as 'done', endedAt: row.ended_at ?? 0 };
  }
}
