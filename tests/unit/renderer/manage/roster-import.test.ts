import { describe, expect, test } from 'vitest';
import type { RosterResult } from '#shared/protocol/units.ts';
import { fileFault } from '#renderer/stations/manage/roster/check-file.ts';
import { importSums } from '#renderer/stations/manage/roster/import-sums.ts';
import { faultText, lineText } from '#renderer/stations/manage/roster/line-text.ts';
import { progressOf } from '#renderer/stations/manage/roster/progress-share.ts';
import { refusalsCsv } from '#renderer/stations/manage/roster/refusals-csv.ts';
import { rosterLines } from '#renderer/stations/manage/roster/roster-lines.ts';

const damaged = { column: '身份证号', code: 'id-damaged', message: '证件号码已丢失。', value: '4.60023E+17' };
const negative = { column: '合同面积', code: 'not-positive', message: '必须大于零。', value: '-3' };

const result = (part: Partial<RosterResult> = {}): RosterResult => ({
  dryRun: true,
  rows: 6,
  accepted: 4,
  skipped: 1,
  created: 1,
  updated: 2,
  refused: [{ row: 5, ...damaged, also: [negative] }],
  warnings: [{ row: 4, column: '联系电话', code: 'phone-missing', message: '没有联系电话。', value: '' }],
  changes: [
    { row: 3, home: '1号楼 0201', kind: 'updated', fields: ['measured_area', 'owners'] },
    { row: 4, home: '1号楼 0202', kind: 'created', fields: [] },
  ],
  ...part,
});

describe('the sums of an import', () => {
  test('every row is accepted, refused or skipped, and what stays the same is counted too', () => {
    expect(importSums(result())).toEqual({
      rows: 6,
      accepted: 4,
      refused: 1,
      skipped: 1,
      created: 1,
      updated: 2,
      unchanged: 1,
      warnings: 1,
      addsUp: true,
    });
  });

  test('a row that is nowhere is noticed', () => {
    expect(importSums(result({ rows: 7 })).addsUp).toBe(false);
  });

  test('more homes written than rows accepted is noticed', () => {
    expect(importSums(result({ updated: 9 })).addsUp).toBe(false);
  });
});

describe('the table of an import', () => {
  test('lines stand in the order of the sheet, and each fault of a refused row has its own', () => {
    const lines = rosterLines(result()).map((line) => [line.row, line.kind]);
    expect(lines).toEqual([
      [3, 'updated'],
      [4, 'warned'],
      [4, 'created'],
      [5, 'refused'],
      [5, 'refused'],
    ]);
  });

  test('each line has a key of its own', () => {
    const keys = rosterLines(result()).map((line) => line.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a change names its fields in the words of the page', () => {
    const [line] = rosterLines(result());
    expect(lineText(line!, 'zh-CN')).toBe('变更：实测面积、业主');
    expect(lineText(line!, 'en')).toBe('Changed: measured area, owners');
  });

  test('a fault is told in the language of the page; one this page does not know keeps the words of the hub', () => {
    expect(faultText(negative, 'zh-CN')).toBe('必须大于零。');
    expect(faultText(negative, 'en')).toBe('Must be more than zero.');
    expect(faultText({ code: 'home-frozen', message: '已有定稿单据。' }, 'en')).toBe('已有定稿单据。');
  });
});

describe('the list of refusals for whoever keeps the roster', () => {
  const header = ['row', 'column', 'value', 'reason'] as const;
  const line = (value: string) => refusalsCsv(header, [{ row: 5, column: 'area', value, reason: 'no, really' }]);

  test('opens in a spreadsheet with its marks, commas and lines in place', () => {
    expect(line('3 "m"')).toBe('\uFEFFrow,column,value,reason\r\n5,area,"3 ""m""","no, really"\r\n');
  });

  test.each(['=HYPERLINK("x")', '+1+1', '@SUM(A1)', '-2+3'])('%s is never run as a formula', (value) => {
    expect(line(value)).toMatch(/^\uFEFFrow,column,value,reason\r\n5,area,"?'/);
  });

  test('a number below zero stays a number', () => {
    expect(line('-3.50')).toContain('5,area,-3.50,');
  });
});

describe('on the way', () => {
  test('a file that cannot be a roster is refused before it is sent', () => {
    expect(fileFault({ name: '台账.XLSX', size: 10 })).toBeNull();
    expect(fileFault({ name: '台账.csv', size: 20 * 1024 * 1024 })).toBeNull();
    expect(fileFault({ name: '台账.xls', size: 10 })).toBe('wrongType');
    expect(fileFault({ name: '台账.csv', size: 20 * 1024 * 1024 + 1 })).toBe('tooLarge');
  });

  test('first the upload is told, then what the hub is at, and at the end that the result is coming', () => {
    const idle = { phase: 'idle', done: 0, total: 0 } as const;
    expect(progressOf(0.4, idle)).toEqual({ stride: 'uploading', percent: 40 });
    expect(progressOf(1, idle)).toEqual({ stride: 'reading', percent: 0 });
    expect(progressOf(1, { phase: 'checking', done: 500, total: 2000 })).toEqual({ stride: 'checking', percent: 25 });
    expect(progressOf(1, { phase: 'saving', done: 2000, total: 2000 })).toEqual({ stride: 'finishing', percent: 100 });
  });
});
