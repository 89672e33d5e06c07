import type { ChainedEntry } from '../journal/canonical.ts';
import type { DisplayInterval } from './display.ts';

/** A version of a notice as evidence names it; `content` is the very text whose SHA-256 is its contentHash. */
export type EvidenceVersion = {
  readonly noticeId: string;
  readonly versionId: string;
  readonly version: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly contentHash: string;
  readonly content: string;
  readonly publishedAt: number | null;
  readonly endedAt: number | null;
};

/** All intervals that one journal entry seals, in their order; also those nobody asked about, or its digest can't be checked. */
export type EvidenceSeal = { readonly entry: number; readonly intervals: readonly DisplayInterval[] };

/** What was shown where and when, with everything needed to check it without the hub. Times are UTC milliseconds. */
export type DisplayEvidence = {
  readonly format: 'keyturn-display-evidence-1';
  readonly siteName: { readonly zh: string; readonly en: string };
  readonly madeAt: number;
  readonly question: {
    readonly noticeId: string | null;
    readonly stationId: string | null;
    readonly from: number;
    readonly to: number;
  };
  readonly stations: readonly { readonly id: string; readonly name: string }[];
  readonly versions: readonly EvidenceVersion[];
  readonly seals: readonly EvidenceSeal[];
  readonly entries: readonly ChainedEntry[];
  readonly chain: {
    /** Every entry from the first to the head is here; else each is checked by itself only. */
    readonly complete: boolean;
    readonly head: { readonly seq: number; readonly hash: string };
  };
};

/** Neighbouring stretches of a version on a screen as one: the journal's seal cuts them each hour, nothing else does. */
export function joinedStretches<S extends DisplayInterval>(
  intervals: readonly S[],
  longestPause: number,
): readonly S[] {
  const open = new Map<string, number>();
  const joined: S[] = [];
  for (const one of intervals.toSorted((a, b) => a.from - b.from)) {
    const key = `${one.stationId} ${one.versionId}`;
    const place = open.get(key);
    const last = place === undefined ? undefined : joined[place];
    if (place !== undefined && last && one.from - last.to <= longestPause) {
      joined[place] = {
        ...one,
        from: last.from,
        to: Math.max(last.to, one.to),
        paintedMs: last.paintedMs + one.paintedMs,
        showings: last.showings + one.showings,
        pages: [...new Set([...last.pages, ...one.pages])].toSorted((a, b) => a - b),
      };
    } else {
      open.set(key, joined.push(one) - 1);
    }
  }
  return joined;
}
