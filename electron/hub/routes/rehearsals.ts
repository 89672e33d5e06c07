import type { Handlers } from '../http/routes.ts';
import type { Rehearser } from '../rehearsal/rehearser.ts';
import type { House } from '../services/house.ts';
import { createDeskPlan, listDeskPlans, removeDeskPlan, saveDeskPlan } from '../services/rehearsal/desk-plans.ts';
import { createPlanSearches } from '../services/rehearsal/plan-searches.ts';
import { rehearsalSetup, rehearseDay } from '../services/rehearsal/rehearsals.ts';

/** Rehearsals of a day, searches for a better plan, and the plans that are kept. */
export function rehearsalRoutes(house: House, rehearser: Rehearser) {
  const searches = createPlanSearches(house, rehearser);
  return {
    rehearsalSetup: { read: ({ query }) => rehearsalSetup(house, query.date) },
    rehearse: { read: ({ body }) => rehearseDay(house, rehearser, body) },
    startPlanSearch: { read: ({ body }) => searches.start(body) },
    planSearch: { read: ({ params }) => searches.view(params.id) },
    cancelPlanSearch: { read: ({ params }) => searches.cancel(params.id) },
    deskPlans: { read: ({ query }) => ({ items: listDeskPlans(house, query.date) }) },
    createDeskPlan: {
      command: (tx, { body: { date, ...said } }) => {
        const plan = createDeskPlan(house, tx, date, said);
        return () => plan;
      },
    },
    saveDeskPlan: {
      command: (tx, { params, body }) => {
        const plan = saveDeskPlan(house, tx, params.id, body);
        return () => plan;
      },
    },
    removeDeskPlan: {
      command: (tx, { params }) => {
        removeDeskPlan(house, tx, params.id);
        return () => undefined;
      },
    },
  } satisfies Partial<Handlers>;
}
