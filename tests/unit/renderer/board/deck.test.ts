import { describe, expect, it } from 'vitest';
import { deckOf, type OnDisplay, pageAt } from '#renderer/stations/board/notices/deck.ts';
import { rowsThatFit, sheetsOf } from '#renderer/stations/board/notices/sheets.ts';
import { tableOf, tablePages } from '#renderer/stations/board/notices/tables.ts';
import type { CalendarDate, NoticeId, NoticeVersionId } from '#shared/domain/ids.ts';
import type { NoticeContent, NoticePage, PriceRow, PublicNotice } from '#shared/protocol/notice-view.ts';

const today = '2026-11-28' as CalendarDate;
const page = (number: number): NoticePage => ({ page: number, width: 800, height: 1200, characters: null });

function notice(name: string, more: Partial<PublicNotice> = {}): PublicNotice {
  const title = { zh: name, en: name };
  return {
    id: `ntc_${name}` as NoticeId,
    versionId: `nver_${name}` as NoticeVersionId,
    version: 1,
    kind: 'licence',
    partOf: null,
    kindName: title,
    group: 'certificates',
    title,
    form: 'file',
    fields: { number: null, issuer: null, issuedOn: null, expiresOn: null },
    contentHash: '',
    code: 'A'.repeat(22),
    publishedAt: '2026-11-01T00:00:00.000Z',
    pages: [page(1), page(2)],
    ...more,
  };
}

const text: NoticeContent = {
  form: 'text',
  parts: [{ heading: null, text: { zh: '字'.repeat(600), en: 'w'.repeat(1200) } }],
};

function display(items: readonly PublicNotice[], content?: NoticeContent): OnDisplay {
  const contents = new Map(content ? items.map(({ versionId }) => [versionId, content] as const) : []);
  return { groups: null, items, contents };
}

const names = (deck: ReturnType<typeof deckOf>['deck']) => deck.map(({ notice: { title } }) => title.zh);

describe('the notices on a screen', () => {
  it('are those of the groups its playlist has at this hour, in the order the hub gave', () => {
    const items = [notice('licence'), notice('prices', { group: 'prices' })];
    expect(names(deckOf(display(items), today, new Map()).deck)).toEqual(['licence', 'prices']);
    const narrowed = { ...display(items), groups: ['prices'] };
    expect(names(deckOf(narrowed, today, new Map()).deck)).toEqual(['prices']);
  });

  it('lose the one that ran out at midnight, though the hub cannot be asked', () => {
    const { fields } = notice('licence');
    const items = [notice('licence', { fields: { ...fields, expiresOn: today } })];
    expect(names(deckOf(display(items), today, new Map()).deck)).toEqual(['licence']);
    expect(names(deckOf(display(items), '2026-11-29' as CalendarDate, new Map()).deck)).toEqual([]);
  });

  it('leave out a file whose pages are not drawn', () => {
    expect(deckOf(display([notice('licence', { pages: [] })]), today, new Map()).deck).toEqual([]);
  });

  it('take in a text once it was measured, Chinese first, each page as long as its part of the text', () => {
    const items = [notice('plan', { form: 'text', pages: [] })];
    const before = deckOf(display(items, text), today, new Map());
    expect(before.deck).toEqual([]);
    expect(before.unmeasured.map(({ key }) => key)).toEqual(['nver_plan/zh-CN', 'nver_plan/en']);
    const measured = new Map([
      ['nver_plan/zh-CN', 2],
      ['nver_plan/en', 3],
    ]);
    const { deck, unmeasured } = deckOf(display(items, text), today, measured);
    expect(unmeasured).toEqual([]);
    expect(deck[0]?.pages.map(({ seconds }) => seconds)).toEqual([25, 25, 17, 17, 17]);
    const third = pageAt(deck, { versionId: 'nver_plan' as NoticeVersionId, page: 3 });
    expect(third?.page.face).toMatchObject({ kind: 'prose', column: 0, sheet: { language: 'en' } });
  });
});

const home = (number: number): PriceRow => ({
  home: `1号楼 ${number}`,
  building: '1号楼',
  entrance: null,
  floor: null,
  room: String(number),
  layout: null,
  status: 'available',
  grossArea: '1089.00',
  innerArea: null,
  unitPrice: '12000.00',
  totalPrice: '1068000.00',
});
const prices: NoticeContent = {
  form: 'price-table',
  rows: Array.from({ length: 19 }, (_, index) => home(index)),
  discounts: { zh: '无', en: null },
  agencyFees: null,
  hotline: '12345',
  rosterVersion: 1,
};

describe('a long table', () => {
  it('is split into pages of equal length that fit, no row lost', () => {
    const table = tableOf(prices);
    const pages = table ? tablePages(table, rowsThatFit) : [];
    expect(pages.map(({ rows }) => rows.length)).toEqual([7, 7, 5]);
    expect(pages.flatMap(({ rows }) => rows.map(([first]) => first))).toEqual(prices.rows.map((row) => row.home));
    for (const { rows } of pages) expect(rows.length).toBeLessThanOrEqual(rowsThatFit);
  });

  it('says amounts in groups of three and leaves out a figure nobody gave', () => {
    const table = tableOf(prices);
    expect(table?.columns.map(({ name }) => name.en)).not.toContain('Inner area m²');
    expect(table?.rows[0]).toHaveLength(table?.columns.length ?? 0);
    expect(table?.rows[0]).toContain('1,068,000.00');
  });

  it('is followed by what belongs to it: hotline, discounts, and that nothing else is charged', () => {
    const sheets = sheetsOf(prices).filter(({ kind }) => kind === 'prose');
    expect(JSON.stringify(sheets)).toContain('12345');
    expect(sheets.map((sheet) => sheet.kind === 'prose' && sheet.language)).toEqual(['zh-CN', 'en']);
  });

  it('without a row makes no page of a table', () => {
    expect(sheetsOf({ ...prices, rows: [] }).every(({ kind }) => kind === 'prose')).toBe(true);
  });
});
