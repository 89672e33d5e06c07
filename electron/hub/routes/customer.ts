import { AppError } from '#shared/protocol/errors.ts';
import type { StationId } from '#shared/domain/ids.ts';
import type { Handlers } from '../http/routes.ts';
import { answerCustomer } from '../services/customer/answer-customer.ts';
import { bindCustomerScreen, deskOfScreen } from '../services/customer/customer-stations.ts';
import { showCustomer } from '../services/customer/show-customer.ts';
import { viewCustomer } from '../services/customer/view-customer.ts';
import type { House } from '../services/house.ts';
import type { LiveStations } from '../services/live-stations.ts';
import type { Stations } from '../services/stations.ts';

/** The second screen at a desk: what the clerk sends to it, what it shows, what the family says on it. */
export function customerRoutes(house: House, stations: Stations, live: LiveStations) {
  const screens = () =>
    stations
      .all()
      .filter(({ role, revoked }) => role === 'customer' && !revoked)
      .map(({ id, name }) => ({ stationId: id, name, deskId: deskOfScreen(house, id), online: live.isOnline(id) }));
  const screen = (id: StationId) => {
    const found = screens().find(({ stationId }) => stationId === id);
    if (!found) throw new AppError('not-found');
    return found;
  };
  return {
    showCustomer: {
      command: (tx, { params, body }) => {
        showCustomer(house, tx, params.id, body.show);
        return () => viewCustomer(house, params.id);
      },
    },
    deskCustomerView: { read: ({ params }) => viewCustomer(house, params.id) },
    customerScreens: { read: () => ({ items: screens() }) },
    bindCustomerScreen: {
      command: (tx, { params, body }) => {
        bindCustomerScreen(house, tx, stations, params.id, body.deskId);
        return () => screen(params.id);
      },
    },
    customer: {
      read: ({ actor }) => {
        if (actor.kind !== 'station') throw new AppError('not-allowed');
        const deskId = deskOfScreen(house, actor.stationId);
        const { name } = screen(actor.stationId);
        return { stationName: name, view: deskId === null ? null : viewCustomer(house, deskId) };
      },
    },
    answerCustomer: {
      command: (tx, { body }) => {
        const deskId = answerCustomer(house, tx, body.showId, body.answer);
        return () => viewCustomer(house, deskId);
      },
    },
  } satisfies Partial<Handlers>;
}
