import type { DeskId, StageId, TicketId } from '#shared/domain/ids.ts';
import type { BoardCall, BoardView, DeskView, LobbyView, Overview, Workplace } from '#shared/protocol/floor.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';
import { undoWindowMs } from '#shared/domain/ticket/undo.ts';
import { type Actor, staffOf, stationOf, supervises } from '../auth/actor.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { DeskEntry } from './directory.ts';
import { findDesk } from './desks.ts';
import type { House } from './house.ts';
import { isoTime, viewTicket } from './ticket-view.ts';
import { findUnit, unitLabels, viewUnit } from './units.ts';
import { routeOf } from './route.ts';

/** A desk as everyone on the staff sees it. */
export function viewDesk(house: House, desk: DeskEntry): DeskView {
  const ticketId = house.floor.holder(desk.id);
  const holder = ticketId ? house.floor.get(ticketId) : undefined;
  return {
    id: desk.id,
    number: desk.number,
    name: desk.name,
    nameEn: desk.nameEn,
    kind: desk.kind,
    stageIds: [...desk.stageIds],
    state: desk.state,
    openStageIds: [...desk.openStageIds],
    staffId: desk.staffId,
    staffName: desk.staffId ? (house.directory.person(desk.staffId)?.name ?? null) : null,
    pauseReason: desk.pauseTextId ? house.privacy.readWords(desk.pauseTextId) : null,
    ticketId,
    ticketNumber: holder?.ticket.number ?? null,
  };
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

/** A call as public screens show it; null when the ticket is not called. */
export function boardCall(house: House, { ticket }: TicketRecord): BoardCall | null {
  const { position } = ticket;
  if (position.state !== 'called') return null;
  const desk = house.directory.desk(position.deskId);
  const stage = house.directory.stage(ticket.stageId);
  if (!desk || !stage) return null;
  return {
    number: ticket.number,
    deskName: desk.name,
    deskNameEn: desk.nameEn,
    deskNumber: desk.number,
    deskKind: desk.kind,
    stageName: stage.name,
    stageNameEn: stage.nameEn,
    calledAt: isoTime(position.lastCalledAt),
  };
}

const boardNext = 8;
/** Entries of the journal looked through for a person's last act; a minute never holds as many. */
const undoSearch = 2000;

/** What boards and kiosks may know: numbers only. */
export function viewBoard(house: House): BoardView {
  const open = [...house.floor.open()];
  const calling = open
    .map((record) => boardCall(house, record))
    .filter((call) => call !== null)
    .toSorted((a, b) => (a.calledAt < b.calledAt ? 1 : -1));
  const stages = house.directory.stages().map((stage) => {
    const line = house.floor.line(stage.id);
    return {
      stageId: stage.id,
      stageName: stage.name,
      stageNameEn: stage.nameEn,
      next: line.slice(0, boardNext).map((ticket) => ticket.number),
      waiting: line.length,
      estimate: line.length === 0 ? null : house.estimates.waitFor(stage.id, line.length),
      openDesks: house.estimates.openDesks(stage.id),
    };
  });
  return {
    seq: house.journal.head().seq,
    calling,
    waiting: house.directory.stages().flatMap((stage) =>
      house.floor
        .line(stage.id)
        .slice(0, 200)
        .map((ticket) => ({ number: ticket.number, stageName: stage.name })),
    ),
    stages,
    served: house.books.dayBooks.visitorsServed(house.day().date),
    serving: open.filter(({ ticket }) => ticket.position.state === 'serving').length,
    waitingTotal: stages.reduce((sum, stage) => sum + stage.waiting, 0),
  };
}

/** What the kiosk's first page shows. */
export function viewLobby(house: House): LobbyView {
  const services = house.directory.services().filter((service) => service.active);
  return {
    seq: house.journal.head().seq,
    dayClosed: house.day().closed,
    waitingTotal: house.directory.stages().reduce((sum, stage) => sum + house.floor.line(stage.id).length, 0),
    services: services.map((service) => {
      const first = service.flow[0]?.stageId ?? ('' as StageId);
      const waiting = house.floor.line(first).length;
      return {
        serviceId: service.id,
        waiting,
        estimate: house.estimates.waitFor(first, waiting),
        openDesks: house.estimates.openDesks(first),
      };
    }),
  };
}

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
  const waiting = desk.openStageIds.flatMap((stage) =>
    house.floor
      .line(stage)
      .map((ticket) => house.floor.get(ticket.id))
      .filter((record) => record !== undefined),
  );
  return {
    seq: house.journal.head().seq,
    desk: viewDesk(house, desk),
    ticket: holder ? viewTicket(house, holder) : null,
    units: holder ? holder.unitIds.map((unit) => viewUnit(house, findUnit(house, unit))) : [],
    route: holder ? routeOf(house, holder) : [],
    waiting: list(waiting.slice(0, 100)),
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
  if (!record?.last || record.last.doer.staffId !== staffId || record.last.doer.stationId !== stationOf(actor))
    return null;
  const until = record.last.at + undoWindowMs;
  if (until <= now) return null;
  return { ticketId: record.ticket.id, number: record.ticket.number, verb: record.last.verb, until: isoTime(until) };
}

/** The floor as the supervisor sees it. */
export function viewOverview(
  house: House,
  live: { readonly troubles: Overview['troubles']; readonly online: number },
): Overview {
  const { date, closed } = house.day();
  const { dayBooks } = house.books;
  const served = dayBooks.completedBy(date, 'stage_id');
  return {
    seq: house.journal.head().seq,
    date,
    dayClosed: closed,
    issued: dayBooks.ticketsIn(date, null),
    done: dayBooks.ticketsIn(date, 'done'),
    inHouse: house.floor.size(),
    stages: house.directory.stages().map((stage) => {
      const line = house.floor.line(stage.id);
      const oldest = line.reduce((least, ticket) => Math.min(least, ticket.queuedAt), Number.POSITIVE_INFINITY);
      return {
        stageId: stage.id,
        stageName: stage.name,
        waiting: line.length,
        longestWaitSince: line.length === 0 ? null : isoTime(oldest),
        called: house.floor.count(stage.id, 'called'),
        serving: house.floor.count(stage.id, 'serving'),
        held: house.floor.count(stage.id, 'held'),
        noShow: house.floor.count(stage.id, 'no_show'),
        served: served.get(stage.id) ?? 0,
        openDesks: house.estimates.openDesks(stage.id),
        estimate: line.length === 0 ? null : house.estimates.waitFor(stage.id, line.length),
      };
    }),
    desks: house.directory.desks().map((desk) => viewDesk(house, desk)),
    ...live,
  };
}
