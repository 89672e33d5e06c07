import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { PaperModel, PaperText } from '#shared/domain/papers/paper-model.ts';
import { dayText, word } from '#shared/domain/papers/words.ts';
import { drawBlock } from './case-blocks.ts';
import { drawPhotos, type PaperPhoto } from './case-photos.ts';
import {
  type CaseSheet,
  colours,
  contentWidth,
  left,
  openCaseSheet,
  page,
  right,
  type Style,
  top,
} from './case-sheet.ts';
import { drawSignatures, type DrawnSignature } from './case-signatures.ts';
import type { PaperFonts } from './fonts.ts';
import { drawKey, millimetre, qrMark } from './marks.ts';
import { closeSheet, openSheet } from './sheet.ts';
import { createTags } from './tags.ts';

/** Everything that is printed of a case's paper; the same fields give the same bytes. */
export type CasePaperFields = {
  readonly model: PaperModel;
  readonly number: string;
  readonly siteName: Bilingual;
  /** ms, UTC; becomes the PDF's date of creation. */
  readonly madeAt: number;
  readonly madeOn: string;
  readonly contentHash: string;
  /** Where the paper can be verified, or what to ask for there. */
  readonly verify: string;
  readonly photos: readonly PaperPhoto[];
  /** The version with the signatures drawn in; null for the one that is signed. */
  readonly signed: {
    readonly frozenSha256: string;
    readonly signatures: readonly DrawnSignature[];
  } | null;
};

/** A paper of a case on A4. Throws MissingGlyphError. */
export async function renderCasePaper(fields: CasePaperFields, fonts: PaperFonts): Promise<Uint8Array<ArrayBuffer>> {
  const { model, number, siteName } = fields;
  const pdf = openSheet(
    {
      title: `${model.title.zh} ${number}`,
      author: siteName.zh,
      language: 'zh-CN',
      createdAt: fields.madeAt,
      tagged: true,
    },
    fonts,
  );
  const tags = createTags(pdf);
  const sheet = openCaseSheet({
    pdf,
    fonts,
    tags,
    bilingual: model.bilingual,
    beginPage: (begun, first) => drawHead(begun, fields, first),
  });
  sheet.newPage();
  drawTitle(sheet, fields);
  for (const block of model.blocks) drawBlock(sheet, block);
  drawSignatures(sheet, model, fields.signed?.signatures ?? []);
  drawPhotos(
    sheet,
    model.blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : [])),
    fields.photos,
  );
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index);
    tags.ornament(() => drawFoot(sheet, fields, index + 1, count));
  }
  tags.end();
  return closeSheet(pdf);
}

const headStyle: Style = { weight: 'regular', size: 8.5, gap: 12, colour: colours.soft };

/** Key and site at the left, number at the right, over a rule; the title too from the second page on. */
function drawHead(sheet: CaseSheet, { siteName, number, model }: CasePaperFields, first: boolean): void {
  const y = 11 * millimetre;
  const key = 9;
  sheet.tags.ornament(() => {
    sheet.pdf.strokeColor(colours.green);
    drawKey(sheet.pdf, left, y + 1.5, key);
    const title = first ? siteName.zh : `${siteName.zh} · ${model.title.zh}`;
    const [line] = sheet.lines(title, { ...headStyle, colour: colours.ink }, contentWidth - 150);
    if (line) sheet.write([line], left + 26, y, contentWidth - 150);
    sheet.write(
      [{ text: word('paperNumber', { number }).zh, style: { ...headStyle, align: 'right' } }],
      right - 120,
      y,
      120,
    );
    sheet.pdf.rect(left, y + 17, contentWidth, 0.8).fill(colours.green);
    sheet.pdf.fillColor(colours.ink).strokeColor(colours.ink);
  });
}

function drawTitle(sheet: CaseSheet, { model, madeOn }: CasePaperFields): void {
  const title: Style = { weight: 'bold', size: 18, gap: 27, align: 'center' };
  const under: Style = { weight: 'regular', size: 8.5, gap: 13, align: 'center', colour: colours.soft };
  const made = word('madeOn', { date: dayText(madeOn) });
  sheet.tags.text('H1', () => {
    sheet.moveTo(sheet.write(sheet.lines(model.title, title, contentWidth), left, top - 2, contentWidth));
  });
  const line: PaperText = made;
  sheet.tags.text('P', () => {
    sheet.moveTo(sheet.write(sheet.lines(line, under, contentWidth), left, sheet.y(), contentWidth) + 5);
  });
}

/** QR code, hashes and page number; of a signed version also the hash of the one that was signed and its entries. */
function drawFoot(sheet: CaseSheet, fields: CasePaperFields, number: number, count: number): void {
  const y = page.height - 28 * millimetre;
  const qr = qrMark(fields.verify, 17 * millimetre);
  sheet.pdf.rect(left, y - 3, contentWidth, 0.5).fill(colours.line);
  sheet.pdf.fillColor(colours.ink);
  qr.draw(sheet.pdf, left, y + 4);
  const x = left + qr.side + 12;
  const width = right - x;
  const style: Style = { weight: 'regular', size: 7, gap: 10, colour: colours.soft };
  const said: readonly PaperText[] = [
    `${word('verify').zh} · ${word('paperNumber', { number: fields.number }).zh}`,
    word('contentHash', { hash: fields.contentHash }).zh,
    ...(fields.signed === null
      ? []
      : [
          word('frozenHash', { hash: fields.signed.frozenSha256 }).zh,
          word('journalEntries', { entries: fields.signed.signatures.map(({ entry }) => entry).join(', ') }).zh,
        ]),
  ];
  sheet.write(
    said.flatMap((text) => sheet.lines(text, style, width)),
    x,
    y + 4,
    width,
  );
  const pageText = word('page', { page: number, pages: count });
  sheet.write([{ text: pageText.zh, style: { ...style, align: 'right' } }], x, y + 4, width);
}
