import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CasePaperFields } from '#hub/documents/case-paper.ts';
import type { DrawnSignature } from '#hub/documents/case-signatures.ts';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { MissingGlyphError } from '#hub/documents/missing-glyph.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { type PaperKind, paperKinds } from '#shared/domain/flow/paper-kinds.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';
import { handoverCase } from '../../support/papers/complete-case.ts';
import { completePaper } from '../../support/papers/every-paper.ts';
import { casePaperFields, verifyUrl } from './case-paper-fields.ts';
import {
  artifacts,
  hasTool,
  keepPictures,
  objectsOf,
  scanned,
  shownGlyphs,
  structureFaults,
  writtenText,
} from './read-pdf.ts';

const fonts = openPaperFonts();
const withText = test.skipIf(!hasTool('pdftotext'));

/** The PDF, found sound and without a box for a character no font has. */
async function render(fields: CasePaperFields): Promise<Uint8Array> {
  const pdf = await renderPaper({ kind: 'case-paper', fields }, fonts);
  if (hasTool('qpdf')) expect(structureFaults(pdf)).toBe('');
  expect(shownGlyphs(pdf)).not.toContain(0);
  return pdf;
}

function keep(pdf: Uint8Array, name: string): void {
  if (hasTool('pdftoppm')) keepPictures(pdf, artifacts, name);
}

/** Every text a paper must show, in one language, without white space; codes of the model itself left out. */
function textsOf(value: unknown, language: 'zh' | 'en'): string[] {
  if (typeof value === 'string') return value.split('\n').map((line) => line.replaceAll(/\s/g, ''));
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, language));
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return textsOf(value[language], language);
  const codes = ['kind', 'align', 'fileId', 'signing', 'wetInk', 'capacity'];
  return Object.entries(value).flatMap(([name, part]) => (codes.includes(name) ? [] : textsOf(part, language)));
}

/** The text of a paper as one, without what each page repeats at its head and foot. */
function flowing(pdf: Uint8Array, { model, number }: CasePaperFields): string {
  const foot = `扫码验真·编号${number}内容校验[0-9a-f]{64}第\\d+页，共\\d+页`;
  const head = `美伦熙语·一期交付中心·${model.title.zh}编号${number}`;
  return writtenText(pdf).replaceAll(new RegExp(`${foot}\f?${head}`, 'g'), '');
}

const withoutPhotos = ({ blocks, ...rest }: PaperModel) => ({
  ...rest,
  blocks: blocks.filter(({ kind }) => kind !== 'photos'),
});

describe.each(paperKinds)('%s', (kind: PaperKind) => {
  withText('says all its fields, in words that can be searched', async () => {
    const model = completePaper(kind);
    const fields = casePaperFields(model);
    const pdf = await render(fields);
    keep(pdf, kind);
    const text = flowing(pdf, fields);
    const wanted = [...textsOf(withoutPhotos(model), 'zh'), `编号${fields.number}`, `内容校验${fields.contentHash}`];
    expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
  });

  withText('says them in English too where an owner reads no Chinese', async () => {
    const model = completePaper(kind, { foreign: true });
    const fields = casePaperFields(model);
    const pdf = await render(fields);
    keep(pdf, `${kind}-en`);
    const text = flowing(pdf, fields);
    // What reads the same in both languages is printed once; marks are those of whichever it is.
    const bare = (part: string) => part.normalize('NFKC').replaceAll(/[\p{P}\s]/gu, '');
    const wanted = textsOf(withoutPhotos(model), 'en').map(bare);
    expect(wanted.filter((part) => !bare(text).includes(part))).toEqual([]);
  });

  test('has the same bytes each time', async () => {
    const fields = casePaperFields(completePaper(kind));
    const [first, second] = [await render(fields), await render(fields)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

test('a paper says its language and title, and what each part is', async () => {
  const text = objectsOf(await render(casePaperFields(completePaper('inspection-record'))));
  expect(text).toContain('/Lang (zh-CN)');
  expect(text).toContain('/MarkInfo');
  expect(text).toContain('/DisplayDocTitle true');
  for (const tag of ['/H1', '/H2', '/Table', '/TR', '/TH', '/TD', '/Note']) expect(text).toContain(`/S ${tag}`);
});

test.skipIf(!hasTool('zbarimg') || !hasTool('pdftoppm'))('the QR code leads to where it is verified', async () => {
  expect(scanned(await render(casePaperFields(completePaper('notices-read'))))).toBe(verifyUrl);
});

test('a character the font lacks is named, and nothing is printed', async () => {
  const [first] = handoverCase().owners;
  if (!first) throw new Error('the case has owners');
  const model = completePaper('handover-certificate', { owners: [{ ...first, name: '王\u{2b740}' }] });
  await expect(render(casePaperFields(model))).rejects.toThrow(MissingGlyphError);
});

const strokes = [
  Array.from({ length: 30 }, (_, step): [number, number] => [
    Math.round(80 + 45 * Math.cos(step / 3.4)),
    Math.round(50 + 36 * Math.sin(step / 3.4)),
  ]),
  [
    [150, 20],
    [175, 85],
    [205, 30],
    [240, 80],
    [262, 40],
  ] as [number, number][],
];
const signature = (signer: string, entry: number): DrawnSignature => ({
  signer,
  strokes,
  padRatio: 300,
  at: '2026-11-25 10:42',
  witness: '周陪同',
  entry,
});

const sixOwners = Array.from({ length: 6 }, (_, index) => ({
  index,
  name: ['郑晓岚', '陈立行', '欧阳知微', '阿卜杜热依木·买买提江', '李四', '王五'][index] ?? '',
  idType: 'id-card' as const,
  idNumber: `11010119880307${String(1000 + index)}`,
  present: true,
}));

withText(
  'six co-owners sign, each with name, time, witness and entry; the foot names the paper they signed',
  async () => {
    const model = completePaper('handover-certificate', { owners: sixOwners, agent: null });
    const frozenSha256 = 'a'.repeat(64);
    const signatures = sixOwners.map(({ index }) => signature(`owner-${index}`, 500 + index));
    const pdf = await render(casePaperFields(model, { signed: { frozenSha256, signatures } }));
    keep(pdf, 'signed-by-six');
    const text = writtenText(pdf);
    for (const { name } of sixOwners) expect(text).toContain(name);
    for (const { entry } of signatures) expect(text).toContain(`记录序号${entry}`);
    expect(text).toContain(`签署前文件SHA-256：${frozenSha256}`);
    expect(text).toContain('500,501,502,503,504,505');
    // The first on the contract is the buyer, the other five own with them.
    expect(text.split('买受人（签字）')).toHaveLength(2);
    expect(text.split('共有人（签字）')).toHaveLength(6);
  },
);

withText('words as long as a person may type go on over pages and lose nothing', async () => {
  const long = '卫生间地面渗水，楼下邻居已经反映三次，请在交付前彻底修复并出具闭水试验记录。'.repeat(50);
  const inspection = handoverCase().inspection.map((item) =>
    item.kind === 'defect' ? { ...item, note: long.slice(0, 500) } : item,
  );
  const model = completePaper('refusal-record', {
    inspection,
    refusal: { grounds: ['quality'], words: long.slice(0, 2000), at: '2026-11-25 11:40' },
    owners: sixOwners.map((owner) => ({ ...owner, name: owner.name.repeat(8).slice(0, 60) })),
  });
  const fields = casePaperFields(model);
  const pdf = await render(fields);
  keep(pdf, 'long-words');
  const text = flowing(pdf, fields);
  expect(text).toContain(long.slice(0, 2000));
  expect(text).toContain(long.slice(0, 500));
});

test('photos stand behind the signatures, each under its number', async () => {
  const picture = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../docs/pictures/stations.png')));
  const model = completePaper('inspection-record');
  const shown = model.blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []));
  expect(shown).toHaveLength(4);
  const photos = shown.map(({ fileId }) => ({ fileId, bytes: picture }));
  const pdf = await render(casePaperFields(model, { photos }));
  keep(pdf, 'inspection-with-photos');
  if (!hasTool('pdftotext')) return;
  expect(writtenText(pdf)).toContain('照片1：次卧外窗关闭不严');
});

withText(
  'a damaged photo, or one of a kind that cannot stand on paper, leaves the paper whole and says so',
  async () => {
    const whole = readFileSync(join(import.meta.dirname, '../../../docs/pictures/stations.png'));
    const model = completePaper('inspection-record');
    const shown = model.blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []));
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, 200, 5000);
    const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1');
    const jpegWithoutFrame = Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const bytes = [damaged, webp, jpegWithoutFrame].map((file) => new Uint8Array(file));
    const photos = shown.flatMap(({ fileId }, index) => (bytes[index] ? [{ fileId, bytes: bytes[index] }] : []));
    const text = writtenText(await render(casePaperFields(model, { photos })));
    expect(text.split('这张照片不能打印').length - 1).toBe(4);
  },
);

withText('a JPEG whose head promises what no PDF can hold is left out, and the paper stays sound', async () => {
  const jpeg = (bits: number, height: number, width: number, colours: number) =>
    new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 8 + 3 * colours, bits, 0, height, 0, width, colours, 0, 0, 0, 0, 0, 0]);
  const model = completePaper('inspection-record');
  const shown = model.blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []));
  const heads = [jpeg(8, 9, 9, 2), jpeg(12, 9, 9, 3), jpeg(8, 0, 9, 3), jpeg(8, 9, 0, 1)];
  const photos = shown.flatMap(({ fileId }, index) => (heads[index] ? [{ fileId, bytes: heads[index] }] : []));
  const pdf = await render(casePaperFields(model, { photos }));
  expect(writtenText(pdf).split('这张照片不能打印').length - 1).toBe(4);
  if (hasTool('qpdf')) expect(structureFaults(pdf)).toBe('');
});
