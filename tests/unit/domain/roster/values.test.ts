import { describe, expect, test } from 'vitest';
import { readAppointment, readDate } from '#shared/domain/roster/dates.ts';
import { readAmount, readArea, readPrice, readSharedArea } from '#shared/domain/roster/decimals.ts';
import { checkCharacter, readIdNumber } from '#shared/domain/roster/id-numbers.ts';
import { readAreaBasis } from '#shared/domain/roster/area-basis.ts';
import { readPaymentMethod } from '#shared/domain/roster/payment.ts';
import { phoneDigits, readPhone } from '#shared/domain/roster/phones.ts';
import type { Cell, IdType } from '#shared/domain/roster/types.ts';

const value = <T>(parsed: { ok: true; value: T } | { ok: false; code: string }) =>
  parsed.ok ? parsed.value : parsed.code;

describe('areas are read in hundredths of a square metre', () => {
  test.each<[Cell, number | string]>([
    [74.91, 7491],
    [80.15000000000001, 8015],
    [81.23999999999999, 8124],
    [89, 8900],
    ['89.5', 8950],
    ['８９．５０', 8950],
    [' 1,234.56 ㎡', 123456],
    ['89.5平方米', 8950],
    [80.151, 'too-fine'],
    [80.15001, 'too-fine'],
    ['89.505', 'too-fine'],
    [0, 'not-positive'],
    [-74.91, 'not-positive'],
    ['0.00', 'not-positive'],
    ['八十九', 'not-a-number'],
    ['1,5', 'not-a-number'],
    ['8.9E+01', 'not-a-number'],
    [Number.NaN, 'not-a-number'],
    [true, 'not-a-number'],
    [new Date('2026-11-08T00:00:00Z'), 'not-a-number'],
    [1e9, 'too-large'],
  ])('%s → %s', (cell, expected) => {
    expect(value(readArea(cell))).toBe(expected);
  });

  test('a detached house has no shared area, but none has a negative one', () => {
    expect(value(readSharedArea(0))).toBe(0);
    expect(value(readSharedArea(-0.01))).toBe('negative');
  });
});

describe('money is read in fen', () => {
  test.each<[Cell, number | string]>([
    [896897.4300000001, 89689743],
    ['¥1,068,000.00', 106800000],
    ['12,000元/㎡', 1200000],
    ['106.8万', 'not-a-number'],
    [0, 'not-positive'],
    [1e10, 'too-large'],
  ])('price %s → %s', (cell, expected) => {
    expect(value(readPrice(cell))).toBe(expected);
  });

  test('a family may have paid nothing yet, but not less', () => {
    expect(value(readAmount('0'))).toBe(0);
    expect(value(readAmount('-1'))).toBe('negative');
  });
});

describe('dates', () => {
  test.each<[Cell, string]>([
    ['2026-11-08', '2026-11-08'],
    ['2026/11/8', '2026-11-08'],
    ['2026.11.8', '2026-11-08'],
    ['2026年11月8日', '2026-11-08'],
    ['２０２６ 年 11 月 8 号', '2026-11-08'],
    ['20261108', '2026-11-08'],
    [46356, '2026-11-30'],
    ['46356', '2026-11-30'],
    [46354.39583333334, '2026-11-28'],
    [new Date('2026-11-30T00:00:00Z'), '2026-11-30'],
    [new Date('2026-11-29T23:59:59.999Z'), '2026-11-30'],
    ['2028/2/29', '2028-02-29'],
    ['2026/2/29', 'date-unreadable'],
    ['2026/13/1', 'date-unreadable'],
    ['11/8/2026', 'date-unreadable'],
    ['交付前', 'date-unreadable'],
    [12, 'date-unreadable'],
    [Number.POSITIVE_INFINITY, 'date-unreadable'],
    [true, 'date-unreadable'],
    [new Date(Number.NaN), 'date-unreadable'],
  ])('%s → %s', (cell, expected) => {
    expect(value(readDate(cell))).toBe(expected);
  });
});

describe('appointments are wall-clock times of the site', () => {
  test.each<[Cell, string]>([
    ['2026-11-28 09:30', '2026-11-28T09:30'],
    ['2026-11-28T09:30:00', '2026-11-28T09:30'],
    ['2026年11月28日9:30', '2026-11-28T09:30'],
    ['2026年11月28日 9点30分', '2026-11-28T09:30'],
    ['2026年11月28日(周六)下午2点半', '2026-11-28T14:30'],
    ['2026/11/28 9:30-10:00', '2026-11-28T09:30'],
    ['2026/11/28　９：３０～１０：００', '2026-11-28T09:30'],
    ['2026/11/28 2:30 PM', '2026-11-28T14:30'],
    [46354.39583333334, '2026-11-28T09:30'],
    ['46354.375', '2026-11-28T09:00'],
    [new Date('2026-11-28T09:29:59.999Z'), '2026-11-28T09:30'],
    ['2026-11-28', 'appointment-without-time'],
    [46354, 'appointment-without-time'],
    ['2026-11-28 25:00', 'appointment-unreadable'],
    ['2026-11-28 上午', 'appointment-unreadable'],
    ['下周六', 'appointment-unreadable'],
  ])('%s → %s', (cell, expected) => {
    expect(value(readAppointment(cell))).toBe(expected);
  });
});

describe('ID numbers', () => {
  const read = (text: string, type: IdType = 'id-card') => {
    const reading = readIdNumber(text, type);
    return reading.ok ? [reading.number, reading.warning] : reading.code;
  };

  test.each<[string, unknown]>([
    ['11010519491231002X', ['11010519491231002X', null]],
    ['11010519491231002x', ['11010519491231002X', null]],
    ['990000196308076594', ['990000196308076594', null]],
    ['163456198001010010', 'id-check-digit'],
    ['163456198001010014', ['163456198001010014', 'id-region-unknown']],
    ['110105194912310021', 'id-check-digit'],
    ['110105194912310000', 'id-damaged'],
    ['4.60023E+17', 'id-damaged'],
    ['110105194913310021', 'id-malformed'],
    ['1101051949123100', 'id-malformed'],
    ['110105X9491231002X', 'id-malformed'],
    ['110105491231002', ['110105491231002', 'id-old']],
    ['110105491331002', 'id-malformed'],
  ])('ID card %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a card of a foreign permanent resident names its province after the 9', () => {
    const card = '93115619800101001';
    expect(read(card + checkCharacter(card))).toEqual([card + checkCharacter(card), null]);
  });

  test('passports and licences keep their own form, unless a spreadsheet damaged them', () => {
    expect(read('e1234567', 'passport')).toEqual(['E1234567', null]);
    expect(read('91460000MA5TNB0X4K', 'business-licence')).toEqual(['91460000MA5TNB0X4K', null]);
    expect(read('1.2E+08', 'passport')).toBe('id-damaged');
  });
});

describe('phones', () => {
  test.each<[Cell, string | null, string | null]>([
    ['19936002102', '19936002102', null],
    [19936002102, '19936002102', null],
    ['+86 138-0013-8000', '13800138000', null],
    ['１３８００１３８０００', '13800138000', null],
    ['13800138000(王先生)', '13800138000', null],
    ['(0898) 66778899', '0898-66778899', null],
    ['010-66778899转801', '010-66778899转801', null],
    ['400-810-1234', '4008101234', null],
    ['+852 6123 4567', '+85261234567', null],
    ['13800138000、13900139000', '13800138000', 'phone-several'],
    ['1380013800', '1380013800', 'phone-invalid'],
    ['见合同', null, 'phone-invalid'],
    ['1.38E+10', null, 'phone-damaged'],
    [null, null, 'phone-missing'],
  ])('%s → %s (%s)', (cell, phone, warning) => {
    expect(readPhone(cell)).toEqual({ phone, warning });
  });

  test('an extension is no part of the digits a family is known by', () => {
    expect(phoneDigits('010-66778899转801')).toBe('01066778899');
  });
});

test.each([
  ['一次性付款', 'full'],
  ['商业贷款', 'commercial-loan'],
  ['公积金 贷款', 'fund-loan'],
  ['组合贷款', 'combined-loan'],
  ['分期', 'instalments'],
  ['以房换房', null],
])('payment method %s → %s', (cell, method) => {
  expect(readPaymentMethod(cell)).toBe(method);
});

test.each([
  ['建筑面积', 'gross'],
  ['按套内建筑面积计价', 'inner'],
  [' 套内 ', 'inner'],
  ['按套', 'unit'],
  ['面议', null],
] as const)('area basis %s → %s', (cell, basis) => {
  expect(readAreaBasis(cell)).toBe(basis);
});
