import type { StageId } from '#shared/domain/ids.ts';
import type { BoardCall, BoardView, LobbyView } from '#shared/protocol/floor.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { House } from './house.ts';
import { isoTime } from './ticket-view.ts';

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
    dayClosed: house.day().closed,
    served: house.books.dayBooks.ticketsIn(house.day().date, 'done'),
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
