import { sql } from 'kysely';
import type { Store } from './open.ts';
import { slices } from './slices.ts';
import type { Tables } from './tables.ts';

export type RetentionPeriodRow = Tables['retention_periods'];
/** Something of a site that ended, by id; `unitId` where it is of a home. */
export type Ended = { readonly id: string; readonly at: number; readonly unitId: string | null };
/** A household that owns no home: when it was last heard of, and whether it ever had one. */
export type WithoutHome = { readonly id: string; readonly at: number; readonly hadHome: boolean };

/** What a site holds longer than it must, and its going (PIPL Art. 19). */
export type RetentionStore = {
  readonly periods: () => RetentionPeriodRow[];
  readonly setPeriod: (row: RetentionPeriodRow) => void;
  readonly withoutHome: () => WithoutHome[];
  /** Visits without a case that are over, which still name a home or open on a phone. */
  readonly visits: (before: number) => Ended[];
  /** Photos of cases that are over. */
  readonly photos: (before: number) => Ended[];
  /** The files of some photos. */
  readonly filesOf: (photoIds: readonly string[]) => string[];
  /** Answers that closed a reminder and still say who gave them. */
  readonly answers: (before: number) => Ended[];
  readonly printJobs: (before: number) => Ended[];
  /** Why some print jobs were begun again, by text. */
  readonly wordsOfJobs: (jobIds: readonly string[]) => string[];
  readonly sheets: (before: string) => { readonly id: string; readonly date: string }[];
  /** Displays the journal has a digest of. */
  readonly displays: (before: number) => Ended[];
  /** The visit and its number stay; which home it was of and the address on the phone go. */
  readonly eraseVisit: (id: string) => void;
  readonly erasePhoto: (id: string) => void;
  /** It stays closed, so that nobody is called again. */
  readonly eraseAnswer: (id: string) => void;
  readonly erasePrintJob: (id: string) => void;
  readonly eraseSheet: (id: string) => void;
  readonly eraseDisplay: (id: string) => void;
  readonly eraseTexts: (ids: readonly string[]) => void;
};

const over = ['done', 'withdrawn', 'deemed'];
const erasedCode = 'erased-';

/** Opens the statements of retention; all off the hot path. */
export function openRetentionStore(store: Store): RetentionStore {
  return {
    periods: () => store.select((q) => q.selectFrom('retention_periods').selectAll()),
    setPeriod: (row) =>
      void store.change((q) =>
        q
          .insertInto('retention_periods')
          .values(row)
          .onConflict((c) => c.column('kind').doUpdateSet(row)),
      ),
    withoutHome: () => withoutHome(store),
    ...openCandidates(store),
    eraseVisit(id) {
      store.change((q) => q.deleteFrom('ticket_units').where('ticket_id', '=', id));
      store.change((q) =>
        q
          .updateTable('tickets')
          .set({ code: `${erasedCode}${id}` })
          .where('id', '=', id),
      );
    },
    erasePhoto: (id) => void store.change((q) => q.deleteFrom('case_files').where('id', '=', id)),
    eraseAnswer: (id) =>
      void store.change((q) =>
        q.updateTable('reminder_answers').set({ staff_id: null, tries: 1 }).where('id', '=', id),
      ),
    erasePrintJob(id) {
      store.change((q) => q.updateTable('print_jobs').set({ repeats_id: null }).where('repeats_id', '=', id));
      store.change((q) => q.deleteFrom('print_jobs').where('id', '=', id));
    },
    eraseSheet: (id) => void store.change((q) => q.deleteFrom('sign_in_sheets').where('id', '=', id)),
    eraseDisplay: (id) => void store.change((q) => q.deleteFrom('display_intervals').where('id', '=', Number(id))),
    eraseTexts(ids) {
      for (const id of ids) store.change((q) => q.deleteFrom('texts').where('id', '=', id));
    },
  };
}

function withoutHome(store: Store): WithoutHome[] {
  const homeless = store.select((q) =>
    q
      .selectFrom('households')
      .select('id')
      .where('erased_at', 'is', null)
      .where('id', 'not in', (units) => units.selectFrom('units').select('household_id')),
  );
  const [site] = store.select((q) => q.selectFrom('site').select('created_at'));
  return homeless.map(({ id }) => {
    const cases = store.select((q) =>
      q.selectFrom('cases').select(['changed_at', 'unit_id']).where('household_id', '=', id),
    );
    const left = store.select((q) => q.selectFrom('former_homes').select('until_at').where('household_id', '=', id));
    const last = [...cases.map((row) => row.changed_at), ...left.map((row) => row.until_at)];
    // Nobody knows any more when a household left that no case and no home remembers.
    const at = last.length === 0 ? (site?.created_at ?? 0) : Math.max(...last);
    return { id, at, hadHome: left.length > 0 || cases.length === 0 || cases.some((row) => row.unit_id !== null) };
  });
}

type Candidates = Pick<
  RetentionStore,
  'visits' | 'photos' | 'filesOf' | 'answers' | 'printJobs' | 'wordsOfJobs' | 'sheets' | 'displays'
>;

function openCandidates(store: Store): Candidates {
  return {
    visits: (before) =>
      store
        .select((q) =>
          q
            .selectFrom('tickets')
            .select(['id', 'ended_at'])
            .select((the) =>
              the
                .selectFrom('ticket_units')
                .select('unit_id')
                .whereRef('ticket_id', '=', 'tickets.id')
                .limit(1)
                .as('unit_id'),
            )
            .where('case_id', 'is', null)
            .where('ended_at', '<', before)
            .where('code', 'not like', `${erasedCode}%`),
        )
        .map(({ id, ended_at: at, unit_id: unitId }) => ({ id, at: at ?? 0, unitId })),
    photos: (before) =>
      store
        .select((q) =>
          q
            .selectFrom('case_files')
            .innerJoin('cases', 'cases.id', 'case_files.case_id')
            .select(['case_files.id', 'cases.changed_at', 'cases.unit_id'])
            .where('cases.state', 'in', over)
            .where('cases.changed_at', '<', before),
        )
        .map(({ id, changed_at: at, unit_id: unitId }) => ({ id, at, unitId })),
    filesOf: (photoIds) =>
      slices(photoIds).flatMap((some) =>
        store.select((q) => q.selectFrom('case_files').select('file').where('id', 'in', some)).map(({ file }) => file),
      ),
    answers: (before) =>
      store
        .select((q) =>
          q
            .selectFrom('reminder_answers')
            .select(['id', 'at', 'unit_id'])
            .where('closed', '=', sql.lit(1))
            .where('staff_id', 'is not', null)
            .where('at', '<', before),
        )
        .map(({ id, at, unit_id: unitId }) => ({ id, at, unitId })),
    printJobs: (before) =>
      store
        .select((q) =>
          q
            .selectFrom('print_jobs')
            .select(['id', 'state_at'])
            .where('state', 'in', ['confirmed', 'failed', 'cancelled'])
            .where('state_at', '<', before),
        )
        .map(({ id, state_at: at }) => ({ id, at, unitId: null })),
    wordsOfJobs: (jobIds) =>
      slices(jobIds)
        .flatMap((some) =>
          store.select((q) => q.selectFrom('print_jobs').select('reason_text_id').where('id', 'in', some)),
        )
        .flatMap(({ reason_text_id: textId }) => (textId === null ? [] : [textId])),
    sheets: (before) =>
      store
        .select((q) => q.selectFrom('sign_in_sheets').select(['id', 'held_on']).where('held_on', '<', before))
        .map(({ id, held_on: date }) => ({ id, date })),
    displays: (before) =>
      store
        .select((q) =>
          q
            .selectFrom('display_intervals')
            .select(['id', 'to_at'])
            .where('journal_seq', 'is not', null)
            .where('to_at', '<', before),
        )
        .map(({ id, to_at: at }) => ({ id: String(id), at, unitId: null })),
  };
}
