import { hash } from 'node:crypto';
import { canonicalEntry, genesisHash } from '#shared/domain/journal/canonical.ts';
import type { JournalEntry, JournalEvent } from '#shared/domain/journal/events.ts';
import { chainedEntry, type JournalFilter, type JournalRow, type JournalRows } from '../store/journal-rows.ts';

/** Who and when an entry is written for. */
export type Authorship = { readonly at: number; readonly stationId: string | null; readonly actorId: string | null };

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

/** Opens the journal over its rows; `siteId` is written into every entry. */
export function openJournal(rows: JournalRows, siteId: string): Journal {
  const end = rows.last();
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
        seq,
        at,
        site_id: siteId,
        station_id: stationId,
        actor_id: actorId,
        type,
        subject_id: subjectId,
        payload,
        prev_hash: head.hash,
        hash: next.hash,
      };
      rows.insert(row);
      head = next;
      return row;
    },
    rewind(to) {
      head = to;
    },
    after: rows.after,
    page: rows.page,
  };
}

/** An entry as the domain reads it, from its row. */
export function entryOf(row: JournalRow): JournalEntry {
  return { ...chainedEntry(row), payload: JSON.parse(row.payload) as unknown } as JournalEntry;
}
