import { expect, test } from 'vitest';
import { countPages } from '#hub/documents/count-pages.ts';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { closeSheet, openSheet } from '#hub/documents/sheet.ts';
import { createTags } from '#hub/documents/tags.ts';
import { readPdfObjects } from '#hub/notices/pdf-objects.ts';
import { entryOf } from '#hub/notices/pdf-values.ts';
import { paperKinds } from '#shared/domain/flow/paper-kinds.ts';
import { homePaperKinds } from '#shared/domain/papers/document-kinds.ts';
import { completePaper } from '../../support/papers/every-paper.ts';
import { casePaper } from './case-paper-fields.ts';
import { hasTool, pageCount, structureFaults } from './read-pdf.ts';

const fonts = openPaperFonts();
const kilobyte = 1024;

test('the notice every household gets by post weighs no more than 60 KB, and no paper more than 70', async () => {
  for (const kind of [...paperKinds, ...homePaperKinds]) {
    const pdf = await renderPaper(casePaper(completePaper(kind)), fonts);
    expect(pdf.length / kilobyte, kind).toBeLessThanOrEqual(kind === 'handover-notice' ? 60 : 70);
  }
});

test('only what has a stream lies in the file as plain text', async () => {
  const pdf = Buffer.from(await renderPaper(casePaper(completePaper('handover-notice')), fonts));
  const plain = [...pdf.toString('latin1').matchAll(/\d+ 0 obj\n(.*?)\n(stream|endobj)\n/gs)];
  expect(plain.length).toBeGreaterThan(5);
  expect(plain.filter(([, , end]) => end !== 'stream')).toEqual([]);
});

test('objects of a long file lie in several packs, each found by every reader', async () => {
  const pdf = openSheet({ title: '长卷', author: 'Keyturn', language: 'zh-CN', createdAt: 0, tagged: true });
  const tags = createTags(pdf);
  pdf.addPage();
  for (let line = 0; line < 3000; line++) tags.text('P', () => void pdf.rect(0, line, 9, 1).fill());
  tags.end();
  const file = Buffer.from(await closeSheet(pdf));
  if (hasTool('qpdf')) expect(structureFaults(file)).toBe('');
  expect(pageCount(file)).toBe(1);
  const { values, opaque } = readPdfObjects(file);
  const kindOf = (name: string, key: string) =>
    values.filter((value) => {
      const entry = value.kind === 'dict' ? entryOf(value, key) : undefined;
      return entry?.kind === 'name' && entry.name === name;
    });
  expect(opaque).toBe(false);
  expect(kindOf('ObjStm', 'Type').length).toBeGreaterThan(2);
  // Read twice, as what they are in the table and in a row: a reader of packs looks at both.
  expect(kindOf('P', 'S').length).toBeGreaterThanOrEqual(3000);
  expect(kindOf('XRef', 'Type')).toHaveLength(1);
});

test('a file tells how many pages it has, whichever of its packs their list lies in', async () => {
  expect(countPages(await renderPaper(casePaper(completePaper('handover-notice')), fonts))).toBe(2);
  const pdf = openSheet({ title: '多页', author: 'Keyturn', language: 'zh-CN', createdAt: 0 });
  for (let page = 0; page < 1200; page++) pdf.addPage();
  expect(countPages(await closeSheet(pdf))).toBe(1200);
  expect(() => countPages(Buffer.from('%PDF-1.4'))).toThrow('no list of pages');
});
