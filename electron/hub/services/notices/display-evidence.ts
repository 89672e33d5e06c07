import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { ChainedEntry } from '#shared/domain/journal/canonical.ts';
import type { DisplayEvidence, EvidenceSeal, EvidenceVersion } from '#shared/domain/notices/evidence.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { DisplayIntervalRow } from '../../store/displays.ts';
import { chainedEntry } from '../../store/journal-rows.ts';
import type { KnownVersionRow } from '../../store/notices.ts';
import type { House } from '../house.ts';
import type { Stations } from '../stations.ts';
import { contentOf } from './load-version.ts';
import { intervalOf } from './showings.ts';

/** What is asked of the proof: a notice or a screen, in a period (UTC ms). */
export type EvidenceQuestion = DisplayEvidence['question'];

/** Beyond this many entries the chain is not written out whole: a year of it would be hundreds of megabytes. */
const longestChain = 20_000;

/**
 * Everything needed to check, without the hub, what was shown where and when. Intervals that may still grow are not in
 * it: they are sealed when they are an hour old. Throws not-found, invalid.
 */
export function displayEvidence(house: House, stations: Stations, question: EvidenceQuestion): DisplayEvidence {
  const rows = asked(house, stations, question).filter((row) => row.journal_seq !== null);
  const seals = sealsOf(house, rows);
  const sealed = seals.flatMap(({ intervals }) => intervals);
  const versions = [...new Set(sealed.map(({ versionId }) => versionId))]
    .map((id) => house.books.notices.version(id))
    .filter((row) => row !== undefined);
  const settings = house.directory.settings();
  const { entries, complete } = entriesOf(house, seals, versions);
  const { seq, hash } = house.journal.head();
  return {
    format: 'keyturn-display-evidence-1',
    siteName: { zh: settings.siteName, en: settings.siteNameEn },
    madeAt: house.now(),
    question,
    stations: stations
      .all()
      .filter(({ id }) => sealed.some(({ stationId }) => stationId === id))
      .map(({ id, name }) => ({ id, name })),
    versions: versions.map(versionOf),
    seals,
    entries,
    chain: { complete, head: { seq, hash } },
  };
}

function asked(house: House, stations: Stations, question: EvidenceQuestion): DisplayIntervalRow[] {
  const { noticeId, stationId, from, to } = question;
  if (noticeId !== null && !house.books.notices.byId(noticeId)) throw new AppError('not-found');
  if (stationId !== null && !stations.all().some(({ id }) => id === stationId)) throw new AppError('not-found');
  if (noticeId === null && stationId === null) {
    throw new AppError('invalid', undefined, { issues: [{ path: '/query', message: 'a notice or a screen' }] });
  }
  const rows =
    noticeId === null
      ? house.books.displays.ofStation(stationId ?? '', { from, to })
      : house.books.displays.ofNotice(noticeId, { from, to });
  return rows.filter((row) => stationId === null || row.station_id === stationId);
}

function sealsOf(house: House, rows: readonly DisplayIntervalRow[]): EvidenceSeal[] {
  const entries = [...new Set(rows.map((row) => row.journal_seq))].filter((seq) => seq !== null);
  return entries
    .toSorted((a, b) => a - b)
    .map((entry) => ({ entry, intervals: house.books.displays.ofEntry(entry).map(intervalOf) }));
}

/** The chain from the first entry that matters to its head, or only what matters where that would be too long. */
function entriesOf(
  house: House,
  seals: readonly EvidenceSeal[],
  versions: readonly KnownVersionRow[],
): { readonly entries: readonly ChainedEntry[]; readonly complete: boolean } {
  const publications = versions.flatMap((row) =>
    house.journal
      .page({ limit: 200, type: 'notice.published', subject: row.notice_id })
      .filter((entry) => (JSON.parse(entry.payload) as { versionId: string }).versionId === row.id),
  );
  const wanted = new Set([...seals.map(({ entry }) => entry), ...publications.map(({ seq }) => seq)]);
  const first = Math.min(...wanted, house.journal.head().seq);
  if (house.journal.head().seq - first < longestChain) {
    return { entries: house.journal.after(first - 1, longestChain).map(chainedEntry), complete: true };
  }
  const single = [...wanted]
    .toSorted((a, b) => a - b)
    .flatMap((seq) => house.journal.after(seq - 1, 1))
    .map(chainedEntry);
  return { entries: single, complete: false };
}

function versionOf(row: KnownVersionRow): EvidenceVersion {
  return {
    noticeId: row.notice_id,
    versionId: row.id,
    version: row.version,
    title: JSON.parse(row.title) as Bilingual,
    contentHash: row.content_hash ?? '',
    content: contentOf(row, row.kind),
    publishedAt: row.published_at,
    endedAt: row.ended_at,
  };
}
