import { canonicalNotice } from '#shared/domain/notices/canonical-notice.ts';
import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import { type NoticeForm, noticeBody } from '#shared/domain/notices/notice-body.ts';
import {
  type FieldValues,
  type NoticeEnd,
  type NoticeVersion,
  type Review,
  runOut,
  type VersionState,
} from '#shared/domain/notices/notice-version.ts';
import type { NoticeId, NoticeVersionId, StaffId } from '#shared/domain/ids.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { NoticePage } from '#shared/protocol/notice-view.ts';
import type { ReviewRight } from '#shared/protocol/roles.ts';
import type { NoticeReviewRow, NoticeVersionRow } from '../../store/notices.ts';
import type { House } from '../house.ts';

/** A drawn page and the files that hold its pictures. */
export type DrawnPage = NoticePage & { readonly screen: string; readonly preview: string };

/** A version as rules need it. */
export function versionOf(row: NoticeVersionRow, reviews: readonly NoticeReviewRow[]): NoticeVersion {
  return {
    id: row.id as NoticeVersionId,
    noticeId: row.notice_id as NoticeId,
    version: row.version,
    form: row.form as NoticeForm,
    fields: fieldsOf(row),
    hasContent: row.form === 'file' ? row.file_pages > 0 && pagesOf(row).length === row.file_pages : row.body !== null,
    standing: standingOf(row, reviews.map(reviewOf)),
  };
}

/** What the certificate says of itself. */
export function fieldsOf(row: Pick<NoticeVersionRow, 'fields'>): FieldValues {
  return JSON.parse(row.fields) as FieldValues;
}

/** Whether a published version is past its last day. */
export function isRunOut(row: Pick<NoticeVersionRow, 'fields'>, today: CalendarDate): boolean {
  return runOut({ fields: fieldsOf(row) }, today);
}

/** Pages drawn so far. */
export function pagesOf(row: Pick<NoticeVersionRow, 'pages'>): readonly DrawnPage[] {
  return JSON.parse(row.pages) as readonly DrawnPage[];
}

/** What is written of it; null for a file. */
export function bodyOf(row: Pick<NoticeVersionRow, 'body'>) {
  return row.body === null ? null : noticeBody.parse(JSON.parse(row.body));
}

/** The text whose SHA-256 is a version's contentHash. */
export function contentOf(row: NoticeVersionRow, kind: string): string {
  return canonicalNotice({
    kind,
    title: JSON.parse(row.title) as unknown,
    form: row.form,
    fields: fieldsOf(row),
    body: bodyOf(row),
    fileSha256: row.file,
  });
}

/** A kind of this site. Throws unknown-kind. */
export function kindOf(house: House, id: string): NoticeKind {
  const kind = house.notices.kinds().get(id);
  if (!kind) throw new AppError('unknown-kind');
  return kind;
}

/** The date on the site's calendar; a notice runs out at midnight, whenever the business day begins. */
export function calendarToday(house: House, at = house.now()): CalendarDate {
  return localTime(at, house.directory.settings().timeZone).slice(0, 10) as CalendarDate;
}

function reviewOf(row: NoticeReviewRow): Review {
  return {
    right: row.right as ReviewRight,
    outcome: row.outcome as Review['outcome'],
    by: row.staff_id as StaffId,
    at: row.at,
    onPaper: row.scan !== null,
  };
}

function standingOf(row: NoticeVersionRow, reviews: readonly Review[]): VersionState {
  const state = row.state as VersionState['state'] | NoticeEnd;
  switch (state) {
    case 'draft':
      return { state };
    case 'in-review':
    case 'refused':
      return { state, reviews };
    case 'published':
      return { state, reviews, publishedAt: row.published_at ?? 0 };
    default:
      return {
        state: 'ended',
        publishedAt: row.published_at ?? 0,
        endedAt: row.ended_at ?? 0,
        how: state as NoticeEnd,
      };
  }
}
