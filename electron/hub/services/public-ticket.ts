import { AppError } from '#shared/protocol/errors.ts';
import { careOf } from './care/care.ts';
import { lunchFor } from './care/care-list.ts';
import type { House } from './house.ts';
import { routeOf } from './route.ts';
import { isoTime, viewTicket } from './ticket-view.ts';

/** A visitor's own ticket for the phone, found by its unguessable code: no name, no home. Throws not-found. */
export function viewPublicTicket(house: House, code: string) {
  const id = house.floor.ticketOfCode(code);
  const record = id ? house.floor.get(id) : house.books.tickets.loadByCode(code);
  if (!record) throw new AppError('not-found');
  const { ticket } = record;
  const { directory } = house;
  const settings = directory.settings();
  const service = directory.service(ticket.serviceId);
  const stage = directory.stage(ticket.stageId);
  const desk = 'deskId' in ticket.position ? directory.desk(ticket.position.deskId) : undefined;
  const { ahead, estimate, finish, openDesks } = viewTicket(house, record);
  return {
    siteName: settings.siteName,
    siteNameEn: settings.siteNameEn,
    number: ticket.number,
    state: ticket.position.state,
    serviceName: service?.name ?? '',
    serviceNameEn: service?.nameEn ?? '',
    stageName: stage?.name ?? '',
    stageNameEn: stage?.nameEn ?? '',
    ahead,
    estimate,
    finish,
    openDesks,
    deskName: desk?.name ?? null,
    deskNameEn: desk?.nameEn ?? null,
    route: routeOf(house, record).map(({ stageId, stageName, state }) => ({
      stageName,
      stageNameEn: directory.stage(stageId)?.nameEn ?? stageName,
      state,
    })),
    requests: careOf(house, ticket.id),
    lunch: house.floor.get(ticket.id) !== undefined && lunchFor(house, record),
    at: isoTime(house.now()),
  };
}
