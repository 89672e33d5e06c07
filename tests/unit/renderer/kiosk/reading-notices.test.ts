import { describe, expect, test } from 'vitest';
import { freshVisit, goesWithTime, isFresh, kioskFlow } from '#renderer/stations/kiosk/kiosk-flow.ts';
import { findNotices } from '#renderer/stations/kiosk/notices/find-notices.ts';
import { pinyinInitials } from '#renderer/stations/kiosk/notices/pinyin-initials.ts';
import {
  canStep,
  clampZoom,
  pagesAtHand,
  rowsInSight,
  screenfulAt,
  stepZoom,
  swipeOf,
  turnPage,
} from '#renderer/stations/kiosk/notices/reading-steps.ts';
import { spokenText } from '#renderer/stations/kiosk/notices/spoken-text.ts';
import type { NoticeId, NoticeVersionId } from '#shared/domain/ids.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';

const notice = (id: string, zh: string, en: string, number: string | null): PublicNotice => ({
  id: `not_${id}` as NoticeId,
  versionId: `nov_${id}` as NoticeVersionId,
  version: 1,
  kind: 'presale-permit',
  partOf: null,
  kindName: { zh: '许可证件', en: 'Permit' },
  group: id === '1' ? 'certificates' : 'service',
  title: { zh, en },
  form: 'text',
  fields: { number, issuer: null, issuedOn: null, expiresOn: null },
  contentHash: 'a'.repeat(64),
  code: 'A'.repeat(22),
  publishedAt: '2026-11-26T02:00:00.000Z',
  pages: [],
});
const all = [
  notice('1', '预售许可证', 'Presale permit', '琼房预字〔2026〕012号'),
  notice('2', '投诉渠道', 'Hotline', null),
];
const found = (typed: string, group: PublicNotice['group'] | null = null) =>
  findNotices(all, { group, typed }, pinyinInitials).map(({ title }) => title.zh);

describe('the search of the library', () => {
  test('finds by title in both languages, kind, number and pinyin initials', () => {
    for (const typed of ['预售', 'PRESALE', '012号', 'YSXKZ', 'sxk', '预售 012']) {
      expect(found(typed), typed).toEqual(['预售许可证']);
    }
    expect(found('许可证件')).toHaveLength(2);
    expect(found('预售 投诉')).toEqual([]);
  });

  test('keeps within the group, and finds all of it while nothing is typed', () => {
    expect(found('')).toHaveLength(2);
    expect(found(' ', 'service')).toEqual(['投诉渠道']);
    expect(found('ysxk', 'service')).toEqual([]);
  });
});

describe('reading', () => {
  test('turns no further than the first and last page, with the neighbours at hand', () => {
    expect([turnPage(1, -1, 3), turnPage(1, 1, 3), turnPage(3, 1, 3)]).toEqual([1, 2, 3]);
    expect([pagesAtHand(1, 1), pagesAtHand(1, 3), pagesAtHand(2, 3), pagesAtHand(3, 3)]).toEqual([
      [1],
      [1, 2],
      [2, 3, 1],
      [3, 2],
    ]);
  });

  test('steps through sizes, also from one that was pinched', () => {
    expect([stepZoom(1, 1), stepZoom(1.7, 1), stepZoom(1.7, -1)]).toEqual([1.5, 2, 1.5]);
    expect([canStep(1, -1), canStep(4, 1), canStep(2, 1)]).toEqual([false, false, true]);
    expect([clampZoom(0.2), clampZoom(2.2), clampZoom(9)]).toEqual([1, 2.2, 4]);
  });

  test('takes a wide and level movement for a turn, to the left for the next page', () => {
    expect([swipeOf(-200, 10), swipeOf(200, 10), swipeOf(-200, 190), swipeOf(-30, 0)]).toEqual([1, -1, 0, 0]);
  });

  test('counts what is scrolled by screenfuls: the one most of which is seen, at the end the last (A1)', () => {
    const glass = { height: 800, whole: 1840 };
    expect([0, 300, 500, 900, 1040].map((top) => screenfulAt({ ...glass, top }))).toEqual([1, 1, 2, 2, 3]);
    expect(screenfulAt({ top: 0, height: 800, whole: 400 })).toBe(1);
    expect(screenfulAt({ top: 0, height: 0, whole: 0 })).toBe(1);
  });

  test('draws the rows in sight and some around them, whatever the place', () => {
    const rows = { height: 800, row: 80, count: 2050 };
    expect(rowsInSight({ ...rows, top: 0 })).toEqual({ from: 0, to: 22 });
    expect(rowsInSight({ ...rows, top: 80 * 1000 })).toEqual({ from: 988, to: 1022 });
    expect(rowsInSight({ ...rows, top: 80 * 2050 }).to).toBe(2050);
    // Scrolled far down when a search leaves few.
    expect(rowsInSight({ ...rows, count: 3, top: 80 * 1000 })).toEqual({ from: 0, to: 3 });
  });

  test('aloud has the headings and paragraphs of the language, and nothing where there is none', () => {
    const parts = [{ heading: { zh: '抬头', en: 'Title' }, text: { zh: '一。二！\n\n三', en: null } }];
    expect(spokenText({ form: 'text', parts }, 'zh-CN')).toEqual(['抬头', '一。', '二！', '三']);
    expect(spokenText({ form: 'text', parts }, 'en')).toEqual([]);
    expect(spokenText({ form: 'file' }, 'zh-CN')).toEqual([]);
  });
});

test('the way into the library and back keeps what was searched; forgetting ends it', () => {
  const [first] = all;
  if (!first) throw new Error('no notice');
  const narrowing = { group: null, typed: 'YS' } as const;
  const library = kioskFlow(kioskFlow(freshVisit(0), { type: 'notices-asked' }), {
    type: 'notices-narrowed',
    narrowing,
  });
  const reading = kioskFlow(library, { type: 'notice-opened', notice: first });
  expect(reading.page).toEqual({ kind: 'notice', id: first.id, versionId: first.versionId, aloud: false });
  expect(isFresh(reading)).toBe(false);
  expect(goesWithTime(reading)).toBe(true);
  const heard = kioskFlow(reading, { type: 'read-aloud', aloud: true });
  expect(goesWithTime(heard)).toBe(false);
  expect(goesWithTime(kioskFlow(heard, { type: 'read-aloud', aloud: false }))).toBe(true);
  expect(goesWithTime(kioskFlow(heard, { type: 'went-back' }))).toBe(true);
  const newer = { ...first, versionId: 'nov_9' as NoticeVersionId };
  const reread = kioskFlow(reading, { type: 'notice-opened', notice: newer });
  expect(reread.page).toMatchObject({ versionId: 'nov_9' });
  expect(kioskFlow(reread, { type: 'went-back' }).page).toEqual({ kind: 'notices', narrowing });
  expect(isFresh(kioskFlow(reread, { type: 'forgotten' }))).toBe(true);
});
