import { expect, test } from 'vitest';
import type { CasePaperFields } from '#hub/documents/case-paper.ts';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { paperKinds } from '#shared/domain/flow/paper-kinds.ts';
import { homePaperKinds } from '#shared/domain/papers/document-kinds.ts';
import type { PaperBlock } from '#shared/domain/papers/paper-model.ts';
import { completePaper } from '../../support/papers/every-paper.ts';
import { casePaperFields } from './case-paper-fields.ts';
import { artifacts, hasTool, keepPictures, pageTexts } from './read-pdf.ts';

const fonts = openPaperFonts();
const onPaper = test.skipIf(!hasTool('pdftotext'));
const both = (text: string) => ({ zh: text, en: text });

/** The heading of the signatures, in either form. */
const signatures = /^签署(?:Signatures|（|\(|$|[^\p{Script=Han}]|买受人|产权人|共有人|代理人|经办人|见证人|出卖人)/u;

/** What stands on each page below its head. */
async function bodies(fields: CasePaperFields): Promise<readonly string[]> {
  const pdf = await renderPaper({ kind: 'case-paper', fields }, fonts);
  const head = `美伦熙语·一期交付中心·${fields.model.title.zh}编号${fields.number}`.replaceAll(/\s/g, '');
  return pageTexts(pdf).map((text) => text.slice(text.includes(head) ? text.indexOf(head) + head.length : 0));
}

const alone = (pages: readonly string[]) => pages.filter((text) => signatures.test(text));

onPaper(
  'no page of any paper holds signatures alone: the end of what is signed stands above them',
  async () => {
    for (const kind of [...paperKinds, ...homePaperKinds]) {
      for (const foreign of [false, true]) {
        const pages = await bodies(casePaperFields(completePaper(kind, { foreign })));
        expect(alone(pages), `${kind}${foreign ? ' in both languages' : ''}`).toEqual([]);
      }
    }
  },
  120_000,
);

const endings: Record<string, PaperBlock> = {
  paragraph: { kind: 'paragraph', text: both('末尾在此。') },
  list: { kind: 'list', items: [both('第一项。'), both('末尾在此。')] },
  ticks: { kind: 'ticks', items: [{ text: both('末尾在此。'), ticked: true }] },
  statement: { kind: 'statement', text: both('末尾在此。') },
  grid: { kind: 'grid', cells: ['第一格', '第二格', '末尾在此。'].map((value) => ({ label: both('项'), value })) },
  table: {
    kind: 'table',
    columns: [{ title: both('表头'), share: 1 }],
    rows: ['第一行', '第二行', '末尾在此。'].map((cell) => ({ cells: [cell] })),
  },
};

onPaper.each(Object.entries(endings))(
  'wherever the page ends, the end of a %s goes with the signatures, and its heading with it',
  async (name, ending) => {
    const model = completePaper('handover-certificate');
    const note: PaperBlock = { kind: 'note', text: both('占位') };
    let moved = 0;
    for (let lines = 22; lines < 40; lines++) {
      const filler = Array.from({ length: lines }, () => note);
      const blocks = [...filler, { kind: 'heading', text: both('标题在此') } as const, ending];
      const fields = casePaperFields({ ...model, blocks });
      const pages = await bodies(fields);
      const signed = pages.find((text) => text.includes('签署'));
      expect(signed, `${name} after ${lines} lines`).toContain('末尾在此。');
      expect(pages.find((text) => text.includes('标题在此'))).toMatch(/标题在此(?!扫码)/);
      if (pages.length > 1) moved += 1;
      if (name === 'table' && pages.length > 1 && moved === 1) {
        keepPictures(await renderPaper({ kind: 'case-paper', fields }, fonts), artifacts, 'signatures-kept');
      }
    }
    expect(moved, 'some of them need a second page').toBeGreaterThan(0);
  },
  120_000,
);
