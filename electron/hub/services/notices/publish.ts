import type { NoticeId, NoticeVersionId } from '#shared/domain/ids.ts';
import { type NoticeEnd, reviewsMissing } from '#shared/domain/notices/notice-version.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../../store/commands.ts';
import type { KnownVersionRow, NoticeVersionRow } from '../../store/notices.ts';
import type { House } from '../house.ts';
import { calendarToday, fieldsOf, isRunOut, kindOf, versionOf } from './load-version.ts';
import { kindIdOf, newestOf, refuseFaults } from './review.ts';

/**
 * Puts a reviewed version on display; what was public of this notice is superseded in the same moment. Throws not-found,
 * notice-not-in-review, reviews-missing (naming them), notice-incomplete (it ran out while in review).
 */
export function publishNotice(house: House, tx: Tx, id: NoticeId): void {
  const row = newestOf(house, id);
  const kind = kindIdOf(house, id);
  const { standing } = versionOf(row, house.books.notices.reviewsOf(row.id));
  if (standing.state !== 'in-review') throw new AppError('notice-not-in-review');
  const missing = reviewsMissing(kindOf(house, kind), standing);
  if (missing.length > 0) throw new AppError('reviews-missing', undefined, { details: { missing: missing.join(' ') } });
  refuseFaults(house, row, kind);
  const before = publicVersion(house, id);
  if (before) {
    end(house, tx, before, 'superseded', null);
    tx.append({ type: 'notice.superseded', subjectId: id, payload: nameOf(before, kind) });
  }
  house.books.notices.change(row.id, { state: 'published', published_at: tx.at });
  const contentHash = row.content_hash ?? '';
  tx.append({ type: 'notice.published', subjectId: id, payload: { ...nameOf(row, kind), contentHash } });
}

/** Takes a notice off display. Throws not-found, not-public. */
export function withdrawNotice(house: House, tx: Tx, id: NoticeId, words: string): void {
  const kind = kindIdOf(house, id);
  const row = publicVersion(house, id);
  if (!row) throw new AppError('not-public');
  const reason = house.privacy.keepWords(house.newId('txt'), words);
  end(house, tx, row, 'withdrawn', reason.textId);
  tx.append({ type: 'notice.withdrawn', subjectId: id, payload: { ...nameOf(row, kind), reason } });
}

/** Public notices that are past their last day. */
export function runOutNow(house: House, at: number): readonly KnownVersionRow[] {
  const today = calendarToday(house, at);
  return house.books.notices.published().filter((row) => isRunOut(row, today));
}

/** Ends every public notice that is past its last day. */
export function expireNotices(house: House, tx: Tx): void {
  for (const row of runOutNow(house, tx.at)) {
    const { expiresOn } = fieldsOf(row);
    if (expiresOn === null) continue;
    end(house, tx, row, 'expired', null);
    tx.append({ type: 'notice.expired', subjectId: row.notice_id, payload: { ...nameOf(row, row.kind), expiresOn } });
  }
}

function publicVersion(house: House, id: NoticeId): NoticeVersionRow | undefined {
  return house.books.notices.versionsOf(id).find(({ state }) => state === 'published');
}

function end(house: House, tx: Tx, row: NoticeVersionRow, how: NoticeEnd, reasonId: string | null): void {
  house.books.notices.change(row.id, { state: how, ended_at: tx.at, reason_id: reasonId });
}

function nameOf({ id, version }: NoticeVersionRow, kind: string) {
  return { kind, versionId: id as NoticeVersionId, version };
}
