import { hash } from 'node:crypto';
import { canonicalEntry, genesisHash } from '#shared/domain/journal/canonical.ts';
import type { JournalEntry, JournalEvent } from '#shared/domain/journal/events.ts';
import type { Store } from '../store/open.ts';
import { param, params } from '../store/param.ts';
import type { Tables } from '../store/tables.ts';

/** Who and when an entry is written for. */
export type Authorship = { readonly at: number; readonly stationId: string | null; readonly actorId: string | null };

export type JournalRow = Tables['journal'];

/** The end of the chain. */
export type Head = { readonly seq: number; readonly at: number; readonly hash: string };

/** The journal of a site: appends to the chain inside the caller's transaction, reads pages of it. */
export type Journal = {
  readonly head: () => Head;
  readonly append: (event: JournalEvent, by: Authorship) => JournalRow;
  /** Puts the end of the chain back after the caller's savepoint was rolled back. */
  readonly rewind: (head: Head) => void;
  readonly after: (seq: number, limit: number) => readonly JournalRow[];
  readonly page: (filter: JournalFilter) => readonly JournalRow[];
};

export type JournalFilter = {
  readonly after?: number;
  readonly before?: number;
  readonly limit: number;
  readonly type?: string;
  readonly subject?: string;
};

const columns = [
  'seq',
  'at',
  'site_id',
  'station_id',
  'actor_id',
  'type',
  'subject_id',
  'payload',
  'prev_hash',
  'hash',
] as const;

/** Opens the journal of a store; `siteId` is written into every entry. */
export function openJournal(store: Store, siteId: string): Journal {
  const insert = store.statement<JournalRow>((q) => q.insertInto('journal').values(params(columns)));
  const pageAfter = store.statement<{ seq: number; limit: number }, JournalRow>((q) =>
    q.selectFrom('journal').selectAll().where('seq', '>', param('seq')).orderBy('seq').limit(param('limit')),
  );
  const [end] = store.select((q) => q.selectFrom('journal').selectAll().orderBy('seq', 'desc').limit(1));
  let head: Head = end ? { seq: end.seq, at: end.at, hash: end.hash } : { seq: 0, at: 0, hash: genesisHash };

  return {
    head: () => head,
    append(event, by) {
      const seq = head.seq + 1;
      const at = Math.max(by.at, head.at);
      const { stationId, actorId } = by;
      const payload = JSON.stringify(event.payload);
      const { type, subjectId } = event;
      const text = canonicalEntry({ seq, at, siteId, stationId, actorId, type, subjectId, payload });
      const next = { seq, at, hash: hash('sha256', head.hash + text, 'hex') };
      const row: JournalRow = {
        ...{ seq, at, site_id: siteId, station_id: stationId, actor_id: actorId, type, subject_id: subjectId, payload },
        ...{ prev_hash: head.hash, hash: next.hash },
      };
      insert.run(row);
      head = next;
      return row;
    },
    rewind(to) {
      head = to;
    },
    after: (seq, limit) => pageAfter.all({ seq, limit }),
    page: (filter) => readPage(store, filter),
  };
}

/** An entry as the domain reads it, from its row. */
export function entryOf(row: JournalRow): JournalEntry {
  return {
    type: row.type,
    subjectId: row.subject_id,
    payload: JSON.parse(row.payload) as unknown,
    seq: row.seq,
    at: row.at,
    siteId: row.site_id,
    stationId: row.station_id,
    actorId: row.actor_id,
    prevHash: row.prev_hash,
    hash: row.hash,
  } as JournalEntry;
}

/** Pages for people: forward from `after`, else backward from `before` or the end, newest first. */
function readPage(store: Store, { after, before, limit, type, subject }: JournalFilter): readonly JournalRow[] {
  return store.select((q) => {
    let query = q.selectFrom('journal').selectAll().limit(limit);
    query = after === undefined ? query.orderBy('seq', 'desc') : query.where('seq', '>', after).orderBy('seq');
    if (before !== undefined) query = query.where('seq', '<', before);
    if (type !== undefined) query = query.where('type', 'like', `${type.replaceAll(/[%_]/g, '')}%`);
    if (subject !== undefined) query = query.where('subject_id', '=', subject);
    return query;
  });
}
