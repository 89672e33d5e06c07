import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type PrinterRow = Tables['printers'];
export type AssignmentRow = Tables['printer_assignments'];
export type PrintJobRow = Tables['print_jobs'];
/** Which jobs a list shows; `states` null: all. */
export type PrintJobFilter = {
  readonly states: readonly string[] | null;
  readonly printerId: string | null;
  readonly limit: number;
};

/** Printers, their assignments, and the queue of jobs. */
export type PrintingStore = {
  /** Those not removed, by name. */
  readonly printers: () => PrinterRow[];
  /** Removed ones too: old jobs name them. */
  readonly printer: (id: string) => PrinterRow | undefined;
  readonly insertPrinter: (row: PrinterRow) => void;
  readonly savePrinter: (id: string, row: Pick<PrinterRow, 'name' | 'address' | 'papers'>) => void;
  readonly setCondition: (id: string, condition: string, since: number) => void;
  /** Removes it from every line of the mapping too. */
  readonly removePrinter: (id: string, at: number) => void;
  readonly assignments: () => AssignmentRow[];
  readonly replaceAssignments: (rows: readonly AssignmentRow[]) => void;
  readonly job: (id: string) => PrintJobRow | undefined;
  readonly insertJob: (row: PrintJobRow) => void;
  readonly saveJob: (row: PrintJobRow) => void;
  /** Queued and sent ones, oldest first. */
  readonly underway: () => PrintJobRow[];
  /** Newest first. */
  readonly jobs: (filter: PrintJobFilter) => PrintJobRow[];
  /** Every job of one paper or ticket, oldest first. */
  readonly jobsOf: (source: string, sourceId: string) => PrintJobRow[];
};

const jobColumns = [
  'id',
  'source',
  'source_id',
  'language',
  'paper',
  'copies',
  'asked_printer_id',
  'printer_id',
  'fallback',
  'station_id',
  'staff_id',
  'made_at',
  'repeats_id',
  'repeat_count',
  'reason_text_id',
  'state',
  'state_at',
  'attempts',
  'asked_at',
  'not_before',
  'reason',
  'spool_id',
  'confirmed_by',
] as const satisfies readonly (keyof PrintJobRow)[];

const changing = [
  'printer_id',
  'fallback',
  'state',
  'state_at',
  'attempts',
  'asked_at',
  'not_before',
  'reason',
  'spool_id',
  'confirmed_by',
] as const satisfies readonly (keyof PrintJobRow)[];

/** Prepares the statements about printing. */
export function openPrintingStore(store: Store): PrintingStore {
  const job = store.statement<{ id: string }, PrintJobRow>((q) =>
    q.selectFrom('print_jobs').selectAll().where('id', '=', param('id')),
  );
  const insertJob = store.statement<PrintJobRow>((q) => q.insertInto('print_jobs').values(params(jobColumns)));
  const saveJob = store.statement<PrintJobRow>((q) =>
    q.updateTable('print_jobs').set(params(changing)).where('id', '=', param('id')),
  );
  const jobsOf = store.statement<{ source: string; source_id: string }, PrintJobRow>((q) =>
    q
      .selectFrom('print_jobs')
      .selectAll()
      .where('source_id', '=', param('source_id'))
      .where('source', '=', param('source'))
      .orderBy('made_at')
      .orderBy('id'),
  );
  return {
    printers: () =>
      store.select((q) => q.selectFrom('printers').selectAll().where('removed_at', 'is', null).orderBy('name')),
    printer: (id) => store.select((q) => q.selectFrom('printers').selectAll().where('id', '=', id))[0],
    insertPrinter: (row) => void store.change((q) => q.insertInto('printers').values(row)),
    savePrinter: (id, row) => void store.change((q) => q.updateTable('printers').set(row).where('id', '=', id)),
    setCondition: (id, condition, since) =>
      void store.change((q) =>
        q.updateTable('printers').set({ condition, condition_since: since }).where('id', '=', id),
      ),
    removePrinter(id, at) {
      store.change((q) => q.deleteFrom('printer_assignments').where('printer_id', '=', id));
      store.change((q) =>
        q.updateTable('printer_assignments').set({ fallback_id: null }).where('fallback_id', '=', id),
      );
      store.change((q) => q.updateTable('printers').set({ removed_at: at }).where('id', '=', id));
    },
    assignments: () => store.select((q) => q.selectFrom('printer_assignments').selectAll()),
    replaceAssignments(rows) {
      store.change((q) => q.deleteFrom('printer_assignments'));
      for (const row of rows) store.change((q) => q.insertInto('printer_assignments').values(row));
    },
    job: (id) => job.get({ id }),
    insertJob: (row) => void insertJob.run(row),
    saveJob: (row) => void saveJob.run(row),
    underway: () =>
      store.select((q) =>
        q
          .selectFrom('print_jobs')
          .selectAll()
          .where('state', 'in', ['queued', 'sent'])
          .orderBy('made_at')
          .orderBy('id'),
      ),
    jobs: ({ states, printerId, limit }) =>
      store.select((q) => {
        let wanted = q
          .selectFrom('print_jobs')
          .selectAll()
          .orderBy('made_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit);
        if (states !== null) wanted = wanted.where('state', 'in', states);
        return printerId === null ? wanted : wanted.where('printer_id', '=', printerId);
      }),
    jobsOf: (source, sourceId) => jobsOf.all({ source, source_id: sourceId }),
  };
}
