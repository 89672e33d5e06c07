import { AppError } from '#shared/protocol/errors.ts';
import type { Handlers } from '../http/routes.ts';
import type { House } from '../services/house.ts';
import type { RetentionKeeper } from '../services/retention/retention-keeper.ts';
import { runsCsv, runsOf, viewRun } from '../services/retention/runs.ts';
import { setPeriod, tableHash, tableOf } from '../services/retention/site-table.ts';
import { viewRetention } from '../services/retention/view-retention.ts';

/** Years of daily runs. */
const mostRuns = 1000;

/** How long what is kept, what is due, and the proof of what went (PIPL Art. 19). */
export function retentionRoutes(house: House, keeper: RetentionKeeper) {
  return {
    retention: { read: () => viewRetention(house) },
    setRetention: {
      command: (tx, { params, body }) => {
        setPeriod(house, tx, params.kind, body);
        return () => viewRetention(house);
      },
    },
    runRetention: {
      custom: async ({ actor, body }) => {
        if (body.table !== tableHash(tableOf(house))) throw new AppError('retention-changed');
        await keeper.run(actor);
        const [ran] = runsOf(house, 1);
        if (!ran) throw new AppError('not-found');
        return viewRun(house, ran);
      },
    },
    retentionRuns: { read: () => ({ items: runsOf(house, mostRuns).map((ran) => viewRun(house, ran)) }) },
    retentionRunsCsv: {
      custom: async ({ query, reply }) =>
        reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(runsCsv(house, mostRuns, query.language)),
    },
  } satisfies Partial<Handlers>;
}
