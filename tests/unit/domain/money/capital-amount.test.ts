import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalAmount } from '#shared/domain/money/capital-amount.ts';

test.each([
  ['0.00', '零元整'],
  ['0.01', '壹分'],
  ['0.10', '壹角整'],
  ['0.56', '伍角陆分'],
  ['1.00', '壹元整'],
  ['1.05', '壹元零伍分'],
  ['10.00', '壹拾元整'],
  ['10.50', '壹拾元伍角整'],
  ['15.00', '壹拾伍元整'],
  ['101.00', '壹佰零壹元整'],
  ['110.00', '壹佰壹拾元整'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  ['1001.00', '壹仟零壹元整'],
  ['1409.50', '壹仟肆佰零玖元伍角整'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['12300.00', '壹万贰仟叁佰元整'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['30255.86', '叁万零贰佰伍拾伍元捌角陆分'],
  ['100000.00', '壹拾万元整'],
  ['107000.53', '壹拾万柒仟元伍角叁分'],
  ['100100.00', '壹拾万零壹佰元整'],
  ['1000010.00', '壹佰万零壹拾元整'],
  ['10000001.00', '壹仟万零壹元整'],
  ['100000000.00', '壹亿元整'],
  ['100000001.00', '壹亿零壹元整'],
  ['100005000.00', '壹亿零伍仟元整'],
  ['100010000.00', '壹亿零壹万元整'],
  ['1010101010.10', '壹拾亿零壹仟零壹拾万壹仟零壹拾元壹角整'],
  ['9999999999.99', '玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
])('%s yuan is written %s', (amount, written) => {
  expect(capitalAmount(amount)).toBe(written);
});

test('takes fen as well, and texts with fewer decimals', () => {
  expect(capitalAmount(1_230_000)).toBe('壹万贰仟叁佰元整');
  expect(capitalAmount('12300')).toBe('壹万贰仟叁佰元整');
  expect(capitalAmount('0.5')).toBe('伍角整');
});

test.each(['-0.01', '10000000000.00', '1e3', '1.005', '', 'NaN', '1,000.00'])('%j is no amount to write', (amount) => {
  expect(() => capitalAmount(amount)).toThrow(RangeError);
});

test.each([-1, 0.5, Number.NaN, 1_000_000_000_000])('%d fen is no amount to write', (fen) => {
  expect(() => capitalAmount(fen)).toThrow(RangeError);
});

/** Reads capital figures back to fen, knowing nothing of how they were written. */
function fenOf(written: string): number {
  const figures = '零壹贰叁肆伍陆柒捌玖';
  const units: Record<string, number> = { 仟: 1000, 佰: 100, 拾: 10 };
  let total = 0;
  let group = 0;
  let figure = 0;
  let fen = 0;
  for (const mark of written) {
    if (figures.includes(mark)) figure = figures.indexOf(mark);
    else if (mark in units) {
      group += figure * (units[mark] ?? 0);
      figure = 0;
    } else if (mark === '万' || mark === '亿') {
      total += (group + figure) * (mark === '万' ? 10_000 : 100_000_000);
      group = figure = 0;
    } else if (mark === '元') {
      total += group + figure;
      group = figure = 0;
    } else if (mark === '角') {
      fen += figure * 10;
      figure = 0;
    } else if (mark === '分') {
      fen += figure;
      figure = 0;
    } else expect(mark).toBe('整');
  }
  return total * 100 + fen;
}

/** The same figures written another way: every digit with its unit, and then the zeros taken out that are not said. */
function writtenByRule(fen: number): string {
  const figures = '零壹贰叁肆伍陆柒捌玖';
  const units = ['元', '拾', '佰', '仟', '万', '拾', '佰', '仟', '亿', '拾'];
  const yuan = String(Math.floor(fen / 100))
    .split('')
    .map(Number);
  const whole = yuan.map((digit, at) => `${figures[digit]}${units[yuan.length - 1 - at]}`).join('');
  const said = whole
    .replace(/零[拾佰仟]/g, '零')
    .replace(/零+亿/, '亿零')
    .replace(/零+/g, '零')
    .replace(/亿零*万/, '亿零')
    .replace('零万', '万')
    .replace(/零+/g, '零')
    .replace('零元', '元');
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  if (fen === 0) return '零元整';
  const front = fen < 100 ? '' : said;
  if (jiao === 0 && cent === 0) return `${front}整`;
  const middle = jiao > 0 ? `${figures[jiao]}角` : fen < 100 ? '' : '零';
  return `${front}${middle}${cent > 0 ? `${figures[cent]}分` : '整'}`;
}

/** Amounts of every size, with zeros as often as anything else. */
const amount = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999_999 }),
  fc
    .array(fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 12 })
    .map((figures) => Number(figures.join(''))),
);
const runs = { numRuns: 3000 };

describe('for every amount', () => {
  test('what is written reads back as the amount', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        expect(fenOf(capitalAmount(fen))).toBe(fen);
      }),
      runs,
    );
  });

  test('it is written as by the rule of every digit with its unit', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        expect(capitalAmount(fen)).toBe(writtenByRule(fen));
      }),
      runs,
    );
  });

  test('no zero is doubled, leads, or stands before a unit', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        const written = capitalAmount(fen);
        expect(written).not.toMatch(/零零|零[仟佰拾万亿角分整]|整./);
        if (fen > 0) expect(written).not.toMatch(/^零|零元/);
        expect(written).not.toMatch(/^拾|[^壹贰叁肆伍陆柒捌玖][仟佰拾角分]/);
      }),
      runs,
    );
  });

  test('a gap between figures is marked by a zero, and zeros at the end are not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (yuan) => {
        const written = capitalAmount(yuan * 100);
        // Within a group of four, a run of zeros between two figures is exactly one 零.
        const groups = String(yuan).padStart(12, '0').match(/\d{4}/g) ?? [];
        const inner = groups.map((group) => /[1-9]0+(?=[1-9])/g[Symbol.match](group)?.length ?? 0);
        const led = groups.filter((group, index) => {
          const before = groups.slice(0, index).join('');
          if (Number(before) === 0 || Number(group) === 0) return false;
          return group.startsWith('0') || groups[index - 1] === '0000' || (index === 1 && before.endsWith('0'));
        });
        const wanted = inner.reduce((sum, count) => sum + count, 0) + led.length;
        expect(written.split('').filter((mark) => mark === '零')).toHaveLength(wanted);
      }),
      runs,
    );
  });

  test('整 closes it exactly when there are no fen', () => {
    fc.assert(
      fc.property(amount, (fen) => {
        const written = capitalAmount(fen);
        expect(written.endsWith('整')).toBe(fen % 10 === 0);
        expect(written.includes('元')).toBe(fen >= 100 || fen === 0);
      }),
      runs,
    );
  });
});
