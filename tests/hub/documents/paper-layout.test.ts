import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import type { SitePaperFields } from '#hub/documents/site-paper.ts';
import type { PaperBlock } from '#shared/domain/papers/paper-model.ts';
import { completePaper } from '../../support/papers/every-paper.ts';
import { casePaper } from './case-paper-fields.ts';
import { artifacts, hasTool, keepPictures, pageTexts, structureFaults, wordsOutside } from './read-pdf.ts';

const fonts = openPaperFonts();
const onPaper = test.skipIf(!hasTool('pdftotext'));
const both = (text: string) => ({ zh: text, en: text });

function sitePaper(blocks: readonly PaperBlock[], changes: Partial<SitePaperFields> = {}): Promise<Uint8Array> {
  const fields: SitePaperFields = {
    paper: 'a4',
    title: both('检查用纸'),
    siteName: both('美伦熙语'),
    bilingual: false,
    madeAt: Date.UTC(2026, 10, 25),
    under: '',
    reference: '页眉',
    blocks,
    pictures: [],
    foot: [],
    link: null,
    ...changes,
  };
  return renderPaper({ kind: 'site-paper', fields }, fonts);
}

const table = (rows: number, cell = (row: number) => `行${row}。`): PaperBlock => ({
  kind: 'table',
  columns: [
    { title: both('序号'), share: 1, align: 'center' },
    { title: both('表头'), share: 3 },
  ],
  rows: Array.from({ length: rows }, (_, row) => ({ cells: [String(row + 1), cell(row + 1)] })),
});

function sound(pdf: Uint8Array): void {
  if (hasTool('qpdf')) expect(structureFaults(pdf)).toBe('');
}

onPaper(
  'a table of 10,000 rows has its head on every page and every row once, in order',
  async () => {
    const pdf = await sitePaper([table(10_000)]);
    sound(pdf);
    const pages = pageTexts(pdf);
    expect(pages.length).toBeGreaterThan(250);
    for (const page of pages) expect(page.match(/表头/g)).toHaveLength(1);
    const rows = [...pages.join('').matchAll(/行(\d+)。/g)].map(([, row]) => Number(row));
    expect(rows).toEqual(Array.from({ length: 10_000 }, (_, row) => row + 1));
  },
  120_000,
);

onPaper('a row, a box and a declaration longer than a page go on on the next, and lose nothing', async () => {
  const long = Array.from({ length: 2400 }, (_, place) => String.fromCodePoint(0x4e00 + place)).join('');
  const pdf = await sitePaper([
    table(1, () => long),
    { kind: 'grid', cells: [{ label: both('标签'), value: long, wide: true }] },
    { kind: 'statement', text: both(long) },
  ]);
  sound(pdf);
  keepPictures(pdf, artifacts, 'longer-than-a-page');
  const text = pageTexts(pdf)
    .join('')
    .replaceAll(/美伦熙语·检查用纸页眉|第\d+页，共\d+页|美伦熙语页眉|序号表头|检查用纸|标签|1(?=\p{Script=Han})/gu, '');
  expect(text.split(long)).toHaveLength(4);
  expect(wordsOutside(pdf)).toEqual([]);
});

onPaper('a heading never stands at the foot of a page without what it heads', async () => {
  const filler = (lines: number): PaperBlock[] =>
    Array.from({ length: lines }, () => ({ kind: 'note', text: both('占位') }));
  for (let lines = 26; lines < 44; lines++) {
    for (const block of [table(3), { kind: 'grid', cells: [{ label: both('序号'), value: '行1。' }] } as const]) {
      const pdf = await sitePaper([...filler(lines), { kind: 'heading', text: both('标题在此') }, block]);
      const page = pageTexts(pdf).find((text) => text.includes('标题在此'));
      expect(page, `${lines} lines before`).toContain('行1。');
    }
  }
});

onPaper('names, addresses and notes of 300 characters stay inside the page', async () => {
  const address = '四川省成都市高新区天府大道北段一千七百号环球中心东区七栋三单元二十八层'.repeat(9).slice(0, 300);
  const latin = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(9).slice(0, 300);
  const pdf = await sitePaper([
    table(2, (row) => (row === 1 ? address : latin)),
    {
      kind: 'grid',
      cells: [
        { label: both('地址'), value: address },
        { label: both(address.slice(0, 40)), value: latin },
      ],
    },
    { kind: 'ticks', items: [{ text: address, ticked: true, note: address }] },
    { kind: 'list', items: [address, latin] },
  ]);
  sound(pdf);
  keepPictures(pdf, artifacts, 'long-addresses');
  expect(wordsOutside(pdf)).toEqual([]);
  const text = pageTexts(pdf).join('');
  expect(text.split(latin).length - 1).toBeGreaterThanOrEqual(1);
});

describe('reproducible', () => {
  const script = fileURLToPath(new URL('./hash-of-paper.ts', import.meta.url));

  test('another process in another time zone and language makes the same bytes', async () => {
    const here = hash('sha256', await renderPaper(casePaper(completePaper('handover-certificate')), fonts), 'hex');
    for (const [TZ, LANG] of [
      ['America/New_York', 'de_DE.UTF-8'],
      ['Asia/Shanghai', 'zh_CN.UTF-8'],
    ]) {
      const there = execFileSync(process.execPath, [script, 'handover-certificate'], {
        encoding: 'utf8',
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
      });
      expect(there.trim()).toBe(here);
    }
  });
});
