import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { PaperBlock, PaperText } from '#shared/domain/papers/paper-model.ts';
import { word } from '#shared/domain/papers/words.ts';
import { drawBlocks } from './case-blocks.ts';
import {
  bottom,
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
import type { PaperFonts } from './fonts.ts';
import { millimetre, type QrMark, qrMark } from './marks.ts';
import { drawHead, drawTitle } from './paper-head.ts';
import { closeSheet, openSheet } from './sheet.ts';
import { createTags } from './tags.ts';

/** A paper of the site that nobody signs: a notice for the wall, the compliance board, evidence of display. */
export type SitePaperFields = {
  readonly paper: 'a4' | 'a3';
  readonly title: Bilingual;
  readonly siteName: Bilingual;
  /** Every line in English too. */
  readonly bilingual: boolean;
  /** ms, UTC; becomes the PDF's date of creation. */
  readonly madeAt: number;
  /** Under the title. */
  readonly under: PaperText;
  /** At the right of every page's head. */
  readonly reference: string;
  readonly blocks: readonly PaperBlock[];
  /** Drawn pages (WebP), one to a page; without blocks they are the whole paper. */
  readonly pictures: readonly { readonly bytes: Uint8Array; readonly alt: string }[];
  /** Version and hashes, at the foot of every page. */
  readonly foot: readonly string[];
  /** What the code at the foot leads to; null for none. */
  readonly link: string | null;
};

/** A3 is twice A4: lengths grow by the root of two. */
const enlargements = { a4: 1, a3: Math.SQRT2 } as const;

/** The paper. Throws MissingGlyphError. */
export async function renderSitePaper(fields: SitePaperFields, fonts: PaperFonts): Promise<Uint8Array<ArrayBuffer>> {
  const { title, siteName, blocks, pictures } = fields;
  const pdf = openSheet({
    title: title.zh,
    author: siteName.zh,
    language: 'zh-CN',
    createdAt: fields.madeAt,
    tagged: true,
  });
  const tags = createTags(pdf);
  const head = { siteName: siteName.zh, title: title.zh, reference: fields.reference };
  const sheet = openCaseSheet({
    pdf,
    fonts,
    tags,
    bilingual: fields.bilingual,
    enlarge: enlargements[fields.paper],
    beginPage: (begun, first) => drawHead(begun, head, first && blocks.length > 0),
  });
  if (blocks.length > 0) {
    sheet.newPage();
    drawTitle(sheet, title, fields.under);
    drawBlocks(sheet, blocks);
  }
  for (const picture of pictures) await drawPicture(sheet, picture);
  const { count } = pdf.bufferedPageRange();
  const qr = fields.link === null ? null : qrMark(fields.link, 17 * millimetre);
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index);
    tags.ornament(() => drawFoot(sheet, fields.foot, qr, index + 1, count));
  }
  tags.end();
  return closeSheet(pdf);
}

async function drawPicture(sheet: CaseSheet, { bytes, alt }: SitePaperFields['pictures'][number]): Promise<void> {
  const jpeg = await asJpeg(bytes);
  sheet.newPage();
  const fit: [number, number] = [contentWidth, bottom - top];
  sheet.tags.text(
    'Figure',
    () => void sheet.pdf.image(jpeg, left, top, { fit, align: 'center', valign: 'center' }),
    alt,
  );
}

/** A PDF holds no WebP; paper is white where a picture is not. The library is loaded by papers with pictures only. */
async function asJpeg(bytes: Uint8Array): Promise<Buffer> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const picture = await loadImage(bytes);
  const canvas = createCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(picture, 0, 0);
  return canvas.encode('jpeg', 90);
}

/** The code that leads to the notice, what it is, and the page number. */
function drawFoot(sheet: CaseSheet, foot: readonly string[], qr: QrMark | null, number: number, count: number): void {
  const y = page.height - 28 * millimetre;
  sheet.pdf.rect(left, y - 3, contentWidth, 0.5).fill(colours.line);
  sheet.pdf.fillColor(colours.ink);
  qr?.draw(sheet.pdf, left, y + 4);
  const x = qr === null ? left : left + qr.side + 12;
  const style: Style = { weight: 'regular', size: 7, gap: 10, colour: colours.soft };
  sheet.write(
    foot.flatMap((text) => sheet.lines(text, style, right - x)),
    x,
    y + 4,
    right - x,
  );
  const pageText = word('page', { page: number, pages: count }).zh;
  sheet.write([{ text: pageText, style: { ...style, align: 'right' } }], x, y + 4, right - x);
}
