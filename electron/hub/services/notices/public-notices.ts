import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { NoticeId, NoticeVersionId, StationId } from '#shared/domain/ids.ts';
import type { NoticeForm } from '#shared/domain/notices/notice-body.ts';
import { groupsAt, type Playlist } from '#shared/domain/notices/playlist.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { type Actor, stationOf } from '../../auth/actor.ts';
import type { KnownVersionRow } from '../../store/notices.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { calendarToday, type DrawnPage, fieldsOf, isRunOut, kindOf, pagesOf } from './load-version.ts';
import { pageView } from './view-notice.ts';

/** Everything public now, in the order of the catalogue. A notice past its last day is not, even before it is ended. */
export function publicNotices(house: House): PublicNotice[] {
  const order = [...house.notices.kinds().keys()];
  return publicRows(house)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map((row) => viewPublic(house, row));
}

/** Rows of what is public now. */
export function publicRows(house: House): readonly KnownVersionRow[] {
  const today = calendarToday(house);
  return house.books.notices.published().filter((row) => !isRunOut(row, today));
}

/** The public version under the code of any of a notice's versions. Throws not-found. */
export function publicNotice(house: House, code: string): PublicNotice {
  const known = house.books.notices.versionByCode(code);
  const row = known && publicRows(house).find(({ notice_id: id }) => id === known.notice_id);
  if (!row) throw new AppError('not-found');
  return viewPublic(house, row);
}

/** What a screen shows at this hour: the groups of its playlist, or everything. */
export function screenGroups(house: House, actor: Actor): string[] | null {
  const station = stationOf(actor);
  const own = station === null ? [] : playlistOf(house, station);
  const time = localTime(house.now(), house.directory.settings().timeZone).slice(11);
  const groups = groupsAt(own, time);
  return groups === null ? null : [...groups];
}

/** The playlist of a screen; empty where none was set. */
export function playlistOf(house: House, station: StationId): Playlist {
  const row = house.books.notices.playlists().find((one) => one.station_id === station);
  return row ? (JSON.parse(row.slots) as Playlist) : [];
}

/** A version that whoever asks may read: anybody what is public, staff all. Throws not-found. */
export function readableVersion(house: House, actor: Actor, id: NoticeVersionId): KnownVersionRow {
  const row = house.books.notices.version(id);
  const open = row?.state === 'published' && !isRunOut(row, calendarToday(house));
  if (!row || (!open && actor.kind !== 'staff')) throw new AppError('not-found');
  return row;
}

/** A drawn page of a version. Throws not-found, also while it is not drawn yet. */
export function drawnPage(version: KnownVersionRow, page: number): DrawnPage {
  const drawn = pagesOf(version).find((one) => one.page === page);
  if (!drawn) throw new AppError('not-found');
  return drawn;
}

function viewPublic(house: House, row: KnownVersionRow): PublicNotice {
  const kind = kindOf(house, row.kind);
  return {
    id: row.notice_id as NoticeId,
    versionId: row.id as NoticeVersionId,
    version: row.version,
    kind: kind.id,
    kindName: kind.name,
    partOf: kind.partOf ?? null,
    group: kind.group,
    title: JSON.parse(row.title) as Bilingual,
    form: row.form as NoticeForm,
    fields: fieldsOf(row),
    contentHash: row.content_hash ?? '',
    code: row.code,
    publishedAt: isoTime(row.published_at ?? 0),
    pages: pagesOf(row).map(pageView),
  };
}
