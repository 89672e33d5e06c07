import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type BulkJobRow = Tables['bulk_jobs'];
export type BulkHomeRow = Tables['bulk_homes'];
export type BulkFileRow = Tables['bulk_files'];
export type BulkPaperRow = Tables['bulk_papers'];
/** A home of a job without its papers. */
export type BulkHomeLine = Omit<BulkHomeRow, 'print'>;

/** Bulk jobs: their homes, files and the papers they numbered. What papers say comes and goes as sealed bytes. */
export type BulkStore = {
  readonly job: (id: string) => BulkJobRow | undefined;
  /** Newest first. */
  readonly jobs: (limit: number) => BulkJobRow[];
  /** Oldest first. */
  readonly inState: (state: string) => BulkJobRow[];
  readonly insertJob: (row: BulkJobRow) => void;
  readonly saveJob: (row: BulkJobRow) => void;
  readonly insertHome: (row: BulkHomeRow) => void;
  readonly insertFile: (row: BulkFileRow) => void;
  /** In their order. */
  readonly homes: (jobId: string) => BulkHomeLine[];
  readonly homesWithFaults: (jobId: string) => BulkHomeLine[];
  readonly print: (jobId: string, place: number) => Uint8Array | null;
  readonly saveHome: (home: Pick<BulkHomeRow, 'job_id' | 'place' | 'made' | 'faults' | 'print'>) => void;
  readonly setFaults: (jobId: string, place: number, faults: string) => void;
  readonly files: (jobId: string) => BulkFileRow[];
  readonly saveFile: (row: BulkFileRow) => void;
  readonly insertPaper: (row: BulkPaperRow) => void;
  readonly paper: (number: string) => BulkPaperRow | undefined;
  readonly setPages: (number: string, pages: number) => void;
  readonly withdrawPaper: (number: string) => void;
  /** What a home's papers said is forgotten. */
  readonly forgetPrint: (jobId: string, place: number) => void;
  /** The same of all homes of a job. */
  readonly forgetPrints: (jobId: string) => void;
  /** All numbers of a job are in force no more. */
  readonly withdrawAll: (jobId: string) => void;
  /** Jobs that hold papers of a household and are not over. */
  readonly liveJobsOf: (householdId: string) => string[];
};

const jobChanges = [
  'state',
  'state_at',
  'made',
  'written',
  'papers',
  'expires_at',
  'because',
  'key',
] as const satisfies readonly (keyof BulkJobRow)[];
const homeLine = ['job_id', 'place', 'unit_id', 'household_id', 'file', 'made', 'faults'] as const;
const fileColumns = ['job_id', 'file', 'building', 'written', 'bytes', 'pages', 'papers'] as const;
const paperColumns = [
  'number',
  'job_id',
  'unit_id',
  'kind',
  'business_date',
  'content_hash',
  'pages',
  'withdrawn',
] as const;

/** Prepares the statements about bulk jobs. */
export function openBulkStore(store: Store): BulkStore {
  const job = store.statement<{ id: string }, BulkJobRow>((q) =>
    q.selectFrom('bulk_jobs').selectAll().where('id', '=', param('id')),
  );
  const saveJob = store.statement<BulkJobRow>((q) =>
    q.updateTable('bulk_jobs').set(params(jobChanges)).where('id', '=', param('id')),
  );
  const insertHome = store.statement<BulkHomeRow>((q) =>
    q.insertInto('bulk_homes').values(params([...homeLine, 'print'])),
  );
  const print = store.statement<{ job_id: string; place: number }, { print: Uint8Array | null }>((q) =>
    q
      .selectFrom('bulk_homes')
      .select('print')
      .where('job_id', '=', param('job_id'))
      .where('place', '=', param('place')),
  );
  const saveHome = store.statement<Pick<BulkHomeRow, 'job_id' | 'place' | 'made' | 'faults' | 'print'>>((q) =>
    q
      .updateTable('bulk_homes')
      .set(params(['made', 'faults', 'print']))
      .where('job_id', '=', param('job_id'))
      .where('place', '=', param('place')),
  );
  const forget = store.statement<{ job_id: string; place: number; print: null }>((q) =>
    q
      .updateTable('bulk_homes')
      .set(params(['print']))
      .where('job_id', '=', param('job_id'))
      .where('place', '=', param('place')),
  );
  const insertPaper = store.statement<BulkPaperRow>((q) => q.insertInto('bulk_papers').values(params(paperColumns)));
  const paper = store.statement<{ number: string }, BulkPaperRow>((q) =>
    q.selectFrom('bulk_papers').selectAll().where('number', '=', param('number')),
  );
  const setPages = store.statement<{ number: string; pages: number }>((q) =>
    q
      .updateTable('bulk_papers')
      .set(params(['pages']))
      .where('number', '=', param('number')),
  );
  return {
    job: (id) => job.get({ id }),
    jobs: (limit) =>
      store.select((q) =>
        q.selectFrom('bulk_jobs').selectAll().orderBy('made_at', 'desc').orderBy('id', 'desc').limit(limit),
      ),
    inState: (state) =>
      store.select((q) =>
        q.selectFrom('bulk_jobs').selectAll().where('state', '=', state).orderBy('made_at').orderBy('id'),
      ),
    insertJob: (row) => void store.change((q) => q.insertInto('bulk_jobs').values(row)),
    saveJob: (row) => void saveJob.run(row),
    insertHome: (row) => void insertHome.run(row),
    insertFile: (row) => void store.change((q) => q.insertInto('bulk_files').values(row)),
    homes: (jobId) =>
      store.select((q) => q.selectFrom('bulk_homes').select(homeLine).where('job_id', '=', jobId).orderBy('place')),
    homesWithFaults: (jobId) =>
      store.select((q) =>
        q
          .selectFrom('bulk_homes')
          .select(homeLine)
          .where('job_id', '=', jobId)
          .where('faults', '<>', '[]')
          .orderBy('place'),
      ),
    print: (jobId, place) => print.get({ job_id: jobId, place })?.print ?? null,
    saveHome: (row) => void saveHome.run(row),
    setFaults: (jobId, place, faults) =>
      void store.change((q) =>
        q.updateTable('bulk_homes').set({ faults }).where('job_id', '=', jobId).where('place', '=', place),
      ),
    files: (jobId) =>
      store.select((q) => q.selectFrom('bulk_files').select(fileColumns).where('job_id', '=', jobId).orderBy('file')),
    saveFile: (row) =>
      void store.change((q) =>
        q.updateTable('bulk_files').set(row).where('job_id', '=', row.job_id).where('file', '=', row.file),
      ),
    insertPaper: (row) => void insertPaper.run(row),
    paper: (number) => paper.get({ number }),
    setPages: (number, pages) => void setPages.run({ number, pages }),
    withdrawPaper: (number) =>
      void store.change((q) => q.updateTable('bulk_papers').set({ withdrawn: 1 }).where('number', '=', number)),
    forgetPrint: (jobId, place) => void forget.run({ job_id: jobId, place, print: null }),
    forgetPrints: (jobId) =>
      void store.change((q) =>
        q.updateTable('bulk_homes').set({ print: null }).where('job_id', '=', jobId).where('print', 'is not', null),
      ),
    withdrawAll: (jobId) =>
      void store.change((q) => q.updateTable('bulk_papers').set({ withdrawn: 1 }).where('job_id', '=', jobId)),
    liveJobsOf: (householdId) =>
      store
        .select((q) =>
          q
            .selectFrom('bulk_homes')
            .innerJoin('bulk_jobs', 'bulk_jobs.id', 'bulk_homes.job_id')
            .select('bulk_jobs.id')
            .distinct()
            .where('bulk_homes.household_id', '=', householdId)
            .where('bulk_jobs.state', 'in', ['running', 'ready']),
        )
        .map(({ id }) => id),
  };
}
