import type { CareSource, CareTask } from '#shared/domain/care/care-request.ts';
import { crossesLunch } from '#shared/domain/care/lunch.ts';
import type { CareId, TicketId } from '#shared/domain/ids.ts';
import type { CareItem } from '#shared/protocol/care.ts';
import type { TicketRecord } from '../../floor/record.ts';
import type { CareRow } from '../../store/care.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';

/** Of what was seen to, the last so many. */
const shownEnded = 12;

/**
 * The worklist of those who wait: what is open, the longest first, then lunches the site proposes (B6), then what was
 * seen to last. What somebody asked for who has left is on it no more.
 */
export function careList(house: House): CareItem[] {
  const rows = house.books.care.ofDay(house.day().date);
  const visits = new Map([...house.floor.open()].map((record) => [record.ticket.id as string, record]));
  const open = rows.flatMap((row) => {
    const record = visits.get(row.ticket_id);
    return row.ended_at === null && record ? [item(house, record, row)] : [];
  });
  const withLunch = new Set(rows.filter(({ task }) => task === 'lunch').map((row) => row.ticket_id));
  const proposed = [...visits.values()]
    .filter((record) => !withLunch.has(record.ticket.id) && lunchFor(house, record))
    .map((record) => item(house, record, null))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const ended = rows
    .filter((row) => row.ended_at !== null)
    .toSorted((a, b) => (b.ended_at ?? 0) - (a.ended_at ?? 0))
    .slice(0, shownEnded)
    .flatMap((row) => {
      const record = visits.get(row.ticket_id) ?? house.books.tickets.load(row.ticket_id as TicketId);
      return record ? [item(house, record, row)] : [];
    });
  return [...open, ...proposed, ...ended];
}

/** Whether a visit crosses lunch by its expected end. */
export function lunchFor(house: House, { ticket }: TicketRecord): boolean {
  const { timeZone } = house.directory.settings();
  const visit = { arrivedAt: ticket.firstArrival, finishAt: finishAt(house, { ticket }) };
  return crossesLunch(visit, house.now(), { date: house.day().date, timeZone });
}

function finishAt(house: House, { ticket }: Pick<TicketRecord, 'ticket'>): number {
  const { position } = ticket;
  if ('endedAt' in position) return position.endedAt;
  const { p50Minutes } = house.estimates.finishFor(ticket.serviceId, ticket.stageId, house.floor.ahead(ticket));
  return house.now() + p50Minutes * 60_000;
}

function item(house: House, record: TicketRecord, row: CareRow | null): CareItem {
  const { ticket } = record;
  const desk = 'deskId' in ticket.position ? house.directory.desk(ticket.position.deskId) : undefined;
  const ended = row?.ended_at ?? null;
  return {
    id: (row?.id ?? null) as CareId | null,
    ticketId: ticket.id,
    number: ticket.number,
    kind: (row?.task ?? 'lunch') as CareTask,
    source: (row?.source ?? 'proposed') as CareSource,
    askedAt: row ? isoTime(row.asked_at) : null,
    stageId: ticket.stageId,
    deskName: desk?.name ?? null,
    deskNameEn: desk?.nameEn ?? null,
    finishAt: isoTime(finishAt(house, record)),
    state: row === null ? 'proposed' : ended === null ? 'open' : row.outcome === 'dropped' ? 'dropped' : 'done',
    endedAt: ended === null ? null : isoTime(ended),
    staffName: row?.staff_id ? (house.directory.person(row.staff_id)?.name ?? null) : null,
  };
}
