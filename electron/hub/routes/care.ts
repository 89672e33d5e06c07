import { AppError } from '#shared/protocol/errors.ts';
import type { Handlers } from '../http/routes.ts';
import { careList } from '../services/care/care-list.ts';
import { askCare, endCare, openVisit, visitOfCode } from '../services/care/care.ts';
import type { House } from '../services/house.ts';

/** What a visitor's own phone may ask for. */
export function publicCareRoutes(house: House) {
  return {
    publicRequest: {
      command: (tx, { params, body }) => {
        const asked = askCare(house, tx, visitOfCode(house, params.code), { task: body.kind, source: 'phone' });
        return () => asked;
      },
    },
  } satisfies Partial<Handlers>;
}

/** Care for those who wait: asked for, listed, seen to. */
export function careRoutes(house: House) {
  return {
    ...publicCareRoutes(house),
    ticketRequest: {
      command: (tx, { actor, params, body }) => {
        const source = actor.kind === 'staff' ? 'staff' : 'kiosk';
        if (body.kind === 'guide' && source === 'kiosk') throw new AppError('not-allowed');
        const asked = askCare(house, tx, openVisit(house, params.id), { task: body.kind, source });
        return () => asked;
      },
    },
    care: { read: () => ({ items: careList(house) }) },
    careDone: {
      command: (tx, { params }) => {
        const ended = endCare(house, tx, params.id, 'done');
        return () => ended;
      },
    },
    careDropped: {
      command: (tx, { params }) => {
        const ended = endCare(house, tx, params.id, 'dropped');
        return () => ended;
      },
    },
  } satisfies Partial<Handlers>;
}
