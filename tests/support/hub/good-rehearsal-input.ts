import type { CalendarDate, DeskId, DeskPlanId, StageId } from '#shared/domain/ids.ts';

const date = '2026-11-28' as CalendarDate;
const params = { id: 'pln_1' as DeskPlanId };
const search = { params: { id: 'sea_1' } };
const segments = [{ deskId: 'dsk_1' as DeskId, from: '08:30', to: '12:00', stageIds: ['stg_papers' as StageId] }];
const parameters = { noShowPercent: 10, earlyMinutes: 5 };

/** Well-formed input of every call about rehearsals and desk plans. */
export const goodRehearsalInputs = {
  rehearsalSetup: { query: { date } },
  rehearse: {
    body: {
      date,
      seed: 7,
      plans: [{ name: '今天', segments }] as { name: string; segments: typeof segments }[],
      parameters,
    },
  },
  startPlanSearch: { body: { date, seed: 7, segments, parameters } },
  planSearch: search,
  cancelPlanSearch: search,
  deskPlans: { query: { date } },
  createDeskPlan: { body: { date, name: '首日', segments } },
  saveDeskPlan: { params, body: { version: 1, name: '首日', segments } },
  removeDeskPlan: { params },
  startDrill: { body: { speed: 10 } },
  setDrillSpeed: { body: { speed: 30 } },
} as const;
