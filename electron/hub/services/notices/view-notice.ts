import type { NoticeId, NoticeVersionId, StaffId } from '#shared/domain/ids.ts';
import { type NoticeVersion, reviewsMissing, versionFaults } from '#shared/domain/notices/notice-version.ts';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { NoticePage, NoticeVersionView, NoticeView, VersionStateName } from '#shared/protocol/notice-view.ts';
import type { ReviewRight } from '#shared/protocol/roles.ts';
import type { NoticeReviewRow, NoticeRow, NoticeVersionRow } from '../../store/notices.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { bodyOf, calendarToday, kindOf, pagesOf, versionOf } from './load-version.ts';

/** All notices, those begun first at the top. */
export function listNotices(house: House): NoticeView[] {
  const { notices } = house.books;
  const versions = Map.groupBy(notices.allVersions(), ({ notice_id: id }) => id);
  const reviews = Map.groupBy(notices.allReviews(), ({ version_id: id }) => id);
  return notices.all().map((row) => view(house, row, versions.get(row.id) ?? [], (id) => reviews.get(id) ?? []));
}

/** One notice with its versions. Throws not-found. */
export function viewNotice(house: House, id: NoticeId): NoticeView {
  const row = house.books.notices.byId(id);
  if (!row) throw new AppError('not-found');
  return view(house, row, house.books.notices.versionsOf(id), house.books.notices.reviewsOf);
}

function view(
  house: House,
  row: NoticeRow,
  versions: readonly NoticeVersionRow[],
  reviewsOf: (versionId: string) => readonly NoticeReviewRow[],
): NoticeView {
  const kind = kindOf(house, row.kind);
  const named = versions.find(({ state }) => state === 'published') ?? versions[0];
  return {
    id: row.id as NoticeId,
    kind: row.kind,
    title: named ? (JSON.parse(named.title) as Bilingual) : kind.name,
    versions: versions.map((version) => viewVersion(house, row.kind, version, reviewsOf(version.id))),
  };
}

function viewVersion(
  house: House,
  kindId: string,
  row: NoticeVersionRow,
  reviews: readonly NoticeReviewRow[],
): NoticeVersionView {
  const kind = kindOf(house, kindId);
  const version = versionOf(row, reviews);
  const open = version.standing.state === 'draft' || version.standing.state === 'in-review';
  return {
    id: row.id as NoticeVersionId,
    version: row.version,
    state: row.state as VersionStateName,
    title: JSON.parse(row.title) as Bilingual,
    form: version.form,
    fields: version.fields,
    file: fileOf(row),
    body: bodyOf(row),
    pages: pagesOf(row).map(pageView),
    contentHash: row.content_hash,
    code: row.code,
    madeBy: row.made_by as StaffId,
    madeByName: nameOf(house, row.made_by),
    writtenBy: (open ? house.books.notices.writersOf(row) : [row.made_by]) as StaffId[],
    madeAt: isoTime(row.made_at),
    submittedAt: timeOrNull(row.submitted_at),
    publishedAt: timeOrNull(row.published_at),
    endedAt: timeOrNull(row.ended_at),
    endReason: row.reason_id === null ? null : house.privacy.readWords(row.reason_id),
    reviews: reviews.map((review) => viewReview(house, review)),
    reviewsMissing: open ? [...reviewsMissing(kind, version.standing)] : [],
    faults: open ? faultsOf(house, version, kindId) : [],
    revision: row.revision,
  };
}

/** What must be mended before a version goes to its reviewers. */
export function faultsOf(
  house: House,
  version: NoticeVersion,
  kindId: string,
): { readonly code: string; readonly field: string | null }[] {
  return versionFaults(version, kindOf(house, kindId), calendarToday(house)).map((fault) => ({
    code: fault.code,
    field: 'field' in fault ? fault.field : null,
  }));
}

/** A page without the names of its files. */
export function pageView({ page, width, height, characters }: NoticePage): NoticePage {
  return { page, width, height, characters };
}

function fileOf(row: NoticeVersionRow): NoticeVersionView['file'] {
  const { file, media_type: mediaType, file_bytes: bytes, file_pages: pages } = row;
  if (file === null || mediaType === null || bytes === null) return null;
  return { mediaType, bytes, sha256: file, drawn: pagesOf(row).length, pages, fault: row.file_fault };
}

function viewReview(house: House, row: NoticeReviewRow): NoticeVersionView['reviews'][number] {
  const words = (id: string | null) => (id === null ? null : house.privacy.readWords(id));
  return {
    right: row.right as ReviewRight,
    outcome: row.outcome as 'approved' | 'refused',
    byName: nameOf(house, row.staff_id),
    at: isoTime(row.at),
    reason: words(row.reason_id),
    signedBy: words(row.signed_by_id),
    scan: row.scan === null ? null : row.scan_media_type,
  };
}

const nameOf = (house: House, id: string) => house.directory.person(id)?.name ?? id;
const timeOrNull = (at: number | null) => (at === null ? null : isoTime(at));
