import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { createLineWrapper } from '#hub/documents/wrap-lines.ts';

const wrapper = createLineWrapper(openPaperFonts());
const chinese = { weight: 'regular' } as const;
const english = { ...chinese, english: true } as const;
const wrap = (text: string, width: number) => wrapper.wrap(text, chinese, 10, width);

test('no line begins with a closing mark or ends with an opening one', () => {
  const lines = wrap(
    '双方确认该商品房（以下简称“房屋”）于上述日期交接，买受人、代理人均到场；其余事项以《商品房买卖合同》为准。',
    60,
  );
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    expect(line).not.toMatch(/^[，。、；：？！）》”]/);
    expect(line).not.toMatch(/[（《“]$/);
  }
});

test('marks side by side share one blank half; at the ends of a line there is none', () => {
  const width = (text: string) => wrapper.widthOf(text, chinese, 10);
  expect(width('房：“屋”')).toBeCloseTo(40);
  expect(width('房屋》）。室')).toBeCloseTo(50);
  expect(width('室（《房屋')).toBeCloseTo(45);
  expect(width('房屋）（室')).toBeCloseTo(45);
  expect(width('（房屋）')).toBeCloseTo(30);
  expect(width('房“屋')).toBeCloseTo(30);
  // What a line gives up at its ends makes room for one more mark.
  expect(wrap('（房屋一二三）。', 65)).toEqual(['（房屋一二三）。']);
});

test('a mark stays with what it follows even where a word longer than the line is broken', () => {
  const lines = wrap(`${'A'.repeat(40)}，${'B'.repeat(40)}）。《${'C'.repeat(30)}`, 60);
  expect(lines.join('')).toHaveLength(114);
  for (const line of lines) {
    expect(line).not.toMatch(/^[，）。]/);
    expect(line).not.toMatch(/《$/);
  }
});

test('figures are as wide as each other in both weights, and amounts are not kerned', () => {
  for (const weight of ['regular', 'bold'] as const) {
    const widths = Array.from({ length: 10 }, (_, digit) => wrapper.widthOf(String(digit).repeat(6), { weight }, 10));
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0);
    const apart = Array.from('1,174,777.71').reduce(
      (sum, character) => sum + wrapper.widthOf(character, { weight }, 10),
      0,
    );
    expect(wrapper.widthOf('1,174,777.71', { weight }, 10)).toBeCloseTo(apart);
  }
});

test('numbers, amounts and English words stay whole while there is room for them', () => {
  expect(wrap('合计 2,096,332.43 元', 80)).toEqual(['合计', '2,096,332.43 元']);
  expect(wrap('王某（110****1234）', 80)).toEqual(['王某', '（110****1234）']);
  expect(wrap('handed over to the buyer', 60)).toEqual(['handed over', 'to the buyer']);
});

test('a paragraph does not end in a line of one character', () => {
  expect(wrap('维修资金专户', 50)).toEqual(['维修资金', '专户']);
  expect(wrap('超出部分按该条处理。', 90)).toEqual(['超出部分按该条', '处理。']);
  expect(wrap('专户', 10)).toEqual(['专', '户']);
});

test('a line break somebody typed is kept', () => {
  expect(wrap('一\n\n二', 100)).toEqual(['一', '', '二']);
});

test('nothing is lost and nothing is wider than its column, whatever is typed', () => {
  const typed = fc.string({ unit: fc.constantFrom(...Array.from('房屋，。（）《》“”a B7.-　★—…')), maxLength: 80 });
  fc.assert(
    fc.property(typed, fc.integer({ min: 45, max: 200 }), (text, width) => {
      const lines = wrap(text, width);
      const bare = (part: string) => part.replaceAll(/\s/g, '');
      expect(bare(lines.join(''))).toBe(bare(text));
      for (const line of lines) expect(wrapper.widthOf(line, chinese, 10)).toBeLessThanOrEqual(width + 0.001);
    }),
    { numRuns: 500 },
  );
});

test('quotation marks are as narrow as letters in English, and as wide as a character in Chinese', () => {
  const marked = '一“一”一‘一’一';
  expect(wrapper.widthOf(marked, chinese, 10)).toBeCloseTo(90);
  expect(wrapper.widthOf(marked, english, 10)).toBeLessThan(70);
  expect(wrapper.widthOf('房屋 home', english, 10)).toBeCloseTo(wrapper.widthOf('房屋 home', chinese, 10));
});
