import { assertNever } from '#shared/domain/assert-never.ts';
import type { DeskId, StageId, TicketId } from '#shared/domain/ids.ts';
import { eventOfAct } from '#shared/domain/journal/event-of-act.ts';
import type { WordsRef } from '#shared/domain/journal/events.ts';
import { nextStage } from '#shared/domain/journey/flow.ts';
import { isOvertakenBy, nextInLine, wasOvertakenBy } from '#shared/domain/line/next.ts';
import { ownPlace, placeDown } from '#shared/domain/line/place.ts';
import { deskOf, isOpen, occupiesDesk, type Ticket } from '#shared/domain/ticket/ticket.ts';
import { type Act, act } from '#shared/domain/ticket/transition.ts';
import { undo } from '#shared/domain/ticket/undo.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf, stationOf, supervises } from '../auth/actor.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { Tx } from '../store/commands.ts';
import type { Passage } from '../store/tickets.ts';
import {
  casesOfVisit,
  flowOfVisit,
  keepStageDone,
  refuseWhileMissing,
  stageAfterGuided,
  takeStageBack,
} from './cases/visit-cases.ts';
import { clearWhereItLeft } from './customer/clear-customer.ts';
import { freeDesk, operatedDesk } from './desks.ts';
import type { House } from './house.ts';
import { waitAt } from './wait-at.ts';

/** A ticket of the house, or one that left it. Throws not-found. */
export function findTicket(house: House, id: TicketId): TicketRecord {
  const record = house.floor.get(id) ?? house.books.tickets.load(id);
  if (!record) throw new AppError('not-found');
  return record;
}

/** Calls the next visitor of the stages a desk is open for; null when nobody waits. */
export function callNext(house: House, tx: Tx, deskId: DeskId): TicketRecord | null {
  const desk = operatedDesk(house, tx, deskId);
  if (desk.state === 'closed') throw new AppError('desk-closed');
  if (desk.state === 'paused') throw new AppError('desk-paused');
  if (house.floor.holder(deskId)) throw new AppError('desk-busy');
  const lines = desk.openStageIds.map((stage) => house.floor.line(stage));
  const next = nextInLine(lines, house.directory.settings().maxOvertakes);
  if (!next) return null;
  const overtook = bump(house, tx, next, (other) => isOvertakenBy(other, next.firstArrival), 1);
  return perform(house, tx, findTicket(house, next.id), { verb: 'call', deskId }, { overtook });
}

/** Calls a chosen visitor out of order: only where the site allows it (or by a supervisor), always with a reason. */
export function callChosen(house: House, tx: Tx, id: TicketId, deskId: DeskId, reason: string): TicketRecord {
  if (!house.directory.settings().mayChoose && !supervises(tx.actor)) throw new AppError('choosing-forbidden');
  const record = findTicket(house, id);
  const desk = operatedDesk(house, tx, deskId);
  if (desk.state === 'closed') throw new AppError('desk-closed');
  if (desk.state === 'paused') throw new AppError('desk-paused');
  if (house.floor.holder(deskId)) throw new AppError('desk-busy');
  const words = house.privacy.keepWords(house.newId('txt'), reason);
  return perform(house, tx, record, { verb: 'call', deskId }, { words });
}

/** A verb that needs nothing but the ticket, or one more fact of the request. */
export type Request =
  | { readonly verb: 'recall' | 'start' | 'complete-stage' | 'hold' | 'no-show' | 'return' }
  | { readonly verb: 'cancel'; readonly reason?: string | undefined }
  | { readonly verb: 'resume'; readonly deskId?: DeskId | undefined }
  | { readonly verb: 'transfer'; readonly stageId: StageId }
  | { readonly verb: 'hand-over'; readonly deskId: DeskId; readonly reason?: string | undefined }
  | { readonly verb: 'prioritise'; readonly priority: boolean };

/** Carries out a verb for whoever asks. Throws not-found, not-your-desk, illegal-transition and the verb's own refusals. */
export function applyVerb(house: House, tx: Tx, id: TicketId, request: Request): TicketRecord {
  const record = findTicket(house, id);
  const { ticket } = record;
  switch (request.verb) {
    case 'recall':
    case 'start':
    case 'hold':
      atOwnDesk(house, tx, ticket);
      return perform(house, tx, record, { verb: request.verb });
    case 'complete-stage':
      atOwnDesk(house, tx, ticket);
      // Who completes it a moment after a colleague is told so, not what the next stage lacks.
      if (ticket.position.state === 'serving') refuseWhileMissing(casesOfVisit(house, record), ticket.stageId);
      return perform(house, tx, record, { verb: 'complete-stage', nextStageId: stageAfter(house, record) });
    case 'no-show': {
      atOwnDesk(house, tx, ticket);
      return perform(house, tx, record, {
        verb: 'no-show',
        leastCalls: house.directory.settings().leastCallsBeforeNoShow,
      });
    }
    case 'return': {
      const { returnPlaces } = house.directory.settings();
      const place = placeDown(house.floor.line(ticket.stageId), returnPlaces, ownPlace(ticket), tx.at);
      return perform(house, tx, record, { verb: 'return', place });
    }
    case 'cancel': {
      const words = request.reason ? house.privacy.keepWords(house.newId('txt'), request.reason) : null;
      return perform(house, tx, record, { verb: 'cancel' }, { words });
    }
    case 'resume': {
      const deskId = request.deskId ?? deskOf(ticket.position);
      if (!deskId || ticket.position.state !== 'held') throw illegal(ticket, 'resume');
      operatedDesk(house, tx, deskId);
      freeDesk(house, deskId);
      return perform(house, tx, record, { verb: 'resume', deskId });
    }
    case 'transfer': {
      atOwnDesk(house, tx, ticket);
      const guided = casesOfVisit(house, record);
      const flow = guided.length > 0 ? flowOfVisit(guided) : (house.directory.service(ticket.serviceId)?.flow ?? []);
      if (!house.directory.stage(request.stageId)) throw new AppError('unknown-stage');
      if (!flow.some((stage) => stage.stageId === request.stageId)) throw new AppError('stage-not-in-flow');
      return perform(house, tx, record, { verb: 'transfer', stageId: request.stageId });
    }
    case 'hand-over': {
      atOwnDesk(house, tx, ticket);
      if (!house.directory.desk(request.deskId)) throw new AppError('unknown-desk');
      if (request.deskId === deskOf(ticket.position)) throw illegal(ticket, 'hand-over');
      freeDesk(house, request.deskId);
      const words = request.reason ? house.privacy.keepWords(house.newId('txt'), request.reason) : null;
      return perform(house, tx, record, { verb: 'hand-over', deskId: request.deskId }, { words });
    }
    case 'prioritise':
      return perform(house, tx, record, { verb: 'prioritise', priority: request.priority });
    default:
      return assertNever(request, 'verb');
  }
}

/** Takes back the last verb of whoever asks (see the rule in shared/domain/ticket/undo.ts). */
export function undoLast(house: House, tx: Tx, id: TicketId): TicketRecord {
  const record = findTicket(house, id);
  const doer = { staffId: staffOf(tx.actor), stationId: stationOf(tx.actor) };
  const outcome = undo(record.ticket, record.last, doer, tx.at, house.floor.holder);
  if (!outcome.ok) throw new AppError(outcome.code);
  const { last } = record;
  if (!last) throw new AppError('nothing-to-undo');
  refuseIfTakenSince(house, record, outcome.ticket);
  const { position } = record.ticket;
  bump(house, tx, outcome.ticket, (other) => wasOvertakenBy(other, last), -1);
  if (leavesStage(last.before, record.ticket)) house.books.tickets.dropLastPassage(id);
  const reopened = !isOpen(position) && isOpen(outcome.ticket.position);
  if (reopened) {
    house.books.tickets.setUnitsOpen(id, true);
  }
  if (last.verb === 'complete-stage') takeStageBack(house, tx, record, last.before.stageId);
  const restored: TicketRecord = { ...record, ticket: outcome.ticket, last: null };
  house.books.tickets.save(restored);
  const { number, stageId } = outcome.ticket;
  tx.append({ type: 'ticket.undone', subjectId: id, payload: { number, stageId, verb: last.verb } });
  clearWhereItLeft(house, tx, record.ticket, outcome.ticket);
  tx.afterwards(() => house.floor.put(restored));
  return restored;
}

/** What the undone state needs may be gone: the day, the desk it was at, or the home, here again under another number. */
function refuseIfTakenSince(house: House, { ticket, unitIds }: TicketRecord, back: Ticket): void {
  if (back.businessDate !== house.day().date) throw new AppError('day-closed');
  const deskId = occupiesDesk(back.position) ? deskOf(back.position) : null;
  if (deskId && (house.directory.desk(deskId)?.state ?? 'closed') === 'closed') throw new AppError('desk-closed');
  const elsewhere = unitIds.some((unit) => (house.floor.ticketOfUnit(unit) ?? ticket.id) !== ticket.id);
  if (elsewhere) throw new AppError('in-use');
}

/** Expires a ticket at the close of the day; the case stays open. */
export function expireTicket(house: House, tx: Tx, record: TicketRecord, automatic: boolean): void {
  perform(house, tx, record, { verb: 'expire', automatic });
}

/** One act on one ticket: decided by the domain, saved, journaled, and seen by the floor. */
function perform(
  house: House,
  tx: Tx,
  record: TicketRecord,
  deed: Act,
  more: { readonly words?: WordsRef | null; readonly overtook?: readonly TicketId[] } = {},
): TicketRecord {
  const { words = null, overtook = [] } = more;
  const before = record.ticket;
  const result = act(before, deed, tx.at);
  if (!result.ok) {
    const { refusal } = result;
    if (refusal.code === 'illegal-transition') throw illegal(before, deed.verb);
    throw new AppError('too-few-calls', undefined, { details: { calls: refusal.calls, least: refusal.least } });
  }
  const { ticket } = result;
  const doer = { staffId: staffOf(tx.actor), stationId: stationOf(tx.actor) };
  const last = deed.verb === 'expire' ? null : { verb: deed.verb, at: tx.at, doer, before, overtook };
  const next: TicketRecord = { ...record, ticket, last };
  if (leavesStage(before, ticket)) house.books.tickets.addPassage(passageOf(house, tx, before, deed));
  if (!isOpen(ticket.position)) house.books.tickets.setUnitsOpen(ticket.id, false);
  house.books.tickets.save(next);
  tx.append(eventOfAct(before, ticket, deed, words));
  clearWhereItLeft(house, tx, before, ticket);
  if (deed.verb === 'complete-stage') keepStageDone(house, tx, record, before.stageId);
  tx.afterwards(() => house.floor.put(next));
  return next;
}

function illegal(ticket: Ticket, verb: string): AppError {
  const detail = `${verb} is not possible while the ticket is ${ticket.position.state}`;
  return new AppError('illegal-transition', detail, { details: { state: ticket.position.state, verb } });
}

/** A verb at a desk is for the person there; a supervisor may step in. */
function atOwnDesk(house: House, tx: Tx, ticket: Ticket): void {
  const deskId = deskOf(ticket.position);
  if (!deskId || supervises(tx.actor)) return;
  if (house.directory.desk(deskId)?.staffId !== staffOf(tx.actor)) throw new AppError('not-your-desk');
}

function stageAfter(house: House, record: TicketRecord): StageId | null {
  const { ticket } = record;
  const wait = (stage: StageId) => waitAt(house, stage);
  if (ticket.caseId) return stageAfterGuided(casesOfVisit(house, record), ticket.stageId, wait);
  const flow = house.directory.service(ticket.serviceId)?.flow ?? [];
  const done = new Set(house.books.tickets.completedStages(ticket.id) as ReadonlySet<StageId>).add(ticket.stageId);
  return nextStage(flow, done, wait);
}

/** Ends a visit that has nothing left to do here today: its household refused the home, or it goes on another day. */
export function endVisit(house: House, tx: Tx, id: TicketId): void {
  const ended = perform(house, tx, findTicket(house, id), { verb: 'complete-stage', nextStageId: null });
  // Taken back alone, the number would be served again while its household has left.
  house.books.tickets.save({ ...ended, last: null });
}

/** Counts overtaking up or down for those waiting at a stage whom it concerns; answers who they are. */
function bump(house: House, tx: Tx, called: Ticket, hit: (other: Ticket) => boolean, by: 1 | -1): TicketId[] {
  const hits: TicketId[] = [];
  for (const other of house.floor.line(called.stageId)) {
    if (other.id === called.id || !hit(other)) continue;
    const record = house.floor.get(other.id);
    if (!record) continue;
    const ticket = { ...other, overtaken: other.overtaken + by };
    house.books.tickets.saveOvertaken(other.id, ticket.overtaken);
    tx.afterwards(() => house.floor.put({ ...record, ticket }));
    hits.push(other.id);
  }
  return hits;
}

/** Whether a stretch at a stage ended between the two: it moved on, came back to the line, or left the house. */
function leavesStage(before: Ticket, after: Ticket): boolean {
  if (!isOpen(before.position)) return false;
  return before.queuedAt !== after.queuedAt || before.stageId !== after.stageId || !isOpen(after.position);
}

function passageOf(house: House, tx: Tx, before: Ticket, deed: Act): Passage {
  const { position } = before;
  const deskId = deskOf(position);
  const held = position.state === 'held' ? tx.at - position.heldAt : 0;
  const outcome = {
    'complete-stage': 'completed',
    transfer: 'transferred',
    return: 'no-show',
    cancel: 'cancelled',
    expire: 'expired',
  };
  return {
    ticket_id: before.id,
    case_id: before.caseId,
    stage_id: before.stageId,
    desk_id: deskId,
    staff_id: deskId ? (house.directory.desk(deskId)?.staffId ?? staffOf(tx.actor)) : null,
    business_date: before.businessDate,
    queued_at: before.queuedAt,
    called_at: 'calledAt' in position ? position.calledAt : null,
    started_at: 'startedAt' in position ? position.startedAt : null,
    ended_at: tx.at,
    held_for: 'heldFor' in position ? position.heldFor + held : 0,
    calls: 'calls' in position ? position.calls : 0,
    outcome: outcome[deed.verb as keyof typeof outcome],
  };
}
