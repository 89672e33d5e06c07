import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homeKey } from '#shared/domain/roster/homes.ts';
import { readRoster } from '#shared/domain/roster/read-roster.ts';
import type { Cell, RosterReading, Table } from '#shared/domain/roster/types.ts';

const header = ['楼栋', '单元', '房号', '合同面积(㎡)', '实测面积', '业主姓名', '证件号码', '联系电话'];
const id = '990000198001010012';
const row = (room: Cell, ...more: Cell[]): Cell[] => ['1', '1', room, 89, 89.5, '张三', id, '13800138000', ...more];

function read(table: Table): RosterReading {
  const outcome = readRoster(table, () => {});
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.reading;
}

function fileFault(table: Table) {
  const outcome = readRoster(table, () => {});
  return outcome.ok ? null : outcome.fault;
}

describe('the header', () => {
  test('is found under title rows, in any order, under its usual other names', () => {
    const reading = read([
      ['海语花园一期业主台账'],
      [],
      ['制表人', '周'],
      ['序号', '* 客户名称', '房源', '产权面积（㎡）', '建 筑\n面积(㎡)', '手机'],
      [1, '张三', '3-1-1502', 89.5, 89, '13800138000'],
    ]);
    expect(reading.accepted[0]).toMatchObject({
      row: 5,
      home: {
        building: '3号楼',
        entrance: '1单元',
        room: '1502',
        floor: 15,
        contractArea: 8900,
        measuredArea: 8950,
        owners: [{ name: '张三' }],
        phone: '13800138000',
      },
    });
    expect(reading.ignoredColumns).toEqual(['序号']);
  });

  test('that lacks needed columns refuses the whole file and names them', () => {
    expect(fileFault([['单元', '户型', '联系电话']])).toMatchObject({
      code: 'columns-missing',
      columns: ['楼栋', '房号', '合同约定建筑面积', '业主姓名'],
    });
  });

  test('that gives the same thing twice refuses the whole file, as either could be meant', () => {
    expect(fileFault([[...header, '产权面积']])).toMatchObject({
      code: 'columns-twice',
      columns: ['实测面积、产权面积'],
    });
  });

  test.each([[[]], [[['随便什么'], ['没有表头']]], [[...Array.from({ length: 10 }, () => ['标题']), header]]])(
    'not found within ten rows refuses the whole file (%#)',
    (table: Table) => {
      expect(fileFault(table)?.code).toBe('header-not-found');
    },
  );
});

describe('rows', () => {
  test('blank rows and rows of sums are skipped and counted, and rows after the last filled one are none', () => {
    const reading = read([
      header,
      row('0201'),
      [],
      ['', '  ', null],
      ['1号楼小计', null, null, 89],
      row('0202'),
      ['合　计', null, '2套', 178, 179, '2户'],
      [null, ''],
      [],
    ]);
    expect(reading).toMatchObject({ rows: 6, skipped: 4, refused: [] });
    expect(reading.accepted.map((entry) => entry.row)).toEqual([2, 6]);
  });

  test('a family is not skipped because its row speaks of sums', () => {
    const reading = read([[...header, '备注'], row('0201', '合计已付')]);
    expect(reading.accepted).toHaveLength(1);
  });

  test('a home that comes twice is refused the second time, naming the first', () => {
    const reading = read([header, row('0201'), row('0202'), row('201室')]);
    expect(reading.accepted).toHaveLength(2);
    expect(reading.refused).toEqual([
      { row: 4, column: '房号', code: 'home-twice', value: '201室', message: expect.stringContaining('第 2 行') },
    ]);
  });

  test('a refused row has one entry; what else is wrong with it stands beside', () => {
    const reading = read([header, ['1', '1', null, 0, -1, null, '4.60023E+17', null]]);
    expect(reading.refused).toHaveLength(1);
    expect(reading.refused[0]).toMatchObject({
      row: 2,
      column: '房号',
      code: 'room-missing',
      also: [
        { column: '合同面积(㎡)', code: 'not-positive', value: '0' },
        { column: '实测面积', code: 'not-positive', value: '-1' },
        { column: '业主姓名', code: 'owner-missing' },
        { column: '证件号码', code: 'id-damaged', value: '4.60023E+17' },
      ],
    });
  });

  test('what can be lived with is taken with a warning', () => {
    const reading = read([header, ['1', '1', '0201', 89, null, '张三', null, null]]);
    expect(reading.accepted).toHaveLength(1);
    expect(reading.warnings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '实测面积', 'measured-area-missing'],
      [2, '证件号码', 'id-missing'],
      [2, '联系电话', 'phone-missing'],
    ]);
    expect(reading.accepted[0]?.warnings).toEqual(reading.warnings);
  });

  test('a total that is off by more than a yuan is warned of, whether gross or inner area is priced', () => {
    const priced = [...header, '套内面积', '单价', '总价'];
    const codes = (total: number) =>
      read([priced, row('0201', 70, 10_000, total)]).warnings.map((warning) => warning.code);
    expect(codes(890_000.99)).toEqual([]);
    expect(codes(700_000)).toEqual([]);
    expect(codes(890_001.01)).toEqual(['total-differs']);
  });

  test('what people wrote stays as they wrote it', () => {
    const reading = read([
      [...header, '备注', '陪同人', '通讯地址'],
      row('0201', '有老人，轮椅', ' 周敏 ', '路９３号（东）'),
    ]);
    expect(reading.accepted[0]?.home).toMatchObject({
      note: '有老人，轮椅',
      escort: '周敏',
      address: '路９３号（东）',
    });
  });

  test('a page pasted into a cell refuses the row', () => {
    const reading = read([[...header, '备注'], row('0201', '长'.repeat(1001))]);
    expect(reading.refused[0]?.code).toBe('text-too-long');
  });

  test('an agreed date that can not be read refuses the row, an appointment only warns', () => {
    const dated = [...header, '交付日期', '预约时间'];
    expect(read([dated, row('0201', '年底', null)]).refused[0]?.code).toBe('date-unreadable');
    const reading = read([dated, row('0201', '2026/11/30', '28日上午')]);
    expect(reading.accepted[0]?.home).toMatchObject({ agreedDeliveryDate: '2026-11-30', appointment: null });
    expect(reading.warnings.map((warning) => warning.code)).toEqual(['appointment-unreadable']);
  });
});

describe('whatever the cells hold', () => {
  const words = [
    '1',
    '1单元',
    '0201',
    '201',
    '3-1-1502',
    '合计',
    '张三、李四',
    id,
    '4.6E+17',
    '-',
    '',
    '2026/11/8',
    '１２',
  ];
  const values = [
    0,
    -1,
    89,
    80.15000000000001,
    46356,
    1e300,
    Number.NaN,
    true,
    null,
    new Date(Number.NaN),
    new Date(0),
  ];
  const plausible = fc.constantFrom<Cell>(...words, ...values);
  const garbage = fc.oneof(plausible, fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
  const tables = fc.array(fc.array(garbage, { maxLength: 10 }), { maxLength: 25 });

  test('accepted, refused and skipped rows add up, each row once, and no home comes twice', () => {
    fc.assert(
      fc.property(tables, (body) => {
        const reading = read([header, ...body]);
        const { rows, accepted, refused, skipped } = reading;
        expect(accepted.length + refused.length + skipped).toBe(rows);
        const told = [...accepted, ...refused].map((entry) => entry.row);
        expect(new Set(told).size).toBe(told.length);
        expect(told.every((line) => line >= 2 && line <= rows + 1)).toBe(true);
        expect(new Set(accepted.map((entry) => homeKey(entry.home))).size).toBe(accepted.length);
      }),
      { numRuns: 400 },
    );
  });

  test('one odd cell in a good row is taken only if the home still has an owner and whole hundredths', () => {
    const oddCell = fc.tuple(fc.nat({ max: header.length - 1 }), garbage);
    fc.assert(
      fc.property(fc.array(oddCell, { maxLength: 25 }), (odd) => {
        const body = odd.map(([column, cell], at) => row(`${at + 100}`).with(column, cell));
        for (const { home } of read([header, ...body]).accepted) {
          expect(Number.isSafeInteger(home.contractArea) && home.contractArea > 0).toBe(true);
          expect(home.measuredArea === null || home.measuredArea > 0).toBe(true);
          expect(home.owners.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
