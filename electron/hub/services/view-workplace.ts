import type { DeskId, StageId, TicketId } from '#shared/domain/ids.ts';
import { callingOrder } from '#shared/domain/line/next.ts';
import { undoWindowMs } from '#shared/domain/ticket/undo.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import { type Actor, staffOf, stationOf, supervises } from '../auth/actor.ts';
import type { TicketRecord } from '../floor/record.ts';
import { findDesk } from './desks.ts';
import type { House } from './house.ts';
import { listTicket } from './list-tickets.ts';
import { routeOf } from './route.ts';
import { isoTime, viewTicket } from './ticket-view.ts';
import { findUnit, viewUnit } from './units.ts';
import { viewDesk } from './view-desk.ts';

/** Entries of the journal looked through for a person's last act; a minute never holds as many. */
const undoSearch = 2000;
/** Of a line a desk shows so many; the rest is counted. */
const listedWaiting = 100;

/** All of one desk's screen. */
export function viewWorkplace(house: House, actor: Actor, id: DeskId): Workplace {
  const desk = findDesk(house, id);
  const holderId = house.floor.holder(id);
  const holder = holderId ? house.floor.get(holderId) : undefined;
  const open = [...house.floor.open()];
  const stages = new Set<StageId>(desk.openStageIds);
  const settings = house.directory.settings();
  const list = (records: readonly TicketRecord[]) => records.map((record) => listTicket(house, record));
  const at = (state: string) =>
    open.filter(
      ({ ticket }) => ticket.position.state === state && (stages.has(ticket.stageId) || heldHere(ticket, id)),
    );
  const lines = desk.openStageIds.map((stage) => house.floor.line(stage));
  const waiting = callingOrder(lines, settings.maxOvertakes)
    .slice(0, listedWaiting)
    .map(({ id: ticketId }) => house.floor.get(ticketId))
    .filter((record) => record !== undefined);
  return {
    seq: house.journal.head().seq,
    desk: viewDesk(house, desk),
    ticket: holder ? viewTicket(house, holder) : null,
    units: holder ? holder.unitIds.map((unit) => viewUnit(house, findUnit(house, unit))) : [],
    route: holder ? routeOf(house, holder) : [],
    waiting: list(waiting),
    waitingTotal: lines.reduce((sum, line) => sum + line.length, 0),
    held: list(open.filter(({ ticket }) => ticket.position.state === 'held' && heldHere(ticket, id))),
    noShows: list(at('no_show')),
    undoable: undoable(house, actor),
    servedToday: house.books.dayBooks.completedBy(house.day().date, 'desk_id').get(id) ?? 0,
    mayChoose: settings.mayChoose || supervises(actor),
    leastCallsBeforeNoShow: settings.leastCallsBeforeNoShow,
  };
}

function heldHere({ position }: TicketRecord['ticket'], desk: DeskId): boolean {
  return 'deskId' in position && position.deskId === desk;
}

/** The newest verb this person may still take back, wherever the ticket is now. */
function undoable(house: House, actor: Actor): Workplace['undoable'] {
  const now = house.now();
  const staffId = staffOf(actor);
  const newest = house.journal.head().seq - undoSearch;
  const id = house.books.dayBooks.lastTicketOf(staffId, now - undoWindowMs, newest) as TicketId | null;
  const record = id ? (house.floor.get(id) ?? house.books.tickets.load(id)) : undefined;
  const doer = record?.last?.doer;
  if (!record?.last || doer?.staffId !== staffId || doer.stationId !== stationOf(actor)) return null;
  const until = record.last.at + undoWindowMs;
  if (until <= now) return null;
  return { ticketId: record.ticket.id, number: record.ticket.number, verb: record.last.verb, until: isoTime(until) };
}
