import { canonicalEntry } from '../journal/canonical.ts';
import type { DisplayInterval } from './display.ts';
import { canonicalIntervals } from './display.ts';

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

/** A journal entry as it is chained. */
export type EvidenceEntry = {
  readonly seq: number;
  readonly at: number;
  readonly siteId: string;
  readonly stationId: string | null;
  readonly actorId: string | null;
  readonly type: string;
  readonly subjectId: string;
  /** The text that is stored and hashed. */
  readonly payload: string;
  readonly prevHash: string;
  readonly hash: string;
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
  readonly entries: readonly EvidenceEntry[];
  readonly chain: {
    /** Every entry from the first to the head is here; else each is checked by itself only. */
    readonly complete: boolean;
    readonly head: { readonly seq: number; readonly hash: string };
  };
};

/** What does not agree in an evidence, by where it is. */
export type EvidenceFault =
  | { readonly code: 'content-changed'; readonly versionId: string }
  | { readonly code: 'publication-differs'; readonly versionId: string }
  | { readonly code: 'entry-changed'; readonly seq: number }
  | { readonly code: 'chain-broken'; readonly seq: number }
  | { readonly code: 'seal-missing'; readonly seq: number }
  | { readonly code: 'intervals-changed'; readonly seq: number }
  | { readonly code: 'head-differs' };

/**
 * Recomputes every hash of an evidence, as the stand-alone verifier does: contents, entries, chain, and the digests of the
 * intervals. `sha256` gives lower-case hex of a text's UTF-8 bytes.
 */
export function evidenceFaults(evidence: DisplayEvidence, sha256: (text: string) => string): readonly EvidenceFault[] {
  const { versions, entries, seals, chain } = evidence;
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const published = new Map(
    entries
      .filter(({ type }) => type === 'notice.published')
      .map(({ payload }) => JSON.parse(payload) as { versionId: string; contentHash: string })
      .map(({ versionId, contentHash }) => [versionId, contentHash]),
  );
  return [
    ...versions.flatMap((version): EvidenceFault[] => {
      const { versionId, contentHash, content } = version;
      if (sha256(content) !== contentHash) return [{ code: 'content-changed', versionId }];
      return published.get(versionId) === contentHash ? [] : [{ code: 'publication-differs', versionId }];
    }),
    ...entries.flatMap((entry): EvidenceFault[] => {
      const { seq, prevHash, hash } = entry;
      if (sha256(prevHash + canonicalEntry(entry)) !== hash) return [{ code: 'entry-changed', seq }];
      const before = bySeq.get(seq - 1);
      if (before && before.hash !== prevHash) return [{ code: 'chain-broken', seq }];
      const first = seq === entries[0]?.seq;
      return chain.complete && !before && !first ? [{ code: 'chain-broken', seq }] : [];
    }),
    ...seals.flatMap(({ entry: seq, intervals }): EvidenceFault[] => {
      const entry = bySeq.get(seq);
      if (!entry) return [{ code: 'seal-missing', seq }];
      const { digest } = JSON.parse(entry.payload) as { digest: string };
      return sha256(canonicalIntervals(intervals)) === digest ? [] : [{ code: 'intervals-changed', seq }];
    }),
    ...headFault(entries, chain),
  ];
}

function headFault(entries: readonly EvidenceEntry[], chain: DisplayEvidence['chain']): readonly EvidenceFault[] {
  if (!chain.complete) return [];
  const last = entries.at(-1);
  return last?.seq === chain.head.seq && last.hash === chain.head.hash ? [] : [{ code: 'head-differs' }];
}

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
