import type { Handlers } from '../http/routes.ts';
import type { House } from '../services/house.ts';
import { hideCard, listCards, removeCard, saveCard } from '../services/talking-points/talking-points.ts';

/** What is said at desks, and what to do when something happens. */
export function talkingPointRoutes(house: House) {
  const nothing = () => undefined;
  return {
    talkingPoints: { read: () => ({ items: listCards(house) }) },
    saveTalkingPoint: {
      command: (tx, { params, body }) => {
        saveCard(house, tx, { ...body, id: params.id });
        return () => {
          const saved = listCards(house).find(({ id }) => id === params.id);
          if (!saved) throw new Error('the card that was just saved is gone');
          return saved;
        };
      },
    },
    hideTalkingPoint: {
      command: (tx, { params }) => {
        hideCard(house, tx, params.id);
        return nothing;
      },
    },
    removeTalkingPoint: {
      command: (tx, { params }) => {
        removeCard(house, tx, params.id);
        return nothing;
      },
    },
  } satisfies Partial<Handlers>;
}
