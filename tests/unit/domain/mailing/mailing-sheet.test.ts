import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { type Mailing, mailingFaults, nothingSent } from '#shared/domain/mailing/mailing.ts';
import { readSheet, type SheetHome, writeSheet } from '#shared/domain/mailing/mailing-sheet.ts';

const today = '2026-11-28' as CalendarDate;
const day = (text: string) => text as CalendarDate;
const sent: Mailing = { ...nothingSent, state: 'sent', trackingNumber: 'EX1', sentOn: day('2026-11-20') };

function home(room: string, mailing: Mailing = nothingSent): SheetHome {
  return { unitId: `unit_${room}`, home: `1号楼 ${room}`, addressee: '郑清扬', address: '江湾路 1 号', mailing };
}
const homes = [
  home('101', { ...nothingSent, noticeNumber: 'RZ-1' }),
  home('102', { ...nothingSent, noticeNumber: 'RZ-2' }),
];

/** The exported file with some cells of a row written over, and what it is read as. */
function filledIn(row: number, cells: Readonly<Record<string, string>>, before = homes) {
  const [header = [], ...lines] = writeSheet(before);
  const changed = lines.map((line, index) =>
    index === row - 2 ? line.map((cell, column) => cells[header[column] ?? ''] ?? cell) : line,
  );
  return readSheet([header, ...changed], before, today);
}
const faultsOf = (cells: Readonly<Record<string, string>>) =>
  filledIn(2, cells).faults.map(({ row, column, code }) => `${row} ${column} ${code}`);

test('an exported file comes back without a change, and a filled-in row as the one change it is', () => {
  expect(filledIn(0, {})).toEqual({ rows: 2, changes: [], faults: [] });
  const cells = { 状态: '已寄出', 运单号: 'SF1024', 寄出日期: '2026/11/5' };
  expect(filledIn(3, cells)).toMatchObject({
    faults: [],
    changes: [
      {
        unitId: 'unit_102',
        mailing: { state: 'sent', trackingNumber: 'SF1024', sentOn: '2026-11-05', noticeNumber: 'RZ-2' },
      },
    ],
  });
});

test('each fault is named with its row and column', () => {
  expect(faultsOf({ 通知书编号: 'RZ-9' })).toEqual(['2 通知书编号 number-unknown']);
  expect(faultsOf({ 通知书编号: 'RZ-2' })).toEqual(['2 通知书编号 number-differs']);
  expect(faultsOf({ 房屋: '9号楼 999' })).toEqual(['2 房屋 home-unknown']);
  expect(faultsOf({ 状态: '丢了' })).toEqual(['2 状态 state-unknown']);
  expect(faultsOf({ 状态: '已寄出' })).toEqual(['2 运单号 missing', '2 寄出日期 missing']);
  expect(faultsOf({ 状态: '已登报' })).toEqual(['2 登报报纸 missing', '2 登报日期 missing']);
  expect(faultsOf({ 状态: '已寄出', 运单号: 'SF1', 寄出日期: '昨天' })).toEqual(['2 寄出日期 date-unreadable']);
  expect(faultsOf({ 状态: '已寄出', 运单号: 'SF1', 寄出日期: '2026-12-01' })).toEqual(['2 寄出日期 in-future']);
  expect(faultsOf({ 通讯地址: '别处' })).toEqual(['2 通讯地址 not-here']);
  expect(faultsOf({ 备注: '长'.repeat(201) })).toEqual(['2 备注 too-long']);
});

test('a tracking number of which the spreadsheet kept the first figures only is refused, not taken for the number', () => {
  const cells = { 状态: '已寄出', 寄出日期: '2026-11-20' };
  expect(faultsOf({ ...cells, 运单号: '1.12233E+12' })).toEqual(['2 运单号 number-shortened']);
  expect(faultsOf({ ...cells, 运单号: '1122334455667' })).toEqual([]);
});

test('a home written twice, and a file without a column, are refused', () => {
  const [header = [], first = []] = writeSheet(homes);
  expect(readSheet([header, first, first], homes, today).faults).toMatchObject([{ row: 3, code: 'home-twice' }]);
  const short = readSheet([header.slice(1), first.slice(1)], homes, today);
  expect(short).toMatchObject({ changes: [], faults: [{ row: 1, column: '房屋', code: 'column-missing' }] });
});

test('what a spreadsheet would run as a formula comes back as it was', () => {
  const noted = [home('101', { ...sent, note: '=1+1' })];
  const [header = [], line = []] = writeSheet(noted);
  const disarmed = line.map((cell) => (cell.startsWith('=') ? `'${cell}` : cell));
  expect(readSheet([header, disarmed], noted, today)).toMatchObject({ changes: [], faults: [] });
});

test('a claim without its number or day, or out of order, is never free of faults', () => {
  const dates = fc.constantFrom(null, day('2026-11-01'), day('2026-11-27'), day('2026-12-24'));
  const words = fc.constantFrom(null, 'X1');
  fc.assert(
    fc.property(
      fc.record({
        state: fc.constantFrom('to-send', 'sent', 'delivered', 'returned', 'published'),
        noticeNumber: words,
        trackingNumber: words,
        sentOn: dates,
        newspaper: words,
        publishedOn: dates,
        note: words,
      }) as fc.Arbitrary<Mailing>,
      (mailing) => {
        const sound = mailingFaults(mailing, today).length === 0;
        if (!sound) return;
        if (['sent', 'delivered', 'returned'].includes(mailing.state)) {
          expect([mailing.trackingNumber, mailing.sentOn]).not.toContain(null);
        }
        if (mailing.state === 'published') expect([mailing.newspaper, mailing.publishedOn]).not.toContain(null);
        for (const date of [mailing.sentOn, mailing.publishedOn]) expect((date ?? today) <= today).toBe(true);
        if (mailing.sentOn && mailing.publishedOn) expect(mailing.publishedOn >= mailing.sentOn).toBe(true);
      },
    ),
  );
});
