import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { canonicalEntry, genesisHash } from '#shared/domain/journal/canonical.ts';
import { chainedEntry, type JournalRow } from './journal-rows.ts';

/** What a verification found. `brokenAt` is the first entry that does not fit; `checked` how many were recomputed. */
export type Verification = {
  readonly ok: boolean;
  readonly entries: number;
  readonly brokenAt?: number;
  readonly checked: number;
  /** The last entry that fits, to go on from next time. */
  readonly checkpoint?: { readonly seq: number; readonly hash: string };
};

/** Recomputes the chain of a database from its last checkpoint, or all of it. Reads only. */
export function verifyChain(db: Database, full: boolean): Verification {
  const point = full
    ? undefined
    : (db.prepare('SELECT seq, hash FROM journal_checkpoints ORDER BY seq DESC LIMIT 1').get() as
        | { seq: number; hash: string }
        | undefined);
  const entries = Number(db.prepare('SELECT count(*) FROM journal').pluck().get());
  let expectedSeq = (point?.seq ?? 0) + 1;
  let previous = point?.hash ?? genesisHash;
  let at = 0;
  let checked = 0;
  if (point) {
    const stored = db.prepare('SELECT hash FROM journal WHERE seq = ?').pluck().get(point.seq);
    if (stored !== point.hash) return { ok: false, entries, brokenAt: point.seq, checked };
  }
  const rows = db
    .prepare('SELECT * FROM journal WHERE seq >= ? ORDER BY seq')
    .iterate(expectedSeq) as Iterable<JournalRow>;
  for (const row of rows) {
    const text = canonicalEntry(chainedEntry(row));
    const fits =
      row.seq === expectedSeq &&
      row.prev_hash === previous &&
      row.at >= at &&
      hash('sha256', previous + text, 'hex') === row.hash;
    if (!fits) return { ok: false, entries, brokenAt: expectedSeq, checked };
    previous = row.hash;
    at = row.at;
    expectedSeq += 1;
    checked += 1;
  }
  const last = expectedSeq - 1;
  return { ok: true, entries, checked, ...(last > 0 ? { checkpoint: { seq: last, hash: previous } } : {}) };
}
