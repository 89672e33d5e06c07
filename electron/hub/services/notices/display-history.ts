import type { NoticeId, StationId } from '#shared/domain/ids.ts';
import { coveredMs, gapsBetween, longestPauseMs } from '#shared/domain/notices/display.ts';
import { joinedStretches } from '#shared/domain/notices/evidence.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { DisplayIntervalView } from '#shared/protocol/displays.ts';
import type { DisplayIntervalRow } from '../../store/displays.ts';
import type { KnownVersionRow } from '../../store/notices.ts';
import type { House } from '../house.ts';
import type { Stations } from '../stations.ts';
import { isoTime } from '../ticket-view.ts';
import { type PeriodText, periodOf } from './asked-period.ts';
import { intervalOf } from './showings.ts';

/** Where and when a notice was seen in a period, and when nowhere. Throws not-found, invalid. */
export function noticeDisplay(house: House, stations: Stations, id: NoticeId, text: PeriodText) {
  if (!house.books.notices.byId(id)) throw new AppError('not-found');
  const period = periodOf(text);
  const rows = house.books.displays.ofNotice(id, period);
  const spans = rows.map(({ from_at: from, to_at: to }) => ({ from, to }));
  return {
    intervals: viewIntervals(house, stations, rows),
    totalSeconds: Math.round(coveredMs(spans, period) / 1000),
    gaps: gapsBetween(spans, period).map(periodText),
  };
}

/** What a screen showed in a period, and when nothing. Throws not-found, invalid. */
export function screenDisplay(house: House, stations: Stations, id: StationId, text: PeriodText) {
  if (!stations.all().some((station) => station.id === id)) throw new AppError('not-found');
  const period = periodOf(text);
  const rows = house.books.displays.ofStation(id, period);
  const spans = rows.map(({ from_at: from, to_at: to }) => ({ from, to }));
  return { intervals: viewIntervals(house, stations, rows), gaps: gapsBetween(spans, period).map(periodText) };
}

const periodText = ({ from, to }: { readonly from: number; readonly to: number }): PeriodText => ({
  from: isoTime(from),
  to: isoTime(to),
});

function viewIntervals(house: House, stations: Stations, rows: readonly DisplayIntervalRow[]): DisplayIntervalView[] {
  const names = new Map(stations.all().map(({ id, name }) => [String(id), name]));
  const versions = new Map<string, KnownVersionRow | undefined>(
    [...new Set(rows.map((row) => row.version_id))].map((id) => [id, house.books.notices.version(id)]),
  );
  const pieces = rows.map((row) => ({
    ...intervalOf(row),
    noticeId: row.notice_id as NoticeId,
    journalSeq: row.journal_seq,
  }));
  return joinedStretches(pieces, longestPauseMs).map((stretch) => {
    const version = versions.get(stretch.versionId);
    return {
      stationId: stretch.stationId,
      stationName: names.get(stretch.stationId) ?? stretch.stationId,
      noticeId: stretch.noticeId,
      versionId: stretch.versionId,
      version: version?.version ?? 0,
      contentHash: version?.content_hash ?? '',
      from: isoTime(stretch.from),
      to: isoTime(stretch.to),
      paintedSeconds: Math.round(stretch.paintedMs / 1000),
      showings: stretch.showings,
      pages: [...stretch.pages],
      journalSeq: stretch.journalSeq,
    };
  });
}
