import type { Instant } from '#shared/domain/ids.ts';
import type { JournalPayloads } from '#shared/domain/journal/events.ts';
import type { TimedKind } from '#shared/domain/retention/retention-table.ts';
import { retentionSheetWords, retentionWords } from '#shared/i18n/retention.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { RetentionRun } from '#shared/protocol/retention.ts';
import { writeCsv } from '../../csv-file.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';

type Ran = {
  readonly seq: number;
  readonly at: Instant;
  readonly actorId: string | null;
  readonly hash: string;
  readonly payload: JournalPayloads['retention.ran'];
};

/** Runs as the journal has them, the newest first. */
export function runsOf(house: House, limit: number): readonly Ran[] {
  return house.journal.page({ type: 'retention.ran', limit }).map(({ seq, at, actor_id: actorId, hash, payload }) => ({
    seq,
    at,
    actorId,
    hash,
    payload: JSON.parse(payload) as Ran['payload'],
  }));
}

/** A run as the page shows it. */
export function viewRun(house: House, { seq, at, actorId, hash, payload }: Ran): RetentionRun {
  const { cause, date, table, erased, ids } = payload;
  const by = actorId === null ? null : (house.directory.person(actorId)?.name ?? null);
  return { seq, at: isoTime(at), by, cause, date, table, erased: erased.map((one) => ({ ...one })), ids, hash };
}

/** The proof as a file: a line for each kind of each run, with the hashes that tie it to the journal. */
export function runsCsv(house: House, limit: number, language: Language): string {
  const t = retentionSheetWords[language];
  const names = retentionWords[language];
  const rows = runsOf(house, limit).flatMap((ran) => {
    const { at, by, cause, date, table, erased, ids, hash, seq } = viewRun(house, ran);
    const who = by ?? names['byHub'];
    const kindName = (kind: TimedKind) => names[`kind-${kind}`];
    return erased.map(({ kind, before, count }) => [
      at,
      date,
      names[`cause-${cause}`],
      who,
      kindName(kind),
      before,
      String(count),
      table,
      ids,
      String(seq),
      hash,
    ]);
  });
  const head = [t.at, t.date, t.cause, t.by, t.kind, t.before, t.count, t.table, t.ids, t.seq, t.hash];
  return writeCsv([head, ...rows]);
}
