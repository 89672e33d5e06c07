import { hash } from 'node:crypto';
import type { NoticeVersionId, StationId } from '#shared/domain/ids.ts';
import {
  canonicalIntervals,
  type DisplayInterval,
  foldShowing,
  freshPart,
  longestPauseMs,
  type Showing,
} from '#shared/domain/notices/display.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { PaintedPage } from '#shared/protocol/displays.ts';
import type { Tx } from '../../store/commands.ts';
import type { DisplayIntervalRow } from '../../store/displays.ts';
import type { House } from '../house.ts';

/** An interval this old goes into the journal although it may go on; the rest of it is a new one. */
const longestUnsealedMs = 60 * 60_000;

/**
 * Keeps what a screen says it painted, folded into intervals. What was reported before, was not public then, or lies in the
 * future is left out, so that a report sent twice counts once. Answers how many showings were new.
 */
export function reportShowings(house: House, tx: Tx, stationId: StationId, painted: readonly PaintedPage[]): number {
  if (painted.some(({ startedMsAgo, endedMsAgo }) => startedMsAgo < endedMsAgo)) {
    throw new AppError('invalid', undefined, {
      issues: [{ path: '/body/showings', message: 'ends before it begins' }],
    });
  }
  const showings = painted
    .map(({ versionId, page, startedMsAgo, endedMsAgo }): Showing => {
      return { stationId, versionId, page, from: tx.at - startedMsAgo, to: tx.at - endedMsAgo };
    })
    .toSorted((a, b) => a.from - b.from);
  let known = house.books.displays.lastReported(stationId);
  let kept = 0;
  for (const showing of showings) {
    const fresh = whilePublic(house, freshPart(showing, known));
    if (!fresh) continue;
    keepShowing(house, tx, fresh.showing, fresh.noticeId);
    known = Math.max(known ?? 0, fresh.showing.to);
    kept += 1;
  }
  return kept;
}

/** The part of a showing in which its version was public; a screen that was cut off may have gone on a little. */
function whilePublic(
  house: House,
  showing: Showing | null,
): { readonly showing: Showing; readonly noticeId: string } | null {
  if (!showing) return null;
  const row = house.books.notices.version(showing.versionId);
  if (!row || row.published_at === null) return null;
  const from = Math.max(showing.from, row.published_at);
  const to = Math.min(showing.to, row.ended_at ?? showing.to);
  return to > from ? { showing: { ...showing, from, to }, noticeId: row.notice_id } : null;
}

function keepShowing(house: House, tx: Tx, showing: Showing, noticeId: string): void {
  const { displays } = house.books;
  const row = displays.growing(showing.stationId, showing.versionId);
  const { extended, interval } = foldShowing(row ? intervalOf(row) : null, showing);
  const { from, to, paintedMs, showings } = interval;
  const pages = JSON.stringify(interval.pages);
  if (row && extended) {
    displays.extend({ id: row.id, to_at: to, painted_ms: paintedMs, showings, pages });
    return;
  }
  if (row) sealRows(house, tx, [row]);
  displays.insert({
    station_id: showing.stationId,
    version_id: showing.versionId,
    notice_id: noticeId,
    from_at: from,
    to_at: to,
    painted_ms: paintedMs,
    showings,
    pages,
    journal_seq: null,
  });
}

/**
 * Writes the digest of intervals that are over, or older than an hour, into the journal: one entry a screen. `all`: also
 * those that may go on, when the day or the hub ends.
 */
export function sealIntervals(house: House, tx: Tx, all: boolean): void {
  const due = house.books.displays
    .allGrowing()
    .filter((row) => all || tx.at - row.to_at > longestPauseMs || tx.at - row.from_at > longestUnsealedMs);
  const byStation = new Map<string, DisplayIntervalRow[]>();
  for (const row of due) byStation.set(row.station_id, [...(byStation.get(row.station_id) ?? []), row]);
  for (const rows of byStation.values()) sealRows(house, tx, rows);
}

function sealRows(house: House, tx: Tx, rows: readonly DisplayIntervalRow[]): void {
  const [first] = rows;
  if (!first) return;
  const inOrder = rows.toSorted((a, b) => a.id - b.id);
  tx.append({
    type: 'notice.displayed',
    subjectId: first.station_id,
    payload: {
      from: Math.min(...rows.map((row) => row.from_at)),
      to: Math.max(...rows.map((row) => row.to_at)),
      intervals: rows.length,
      digest: hash('sha256', canonicalIntervals(inOrder.map(intervalOf)), 'hex'),
    },
  });
  house.books.displays.seal(
    rows.map(({ id }) => id),
    house.journal.head().seq,
  );
}

/** An interval as rules need it. */
export function intervalOf(row: DisplayIntervalRow): DisplayInterval {
  return {
    stationId: row.station_id as StationId,
    versionId: row.version_id as NoticeVersionId,
    from: row.from_at,
    to: row.to_at,
    paintedMs: row.painted_ms,
    showings: row.showings,
    pages: JSON.parse(row.pages) as readonly number[],
  };
}
