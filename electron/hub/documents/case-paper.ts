import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { PaperModel, PaperText } from '#shared/domain/papers/paper-model.ts';
import { dayText, word } from '#shared/domain/papers/words.ts';
import { drawBlocks } from './case-blocks.ts';
import { drawPhotos, type PaperPhoto } from './case-photos.ts';
import { type CaseSheet, colours, contentWidth, left, openCaseSheet, page, right, type Style } from './case-sheet.ts';
import { drawSignatures, signaturesHeight, type DrawnSignature } from './case-signatures.ts';
import type { PaperFonts } from './fonts.ts';
import { millimetre, type QrMark, qrMark } from './marks.ts';
import { drawHead, drawTitle } from './paper-head.ts';
import { drawSlip } from './return-slip.ts';
import { closeSheet, openSheet, type Pdf } from './sheet.ts';
import { createTags, type Tags } from './tags.ts';

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
  const pdf = openSheet({
    title: `${model.title.zh} ${number}`,
    author: siteName.zh,
    language: 'zh-CN',
    createdAt: fields.madeAt,
    tagged: true,
  });
  const tags = createTags(pdf);
  drawCasePaper({ pdf, fonts, tags }, fields);
  tags.end();
  return closeSheet(pdf);
}

/** Draws the paper on pages of its own, behind whatever the PDF holds already; returns how many. Throws MissingGlyphError. */
export function drawCasePaper(
  { pdf, fonts, tags }: { readonly pdf: Pdf; readonly fonts: PaperFonts; readonly tags: Tags },
  fields: CasePaperFields,
): number {
  const { model, number, siteName } = fields;
  const from = pdf.bufferedPageRange();
  const begins = from.start + from.count;
  const head = { siteName: siteName.zh, title: model.title.zh, reference: word('paperNumber', { number }).zh };
  const sheet = openCaseSheet({
    pdf,
    fonts,
    tags,
    bilingual: model.bilingual,
    beginPage: (begun, first) => drawHead(begun, head, first),
  });
  sheet.newPage();
  drawTitle(sheet, model.title, word('madeOn', { date: dayText(fields.madeOn) }));
  drawBlocks(sheet, model.blocks, signaturesHeight(sheet, model));
  drawSignatures(sheet, model, fields.signed?.signatures ?? []);
  for (const block of model.blocks) if (block.kind === 'slip') drawSlip(sheet, block.title, block.cells);
  drawPhotos(
    sheet,
    model.blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : [])),
    fields.photos,
  );
  const { start, count } = pdf.bufferedPageRange();
  const pages = start + count - begins;
  const qr = qrMark(fields.verify, 17 * millimetre);
  for (let index = 0; index < pages; index++) {
    pdf.switchToPage(begins + index);
    tags.ornament(() => drawFoot(sheet, fields, qr, index + 1, pages));
  }
  return pages;
}

/** QR code, hashes and page number; of a signed version also the hash of the one that was signed and its entries. */
function drawFoot(sheet: CaseSheet, fields: CasePaperFields, qr: QrMark, number: number, count: number): void {
  const y = page.height - 28 * millimetre;
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
