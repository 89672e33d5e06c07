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

test('numbers, amounts and English words stay whole while there is room for them', () => {
  expect(wrap('合计 2,096,332.43 元', 80)).toEqual(['合计', '2,096,332.43 元']);
  expect(wrap('handed over to the buyer', 60)).toEqual(['handed over', 'to the buyer']);
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
  const marks = '“”‘’';
  expect(wrapper.widthOf(marks, chinese, 10)).toBeCloseTo(40);
  expect(wrapper.widthOf(marks, english, 10)).toBeLessThan(20);
  expect(wrapper.widthOf('房屋 home', english, 10)).toBeCloseTo(wrapper.widthOf('房屋 home', chinese, 10));
});
