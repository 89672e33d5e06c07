import { type CareSource, type CareTask, careLimit } from '#shared/domain/care/care-request.ts';
import type { CareId, TicketId } from '#shared/domain/ids.ts';
import { waitBeforeNextAttempt } from '#shared/domain/limits/attempt-window.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { TicketRecord } from '../../floor/record.ts';
import { staffOf } from '../../auth/actor.ts';
import type { CareRow } from '../../store/care.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { findTicket } from '../ticket-verbs.ts';

/** One thing asked for, as the visitor sees it. */
export type CareAsked = { readonly kind: CareTask; readonly state: 'open' | 'done' };

/** The visit behind the unguessable code of a slip. Throws not-found; visit-ended. */
export function visitOfCode(house: House, code: string): TicketRecord {
  const id = house.floor.ticketOfCode(code);
  const record = id ? house.floor.get(id) : undefined;
  if (record) return record;
  throw new AppError(house.books.tickets.loadByCode(code) ? 'visit-ended' : 'not-found');
}

/** The visit with this id. Throws not-found; visit-ended. */
export function openVisit(house: House, id: TicketId): TicketRecord {
  const record = house.floor.get(id);
  if (record) return record;
  findTicket(house, id);
  throw new AppError('visit-ended');
}

/** Puts something on the worklist; asked for twice, it stays one. Throws too-many-tries of a visitor who asks too often. */
export function askCare(
  house: House,
  tx: Tx,
  { ticket }: TicketRecord,
  { task, source }: { readonly task: CareTask; readonly source: CareSource },
): CareAsked {
  const before = house.books.care.ofTicket(ticket.id);
  if (before.some((row) => row.task === task && row.ended_at === null)) return { kind: task, state: 'open' };
  if (source === 'phone' || source === 'kiosk') admit(before, tx.at);
  house.books.care.insert({
    id: house.newId('car'),
    ticket_id: ticket.id,
    business_date: ticket.businessDate,
    task,
    source,
    asked_at: tx.at,
    ended_at: null,
    outcome: null,
    staff_id: null,
  });
  tx.append({ type: 'care.asked', subjectId: ticket.id, payload: { number: ticket.number, task, source } });
  return { kind: task, state: 'open' };
}

/** Takes something off the worklist; a second time changes nothing. Throws not-found. */
export function endCare(house: House, tx: Tx, id: CareId, outcome: 'done' | 'dropped'): CareAsked {
  const row = house.books.care.byId(id);
  if (!row) throw new AppError('not-found');
  const task = row.task as CareTask;
  if (row.ended_at !== null) return { kind: task, state: 'done' };
  const { number } = findTicket(house, row.ticket_id as TicketId).ticket;
  house.books.care.end({ id, ended_at: tx.at, outcome, staff_id: staffOf(tx.actor) });
  const subjectId = row.ticket_id;
  if (outcome === 'dropped') tx.append({ type: 'care.dropped', subjectId, payload: { number, task } });
  else {
    const afterSeconds = Math.round((tx.at - row.asked_at) / 1000);
    tx.append({ type: 'care.done', subjectId, payload: { number, task, afterSeconds } });
  }
  return { kind: task, state: 'done' };
}

/** What a visitor asked for, each thing as it stands last. */
export function careOf(house: House, id: TicketId): CareAsked[] {
  const last = new Map<string, CareAsked>();
  for (const { task, ended_at: ended } of house.books.care.ofTicket(id)) {
    last.set(task, { kind: task as CareTask, state: ended === null ? 'open' : 'done' });
  }
  return [...last.values()];
}

function admit(before: readonly CareRow[], at: number): void {
  const wait = waitBeforeNextAttempt(
    before.filter(({ source }) => source === 'phone' || source === 'kiosk').map((row) => row.asked_at),
    careLimit,
    at,
  );
  if (wait > 0) {
    throw new AppError('too-many-tries', undefined, { details: { retryAfterSeconds: Math.ceil(wait / 1000) } });
  }
}
