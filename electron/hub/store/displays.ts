import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type DisplayIntervalRow = Tables['display_intervals'] extends infer Row
  ? Omit<Row, 'id'> & { readonly id: number }
  : never;
type NewInterval = Omit<DisplayIntervalRow, 'id'>;
type Period = { readonly from: number; readonly to: number };

/** Where and when notices were seen. An interval grows until the journal holds its digest, and is never changed after. */
export type DisplayStore = {
  /** The last moment a screen reported of; null when it never did. */
  readonly lastReported: (stationId: string) => number | null;
  /** The interval of a version on a screen that may still grow. */
  readonly growing: (stationId: string, versionId: string) => DisplayIntervalRow | undefined;
  readonly allGrowing: () => DisplayIntervalRow[];
  readonly insert: (row: NewInterval) => void;
  readonly extend: (row: Pick<DisplayIntervalRow, 'id' | 'to_at' | 'painted_ms' | 'showings' | 'pages'>) => void;
  readonly seal: (ids: readonly number[], journalSeq: number) => void;
  /** Those that touch the period, by their beginning. */
  readonly ofNotice: (noticeId: string, period: Period) => DisplayIntervalRow[];
  readonly ofStation: (stationId: string, period: Period) => DisplayIntervalRow[];
  /** Versions that a screen painted since. */
  readonly shownSince: (versionIds: readonly string[], since: number) => ReadonlySet<string>;
  readonly ofEntry: (journalSeq: number) => DisplayIntervalRow[];
};

const columns = [
  'station_id',
  'version_id',
  'notice_id',
  'from_at',
  'to_at',
  'painted_ms',
  'showings',
  'pages',
  'journal_seq',
] as const satisfies readonly (keyof NewInterval)[];

/** Prepares the statements about displays. */
export function openDisplayStore(store: Store): DisplayStore {
  const last = store.statement<{ station_id: string }, { to_at: number | null }>((q) =>
    q
      .selectFrom('display_intervals')
      .select((e) => e.fn.max('to_at').as('to_at'))
      .where('station_id', '=', param('station_id')),
  );
  const growing = store.statement<{ station_id: string; version_id: string }, DisplayIntervalRow>((q) =>
    q
      .selectFrom('display_intervals')
      .selectAll()
      .where('station_id', '=', param('station_id'))
      .where('version_id', '=', param('version_id'))
      .where('journal_seq', 'is', null),
  );
  const insert = store.statement<NewInterval>((q) => q.insertInto('display_intervals').values(params(columns)));
  const extend = store.statement<Pick<DisplayIntervalRow, 'id' | 'to_at' | 'painted_ms' | 'showings' | 'pages'>>((q) =>
    q
      .updateTable('display_intervals')
      .set(params(['to_at', 'painted_ms', 'showings', 'pages']))
      .where('id', '=', param('id')),
  );
  const ofNotice = store.statement<{ notice_id: string } & Period, DisplayIntervalRow>((q) =>
    q
      .selectFrom('display_intervals')
      .selectAll()
      .where('notice_id', '=', param('notice_id'))
      .where('to_at', '>', param('from'))
      .where('from_at', '<', param('to'))
      .orderBy('from_at'),
  );
  const ofStation = store.statement<{ station_id: string } & Period, DisplayIntervalRow>((q) =>
    q
      .selectFrom('display_intervals')
      .selectAll()
      .where('station_id', '=', param('station_id'))
      .where('to_at', '>', param('from'))
      .where('from_at', '<', param('to'))
      .orderBy('from_at'),
  );
  const shown = store.statement<{ version_id: string; since: number }, { id: number }>((q) =>
    q
      .selectFrom('display_intervals')
      .select('id')
      .where('version_id', '=', param('version_id'))
      .where('to_at', '>', param('since'))
      .orderBy('to_at', 'desc'),
  );
  return {
    lastReported: (id) => last.get({ station_id: id })?.to_at ?? null,
    growing: (stationId, versionId) => growing.get({ station_id: stationId, version_id: versionId }),
    allGrowing: () =>
      store.select((q) =>
        q.selectFrom('display_intervals').selectAll().where('journal_seq', 'is', null).orderBy('station_id'),
      ),
    insert: (row) => void insert.run(row),
    extend: (row) => void extend.run(row),
    seal: (ids, seq) =>
      void store.change((q) =>
        q
          .updateTable('display_intervals')
          .set({ journal_seq: seq })
          .where('id', 'in', [...ids]),
      ),
    ofNotice: (id, period) => ofNotice.all({ notice_id: id, ...period }),
    ofStation: (id, period) => ofStation.all({ station_id: id, ...period }),
    shownSince: (ids, since) => new Set(ids.filter((id) => shown.get({ version_id: id, since }) !== undefined)),
    ofEntry: (seq) =>
      store.select((q) => q.selectFrom('display_intervals').selectAll().where('journal_seq', '=', seq).orderBy('id')),
  };
}
