import type { CalendarDate } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { ParametersView, PlanSearchView, SegmentView } from '#shared/protocol/rehearsals.ts';
import type { Rehearser } from '../../rehearsal/rehearser.ts';
import type { House } from '../house.ts';
import { demandOfDay } from './demand-of-day.ts';
import { movableDesks, planOfToday, readPlan, tellPlan } from './plan-of-day.ts';
import { refusePast } from './rehearsals.ts';

/** A search takes no longer, so that somebody may wait for it: five seconds with the last look at all days. */
const withinMs = 4000;
const tries = 2000;
/** Results kept for whoever asks late. */
const kept = 8;

type Asked = {
  readonly date: CalendarDate;
  readonly seed: number;
  readonly segments?: readonly SegmentView[] | undefined;
  readonly parameters?: { readonly [K in keyof ParametersView]?: ParametersView[K] | undefined } | undefined;
};
type Job = { view: PlanSearchView; readonly cancel: () => void };

/** Searches for a better use of a plan's desks, one at a time. They are figures only and live in memory. */
export type PlanSearches = {
  /** Throws rehearsal-date-past, desk-plan-unsound, search-running. */
  readonly start: (asked: Asked) => PlanSearchView;
  /** Throws not-found. */
  readonly view: (id: string) => PlanSearchView;
  /** A search that is through stays as it is. Throws not-found. */
  readonly cancel: (id: string) => PlanSearchView;
};

/** No search yet. */
export function createPlanSearches(house: House, rehearser: Rehearser): PlanSearches {
  const jobs = new Map<string, Job>();
  const find = (id: string) => {
    const job = jobs.get(id);
    if (!job) throw new AppError('not-found');
    return job;
  };

  function start({ date, seed, segments, parameters }: Asked): PlanSearchView {
    refusePast(house, date);
    if ([...jobs.values()].some(({ view }) => view.state === 'running')) throw new AppError('search-running');
    const { demand } = demandOfDay(house, date, parameters);
    const plan = segments ? readPlan(house, segments) : planOfToday(house, demand);
    const order = { demand, plan, seed, movable: movableDesks(house), tries, withinMs };
    const running = rehearser.search(order, (progress, waitNow) => {
      if (job.view.state === 'running') job.view = { ...job.view, progress: Math.min(1, progress), waitNow };
    });
    const id = house.newId('sea');
    const job: Job = {
      view: { id, date, state: 'running', progress: 0, waitNow: null, result: null },
      cancel: running.cancel,
    };
    jobs.set(id, job);
    for (const old of [...jobs.keys()].slice(0, -kept)) jobs.delete(old);
    void finish(job, running.found);
    return job.view;
  }

  async function finish(job: Job, running: ReturnType<Rehearser['search']>['found']): Promise<void> {
    try {
      const found = await running;
      if (found === null) {
        job.view = { ...job.view, state: 'cancelled' };
        return;
      }
      const { plan, before, after, tried } = found;
      const result = { segments: tellPlan(plan), waitBefore: before, waitAfter: after, tried };
      job.view = { ...job.view, state: 'done', progress: 1, waitNow: after, result };
    } catch (problem) {
      job.view = { ...job.view, state: 'failed' };
      house.log.fault('a search for a desk plan failed', problem);
    }
  }

  return {
    start,
    view: (id) => find(id).view,
    cancel: (id) => {
      const job = find(id);
      if (job.view.state === 'running') {
        job.cancel();
        job.view = { ...job.view, state: 'cancelled' };
      }
      return job.view;
    },
  };
}
