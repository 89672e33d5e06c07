import { Readable } from 'node:stream';
import { AppError } from '#shared/protocol/errors.ts';
import { readSealed } from '../bulk/sealed-stream.ts';
import type { Handlers } from '../http/routes.ts';
import { cancelBulkJob, destroyBulkFiles, startBulkJob } from '../services/bulk/bulk-jobs.ts';
import { bulkFaults, findBulkJob, viewBulkJob } from '../services/bulk/bulk-rows.ts';
import { bulkName, bulkPath } from '../services/bulk/write-building.ts';
import type { House } from '../services/house.ts';
import type { Commands } from '../store/commands.ts';

/** Papers of many homes at once: jobs, their faults and files. */
export function bulkPaperRoutes(house: House, commands: Commands) {
  const view = (id: string) => () => viewBulkJob(house, findBulkJob(house, id));
  return {
    startBulkPapers: { command: (tx, { body }) => view(startBulkJob(house, tx, body).id) },
    bulkJobs: {
      read: ({ query }) => ({ items: house.books.bulk.jobs(query.limit).map((row) => viewBulkJob(house, row)) }),
    },
    bulkJob: { read: ({ params }) => viewBulkJob(house, findBulkJob(house, params.id)) },
    bulkFaults: { read: ({ params }) => ({ items: bulkFaults(house, findBulkJob(house, params.id)) }) },
    cancelBulkJob: {
      command: (tx, { params }) => {
        cancelBulkJob(house, tx, params.id);
        return view(params.id);
      },
    },
    bulkFile: {
      custom: async ({ actor, params, reply }) => {
        const { id, file } = params;
        const { key, form, row } = await commands.run(actor, (tx) => {
          const job = findBulkJob(house, id);
          const row = house.books.bulk.files(id).find((one) => one.file === file);
          if (!row) throw new AppError('not-found');
          if (job.state !== 'ready' || job.key === null || row.bytes === 0) throw new AppError('bulk-not-ready');
          tx.append({ type: 'bulk.fetched', subjectId: id, payload: { file } });
          return { key: house.privacy.fileKey(id, job.key), form: job.form, row };
        });
        const [ending, type] = form === 'zip-by-home' ? ['zip', 'application/zip'] : ['pdf', 'application/pdf'];
        const name = encodeURIComponent(`${row.building}.${ending}`);
        return reply
          .header('content-type', type)
          .header('content-length', row.bytes)
          .header('content-disposition', `attachment; filename="papers-${file}.${ending}"; filename*=UTF-8''${name}`)
          .header('cache-control', 'no-store')
          .send(Readable.from(readSealed(bulkPath(house, id, file), key, bulkName(id, file))));
      },
    },
    destroyBulkFiles: {
      command: (tx, { params }) => {
        destroyBulkFiles(house, tx, params.id);
        return () => undefined;
      },
    },
  } satisfies Partial<Handlers>;
}
