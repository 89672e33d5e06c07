import { expect, test } from 'vitest';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { paperNumbers } from './papers.ts';
import { hasTool, pageCount, pageSize, printed, textOf } from './read-pdf.ts';

const fonts = openPaperFonts();

test('ten paper numbers fill an A4 sheet, the eleventh begins another', async () => {
  expect(pageCount(await renderPaper(paperNumbers(10), fonts))).toBe(1);
  const eleven = await renderPaper(paperNumbers(11), fonts);
  expect(pageCount(eleven)).toBe(2);
  expect(pageSize(eleven).map(Math.round)).toEqual([595, 842]);
});

test.skipIf(!hasTool('pdftotext'))('each paper number stands once, with what is to be filled in by hand', async () => {
  const text = textOf(await renderPaper(paperNumbers(23), fonts));
  for (let place = 1; place <= 23; place++) {
    expect(text.split(`Z${String(place).padStart(3, '0')}`)).toHaveLength(2);
  }
  for (const part of [
    '到达时间',
    '业务',
    '房号',
    '请保管好此号，恢复后按到达先后为您办理。',
    '美伦熙语·一期交付中心',
  ]) {
    expect(text.split(part).length - 1, part).toBe(23);
  }
  expect(text).toContain('第3/3页');
});

test.skipIf(!hasTool('pdftoppm'))('a sheet shows ink in each of its ten places', async () => {
  const { width, height, grey } = printed(await renderPaper(paperNumbers(10), fonts));
  const ink = new Map<string, number>();
  for (const [at, level] of grey.entries()) {
    if (level > 64) continue;
    const place = `${Math.floor(((at % width) * 2) / width)}:${Math.floor((Math.floor(at / width) * 5) / height)}`;
    ink.set(place, (ink.get(place) ?? 0) + 1);
  }
  expect([...ink.values()].filter((dots) => dots > 10_000)).toHaveLength(10);
});

test('the same block of numbers has the same bytes', async () => {
  const first = await renderPaper(paperNumbers(30), fonts);
  expect(Buffer.from(await renderPaper(paperNumbers(30), fonts)).equals(first)).toBe(true);
});

test('a site name the font lacks characters of is refused by character', async () => {
  await expect(renderPaper(paperNumbers(1, { siteName: '𰀀' }), fonts)).rejects.toThrow('𰀀 (U+30000)');
});
