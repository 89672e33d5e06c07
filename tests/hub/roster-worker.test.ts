import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readRosterInWorker } from '#hub/roster/roster-reader.ts';
import type { RosterProgress } from '#hub/roster/roster-worker.ts';
import type { RosterFault } from '#shared/domain/roster/types.ts';
import { AppError } from '#shared/protocol/errors.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const read = (bytes: Uint8Array) => readRosterInWorker(bytes, () => {});
const text = (content: string) => new TextEncoder().encode(content);
const brief = (fault: RosterFault) => [fault.row, fault.column, fault.code, fault.value];

async function refusal(bytes: Uint8Array): Promise<AppError> {
  const error: unknown = await read(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error('the file was not refused', { cause: error });
  expect(error.code).toBe('roster-unreadable');
  return error;
}

describe('the roster of 2,050 homes', () => {
  test('is read whole, exactly and without a remark', async () => {
    const progress: RosterProgress[] = [];
    const { reading, terms } = await readRosterInWorker(file('resources/demo/roster-phase1.xlsx'), (step) => {
      progress.push(step);
    });
    const { accepted, ...rest } = reading;
    expect(rest).toMatchObject({ rows: 2050, refused: [], skipped: 0, warnings: [], ignoredColumns: [] });
    expect(accepted).toHaveLength(2050);
    expect(terms).toHaveLength(2050);
    expect(accepted[0]).toEqual({
      row: 3,
      warnings: [],
      home: {
        building: '1号楼',
        entrance: '1单元',
        room: '0201',
        floor: 2,
        layout: '两房两厅一卫',
        contractArea: 7491,
        measuredArea: 7491,
        contractInnerArea: null,
        measuredInnerArea: 5843,
        measuredSharedArea: 1648,
        heatedArea: null,
        unitPrice: 1_197_300,
        totalPrice: 89_689_743,
        areaBasis: null,
        paymentMethod: 'commercial-loan',
        downPayment: null,
        paidAmount: 89_689_743,
        agreedDeliveryDate: '2026-11-30',
        appointment: '2026-11-28T09:30',
        owners: [{ name: '邵涛', idType: 'id-card', idNumber: '990000196308076594' }],
        phone: '19936002102',
        address: '海南省澄迈县老城镇南一环路93号',
        note: null,
        escort: null,
      },
    });
    expect(accepted.at(-1)).toMatchObject({ row: 2052, home: { room: '2607', note: '业主长居外地，委托他人收房' } });

    const homes = accepted.map((entry) => entry.home);
    expect(homes.every((home) => /T(?:0[89]|1\d):[03]0$/.test(home.appointment ?? ''))).toBe(true);
    expect(homes.filter((home) => home.agreedDeliveryDate === '2026-09-30')).toHaveLength(375);
    expect(homes.filter((home) => home.owners.length === 2)).toHaveLength(924);
    expect(homes.filter((home) => home.owners.some((owner) => owner.idType === 'passport'))).toHaveLength(18);
    expect(homes.filter((home) => home.owners.some((owner) => owner.name.includes('䶮'))).length).toBeGreaterThan(20);

    expect(progress[0]).toEqual({ phase: 'reading', done: 0, total: 1 });
    expect(progress.at(-1)).toEqual({ phase: 'checking', done: 2050, total: 2050 });
    expect(progress.length).toBeGreaterThan(5);
  });
});

describe('files as sites send them', () => {
  test('a GB18030 list with titles, other header names, damaged IDs and sums', async () => {
    const { reading } = await read(file('tests/fixtures/roster/second-phase-gb18030.csv'));
    expect(reading).toMatchObject({ rows: 8, skipped: 2, ignoredColumns: [] });
    expect(reading.accepted.map((entry) => entry.row)).toEqual([4, 5]);
    expect(reading.accepted[0]?.home).toMatchObject({
      building: '3号楼',
      entrance: '1单元',
      room: '1502',
      contractArea: 8900,
      measuredArea: 8950,
      owners: [
        { name: '杨䶮', idNumber: '990000198001010012' },
        { name: '李四', idNumber: '990000198202030028' },
      ],
      phone: '13800138000',
      unitPrice: 1_200_000,
      totalPrice: 106_800_000,
      appointment: '2026-11-28T09:30',
      escort: '周陪同',
      note: '有老人，轮椅',
    });
    expect(reading.accepted[1]?.home).toMatchObject({ contractArea: 8900, appointment: '2026-11-28T09:30' });
    expect(reading.warnings.map(brief)).toEqual([[5, '产权面积（㎡）', 'measured-area-missing', '']]);
    expect(reading.refused.map(brief)).toEqual([
      [6, '身份证号码', 'id-damaged', '4.60023E+17'],
      [8, '身份证号码', 'id-check-digit', '990000198001010011;990000198202030028'],
      [10, '房源', 'home-twice', '三号楼1单元1502'],
      [11, '建筑面积(㎡)', 'not-positive', '0'],
    ]);
  });

  test('a UTF-8 list with a byte order mark, semicolons and line breaks in cells', async () => {
    const { reading } = await read(file('tests/fixtures/roster/semicolons-bom.csv'));
    expect(reading).toMatchObject({ rows: 2, refused: [], skipped: 0 });
    expect(reading.accepted.map((entry) => entry.home)).toMatchObject([
      {
        building: '1号楼',
        room: '0201',
        contractArea: 100_050,
        phone: '13800138000',
        escort: '刘引导',
        owners: [
          { name: '陈一', idType: 'id-card', idNumber: '990000198001010012' },
          { name: '林二', idType: 'passport', idNumber: 'E1234567' },
        ],
      },
      {
        building: '1号楼',
        entrance: '1单元',
        room: '0202',
        owners: [{ name: '何三' }, { name: '黄四' }],
        phone: '0898-66778899',
      },
    ]);
  });

  test('tabs in UTF-16, as Excel saves "Unicode text"', async () => {
    const content = '楼栋\t房号\t面积\t业主\n1\t0201\t89\t王五\n';
    const { reading } = await read(Buffer.from(`\ufeff${content}`, 'utf16le'));
    expect(reading.accepted[0]?.home).toMatchObject({ room: '0201', owners: [{ name: '王五' }] });
  });

  test('a workbook with numbers for rooms and IDs, dates as dates and empty rows keeps its row numbers', async () => {
    const bytes = await writeXlsxFile([
      ['海语花园业主台账'],
      [],
      ['楼栋', '房号', '合同面积', '实测面积', '业主', '证件号码', '电话', '交付日期', '预约时间'],
      [
        3,
        201,
        80.15000000000001,
        81.23999999999999,
        '王五',
        '11010519491231002X',
        13_800_138_000,
        { value: new Date('2026-11-30T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        { value: new Date('2026-11-28T09:30:00Z'), type: Date, format: 'yyyy/m/d h:mm' },
      ],
      [],
      [3, 202, 80.123, 81, '赵六', 460_023_196_308_076_000, null, null, null],
    ]).toBuffer();
    const { reading } = await read(bytes);
    expect(reading).toMatchObject({ rows: 3, skipped: 1 });
    expect(reading.accepted[0]).toMatchObject({
      row: 4,
      home: {
        building: '3号楼',
        room: '201',
        contractArea: 8015,
        measuredArea: 8124,
        phone: '13800138000',
        agreedDeliveryDate: '2026-11-30',
        appointment: '2026-11-28T09:30',
      },
    });
    expect(reading.refused).toMatchObject([
      {
        row: 6,
        column: '合同面积',
        code: 'too-fine',
        value: '80.123',
        also: [{ column: '证件号码', code: 'id-damaged' }],
      },
    ]);
  });
});

describe('files that are no roster are refused as a whole, in words', () => {
  test('missing columns are named', async () => {
    const error = await refusal(text('楼栋,业主\n1,王五\n'));
    expect(error.message).toContain('房号、合同约定建筑面积');
    expect(error.issues.map((issue) => issue.path)).toContain('/file/房号');
  });

  test.each([
    ['an empty file', new Uint8Array(), '空的'],
    ['an old or password-protected workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), '另存为 .xlsx'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), '不是表格'],
    ['bytes in no known encoding', Uint8Array.of(0xff, 0x41, 0xff, 0x42), '编码'],
    ['an open quote', text('楼栋,房号,面积,业主\n"1,0201,89,王五\n'), '引号'],
    ['a text', text('尊敬的业主：\n您好！\n'), '表头'],
    ['a zip that breaks off', file('resources/demo/roster-phase1.xlsx').subarray(0, 5000), '损坏'],
    ['more rows than a city has', text(`楼栋,房号,面积,业主\n${'1,1,1,王\n'.repeat(100_000)}`), '100000 行'],
  ])('%s', async (_, bytes, words) => {
    expect((await refusal(bytes)).message).toContain(words);
  });

  test('a zip that declares more than a roster can be', async () => {
    const bomb = zipOf('xl/workbook.xml', deflateRawSync(Buffer.alloc(1000)), 201 * 1024 * 1024);
    expect((await refusal(bomb)).message).toContain('过大');
  });

  test('a zip that unpacks to more than it declares is cut off there, and refused', async () => {
    const bomb = zipOf('xl/workbook.xml', deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' ')), 1000);
    expect((await refusal(bomb)).message).toContain('损坏');
  });
});

/** A zip with one deflated entry that claims to unpack to `size` bytes. */
function zipOf(name: string, data: Uint8Array, size: number): Uint8Array {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}
