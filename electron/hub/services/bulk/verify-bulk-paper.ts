import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';
import { paperTitles } from '#shared/i18n/paper-titles.ts';
import { entryOf } from '../../journal/journal.ts';
import type { JournalPayloads } from '#shared/domain/journal/events.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';

/** The same answer for a paper made with many others: its number and content hash are in the journal. Null for any other. */
export function verifyBulkPaper(house: House, number: string, given: string | undefined) {
  const row = house.books.bulk.paper(number);
  if (!row) return null;
  const kind = row.kind as DocumentKind;
  const matches = given === undefined ? null : row.content_hash.startsWith(given);
  const told = house.journal
    .page({ limit: 500, subject: row.unit_id, type: 'bulk.home-made', after: 0 })
    .map((entry) => entryOf(entry).payload as JournalPayloads['bulk.home-made'])
    .flatMap(({ papers }) => papers)
    .find((paper) => paper.number === number);
  return {
    number,
    kind,
    title: { zh: paperTitles['zh-CN'][kind], en: paperTitles.en[kind] },
    date: row.business_date,
    superseded: row.withdrawn === 1,
    signatures: 0,
    matches,
    which: matches === true ? ('content' as const) : null,
    intact: told?.contentHash === row.content_hash && told.kind === kind,
    hasFile: false,
    checkedAt: isoTime(house.now()),
  };
}
