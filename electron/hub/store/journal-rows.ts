import type { ChainedEntry } from '#shared/domain/journal/canonical.ts';
import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type JournalRow = Tables['journal'];

/** An entry as it is chained, from its row. */
export function chainedEntry(row: JournalRow): ChainedEntry {
  return {
    seq: row.seq,
    at: row.at,
    siteId: row.site_id,
    stationId: row.station_id,
    actorId: row.actor_id,
    type: row.type,
    subjectId: row.subject_id,
    payload: row.payload,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

export type JournalFilter = {
  readonly after?: number;
  readonly before?: number;
  readonly limit: number;
  readonly type?: string;
  readonly subject?: string;
};

/** The rows of the journal; only ever added to. */
export type JournalRows = {
  readonly insert: (row: JournalRow) => void;
  readonly last: () => JournalRow | undefined;
  readonly after: (seq: number, limit: number) => JournalRow[];
  /** Pages for people: forward from `after`, else backward from `before` or the end, newest first. */
  readonly page: (filter: JournalFilter) => JournalRow[];
  readonly lastCheckpoint: () => Tables['journal_checkpoints'] | undefined;
  readonly addCheckpoint: (point: Tables['journal_checkpoints']) => void;
};

/** Prepares the statements about the journal. */
export function openJournalRows(store: Store): JournalRows {
  const columns = ['seq', 'at', 'site_id', 'station_id', 'actor_id', 'type', 'subject_id', 'payload'] as const;
  const insert = store.statement<JournalRow>((q) =>
    q.insertInto('journal').values(params([...columns, 'prev_hash', 'hash'])),
  );
  const after = store.statement<{ seq: number; limit: number }, JournalRow>((q) =>
    q.selectFrom('journal').selectAll().where('seq', '>', param('seq')).orderBy('seq').limit(param('limit')),
  );
  return {
    insert: (row) => void insert.run(row),
    last: () => store.select((q) => q.selectFrom('journal').selectAll().orderBy('seq', 'desc').limit(1))[0],
    after: (seq, limit) => after.all({ seq, limit }),
    page: (filter) =>
      store.select((q) => {
        let query = q.selectFrom('journal').selectAll().limit(filter.limit);
        query =
          filter.after === undefined
            ? query.orderBy('seq', 'desc')
            : query.where('seq', '>', filter.after).orderBy('seq');
        if (filter.before !== undefined) query = query.where('seq', '<', filter.before);
        const { type } = filter;
        if (type !== undefined) {
          const beginnings = type.split(',').map((one) => `${one.replaceAll(/[%_]/g, '')}%`);
          query = query.where((the) => the.or(beginnings.map((beginning) => the('type', 'like', beginning))));
        }
        if (filter.subject !== undefined) query = query.where('subject_id', '=', filter.subject);
        return query;
      }),
    lastCheckpoint: () =>
      store.select((q) => q.selectFrom('journal_checkpoints').selectAll().orderBy('seq', 'desc').limit(1))[0],
    addCheckpoint: (point) =>
      void store.change((q) =>
        q
          .insertInto('journal_checkpoints')
          .values(point)
          .onConflict((c) => c.doNothing()),
      ),
  };
}
