import type { Instant, NoticeVersionId, StationId } from '../ids.ts';

/** A page that a screen painted, from when to when, by the hub's clock. */
export type Showing = {
  readonly stationId: StationId;
  readonly versionId: NoticeVersionId;
  readonly page: number;
  readonly from: Instant;
  readonly to: Instant;
};

/**
 * A stretch in which a screen kept showing a version in its rotation: from the first to the last time it was painted, never
 * away for longer than `longestPause`. What was really painted in it is counted, so that the stretch claims no more than it says.
 */
export type DisplayInterval = {
  readonly stationId: StationId;
  readonly versionId: NoticeVersionId;
  readonly from: Instant;
  readonly to: Instant;
  readonly paintedMs: number;
  readonly showings: number;
  /** Pages painted in it, in order. */
  readonly pages: readonly number[];
};

/** A rotation comes round within this; longer away counts as a gap. */
export const longestPauseMs = 10 * 60_000;

/** Pieces of one showing are reported a few milliseconds apart. */
const sameShowingMs = 1000;

/** The part of a showing that is after what is known already: reports may come twice or overlap. */
export function freshPart(showing: Showing, known: Instant | null): Showing | null {
  if (known === null || showing.from >= known) return showing.to > showing.from ? showing : null;
  return showing.to > known ? { ...showing, from: known } : null;
}

/** Adds a showing to the stretch before it, or begins another. `showing` comes after all of `last`. */
export function foldShowing(
  last: DisplayInterval | null,
  { stationId, versionId, page, from, to }: Showing,
): { readonly extended: boolean; readonly interval: DisplayInterval } {
  const paintedMs = to - from;
  if (last !== null && from - last.to <= longestPauseMs) {
    // What goes on is one showing, reported in pieces; the next page of the same notice too.
    const showings = last.showings + (from - last.to <= sameShowingMs ? 0 : 1);
    const pages = last.pages.includes(page) ? last.pages : [...last.pages, page].toSorted((a, b) => a - b);
    return { extended: true, interval: { ...last, to, paintedMs: last.paintedMs + paintedMs, showings, pages } };
  }
  return { extended: false, interval: { stationId, versionId, from, to, paintedMs, showings: 1, pages: [page] } };
}

/** The time covered by at least one of the intervals, within a period; in milliseconds. */
export function coveredMs(
  intervals: readonly Pick<DisplayInterval, 'from' | 'to'>[],
  period: { readonly from: Instant; readonly to: Instant },
): number {
  let covered = 0;
  let reached = period.from;
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    const begin = Math.max(from, reached);
    const end = Math.min(to, period.to);
    if (end > begin) covered += end - begin;
    reached = Math.max(reached, end);
  }
  return covered;
}

/** The pauses between intervals within a period, longer than a rotation takes. */
export function gapsBetween(
  intervals: readonly Pick<DisplayInterval, 'from' | 'to'>[],
  period: { readonly from: Instant; readonly to: Instant },
): readonly { readonly from: Instant; readonly to: Instant }[] {
  const gaps: { from: Instant; to: Instant }[] = [];
  let reached = period.from;
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    if (from - reached > longestPauseMs) gaps.push({ from: reached, to: Math.min(from, period.to) });
    reached = Math.max(reached, to);
  }
  if (period.to - reached > longestPauseMs) gaps.push({ from: reached, to: period.to });
  return gaps;
}

/**
 * The text whose SHA-256 stands in the journal for intervals that are kept beside it: whoever changes one of them, or takes
 * one away, is found out.
 */
export function canonicalIntervals(intervals: readonly DisplayInterval[]): string {
  return JSON.stringify(
    intervals.map(({ stationId, versionId, from, to, paintedMs, showings, pages }) => [
      stationId,
      versionId,
      from,
      to,
      paintedMs,
      showings,
      pages,
    ]),
  );
}
