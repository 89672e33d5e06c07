import type { TicketId } from '../ids.ts';
import { isOvertakenBy, wasOvertakenBy } from '../line/next.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { type Act, act } from '../ticket/transition.ts';
import { type LastAct, undo } from '../ticket/undo.ts';
import type { JournalEntry } from './events.ts';

type Replayed = { ticket: Ticket; last: LastAct | null };

/**
 * Rebuilds every ticket from the journal alone, by carrying out again what it says was done. The result equals the
 * hub's own tables; if it does not, one of them was tampered with or is wrong. Throws on an entry that no rule allows.
 */
export function replayTickets(entries: Iterable<JournalEntry>): ReadonlyMap<TicketId, Ticket> {
  const tickets = new Map<TicketId, Replayed>();
  for (const entry of entries) {
    if (entry.type === 'ticket.issued') issue(tickets, entry);
    else if (entry.type.startsWith('ticket.')) follow(tickets, entry);
  }
  return new Map([...tickets].map(([id, { ticket }]) => [id, ticket]));
}

function issue(tickets: Map<TicketId, Replayed>, entry: JournalEntry & { type: 'ticket.issued' }): void {
  const id = entry.subjectId as TicketId;
  if (tickets.has(id)) throw new Error(`entry ${entry.seq} issues a ticket again`);
  const { unitIds: _, ...facts } = entry.payload;
  const { at } = entry;
  const ticket: Ticket = { ...facts, id, issuedAt: at, queuedAt: at, overtaken: 0, position: { state: 'waiting' } };
  tickets.set(id, { ticket, last: null });
}

function follow(tickets: Map<TicketId, Replayed>, entry: JournalEntry): void {
  const known = tickets.get(entry.subjectId as TicketId);
  if (!known) throw new Error(`entry ${entry.seq} speaks of a ticket that was never issued`);
  if (entry.type === 'ticket.undone') return takeBack(tickets, known, entry);
  const deed = deedOf(entry);
  if (!deed) return;
  const result = act(known.ticket, deed, entry.at);
  if (!result.ok) throw new Error(`entry ${entry.seq} (${entry.type}) is not allowed: ${result.refusal.code}`);
  const inOrder = entry.type === 'ticket.called' && !entry.payload.chosen;
  const { firstArrival } = known.ticket;
  const overtook = inOrder ? bump(tickets, known.ticket, (other) => isOvertakenBy(other, firstArrival), 1) : [];
  const doer = { staffId: entry.actorId, stationId: entry.stationId };
  // Nobody takes back the close of a day.
  known.last = deed.verb === 'expire' ? null : { verb: deed.verb, at: entry.at, doer, before: known.ticket, overtook };
  known.ticket = result.ticket;
}

function takeBack(
  tickets: Map<TicketId, Replayed>,
  known: Replayed,
  entry: JournalEntry & { type: 'ticket.undone' },
): void {
  const { ticket, last } = known;
  const doer = { staffId: entry.actorId, stationId: entry.stationId };
  // Who held which desk is not followed here; the hub asked that before it wrote the entry.
  const outcome = undo(ticket, last, doer, entry.at, () => null);
  if (!outcome.ok) throw new Error(`entry ${entry.seq} undoes what it may not: ${outcome.code}`);
  if (last?.verb !== entry.payload.verb) throw new Error(`entry ${entry.seq} undoes another verb than the last`);
  bump(tickets, outcome.ticket, (other) => wasOvertakenBy(other, last), -1);
  known.ticket = outcome.ticket;
  known.last = null;
}

function bump(
  tickets: Map<TicketId, Replayed>,
  called: Ticket,
  hit: (other: Ticket) => boolean,
  by: 1 | -1,
): TicketId[] {
  const hits: TicketId[] = [];
  for (const other of tickets.values()) {
    const { ticket } = other;
    if (ticket.position.state !== 'waiting' || ticket.stageId !== called.stageId || ticket.id === called.id) continue;
    if (!hit(ticket)) continue;
    other.ticket = { ...ticket, overtaken: ticket.overtaken + by };
    hits.push(ticket.id);
  }
  return hits;
}

/** The act an entry stands for; null for entries that change no ticket (a reprint, the link to a new ticket). */
function deedOf(entry: JournalEntry): Act | null {
  switch (entry.type) {
    case 'ticket.called':
      return { verb: 'call', deskId: entry.payload.deskId };
    case 'ticket.recalled':
      return { verb: 'recall' };
    case 'ticket.started':
      return { verb: 'start' };
    case 'ticket.stage-completed':
      return { verb: 'complete-stage', nextStageId: entry.payload.nextStageId };
    case 'ticket.held':
      return { verb: 'hold' };
    case 'ticket.resumed':
      return { verb: 'resume', deskId: entry.payload.deskId };
    case 'ticket.transferred':
      return { verb: 'transfer', stageId: entry.payload.stageId };
    case 'ticket.handed-over':
      return { verb: 'hand-over', deskId: entry.payload.deskId };
    case 'ticket.no-show':
      return { verb: 'no-show', leastCalls: 0 };
    case 'ticket.returned':
      return { verb: 'return', place: entry.payload.place };
    case 'ticket.cancelled':
      return { verb: 'cancel' };
    case 'ticket.expired':
      return { verb: 'expire', automatic: entry.payload.automatic };
    case 'ticket.prioritised':
      return { verb: 'prioritise', priority: entry.payload.priority };
    default:
      return null;
  }
}
