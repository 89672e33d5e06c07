import type { PaperFonts } from './fonts.ts';
import { drawKey, millimetre } from './marks.ts';
import { fillIn } from '#shared/i18n/words.ts';
import { paperNumbersTemplate } from './paper-words.ts';
import { type Pen, takePen } from './pen.ts';
import { closeSheet, openSheet, type Pdf } from './sheet.ts';

/** Numbers to hand out while nothing runs, printed before the power cut. */
export type PaperNumbersFields = {
  readonly siteName: string;
  /** In the order to hand them out, such as Z001, Z002. */
  readonly numbers: readonly string[];
  /** ms, UTC; becomes the PDF's date of creation. */
  readonly printedAt: number;
  /** The same moment as the site's clock shows it. */
  readonly printedAtText: string;
};

const a4 = { width: 210 * millimetre, height: 297 * millimetre };
const margin = 10 * millimetre;
/** Room for two lines of small print that every office printer reaches. */
const footRoom = 15 * millimetre;
const columns = 2;
const rows = 5;
const cell = { width: (a4.width - 2 * margin) / columns, height: (a4.height - margin - footRoom) / rows };
const zh = paperNumbersTemplate['zh-CN'];
const en = paperNumbersTemplate.en;

/** A4 sheets of ten paper numbers each, to be cut along the dashes. Throws MissingGlyphError. */
export async function renderPaperNumbers(
  fields: PaperNumbersFields,
  fonts: PaperFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const [first = '', last = first] = [fields.numbers[0], fields.numbers.at(-1)];
  const pdf = openSheet({
    title: `${zh.title} ${first}–${last}`,
    author: fields.siteName,
    language: 'zh-CN',
    createdAt: fields.printedAt,
  });
  const pen = takePen(pdf, fonts);
  const perPage = columns * rows;
  const pages = Math.max(1, Math.ceil(fields.numbers.length / perPage));
  for (let page = 0; page < pages; page++) {
    const numbers = fields.numbers.slice(page * perPage, (page + 1) * perPage);
    pdf.addPage({ size: [a4.width, a4.height], margin: 0 });
    drawCuts(pdf, Math.ceil(numbers.length / columns));
    for (const [place, number] of numbers.entries()) {
      const x = margin + (place % columns) * cell.width;
      const y = margin + Math.floor(place / columns) * cell.height;
      drawCell(pdf, pen, fields.siteName, number, x, y);
    }
    drawFoot(pen, fields.printedAtText, page + 1, pages);
  }
  return closeSheet(pdf);
}

/** Lines to cut along, around and between the rows in use, running a little into the margin. */
function drawCuts(pdf: Pdf, usedRows: number): void {
  const over = 3 * millimetre;
  const bottom = margin + usedRows * cell.height;
  pdf.lineWidth(0.6).dash(3, { space: 3 });
  for (let column = 0; column <= columns; column++) {
    const x = margin + column * cell.width;
    pdf.moveTo(x, margin - over).lineTo(x, bottom + over);
  }
  for (let row = 0; row <= usedRows; row++) {
    const y = margin + row * cell.height;
    pdf.moveTo(margin - over, y).lineTo(a4.width - margin + over, y);
  }
  pdf.stroke().undash();
}

function drawCell(pdf: Pdf, pen: Pen, siteName: string, number: string, cellX: number, cellY: number): void {
  const pad = 5 * millimetre;
  const x = cellX + pad;
  const y = cellY + pad;
  const width = cell.width - 2 * pad;
  const kind = `${zh.title} ${en.title}`;
  const kindWidth = pen.widthOf(kind, { weight: 'regular', size: 7.5 });
  drawKey(pdf, x, y + 1, 9);
  const name = pen.fit(siteName, { weight: 'bold', size: 10 }, width - 24 - kindWidth - 8);
  pen.writeOn(y + 9, siteName, x + 24, width, name);
  pen.writeOn(y + 9, kind, x, width, { weight: 'regular', size: 7.5, align: 'right' });
  pdf.rect(x, y + 15, width, 1).fill();

  const numberWidth = 118;
  const large = pen.fit(number, { weight: 'bold', size: 52 }, numberWidth);
  pen.writeOn(y + 60 + large.size * 0.366, number, x, numberWidth, large);

  const lines = [
    [zh.arrivedAt, en.arrivedAt],
    [zh.service, en.service],
    [zh.room, en.room],
  ] as const;
  const linesX = x + numberWidth + 8;
  for (const [place, [label, small]] of lines.entries()) {
    const baseline = y + 37 + place * 25;
    pen.writeOn(baseline, label, linesX, 40, { weight: 'regular', size: 9 });
    pen.writeOn(baseline + 8, small, linesX, 40, { weight: 'regular', size: 6.5 });
    pdf.rect(linesX + 40, baseline + 3, x + width - linesX - 40, 0.6).fill();
  }

  const foot = y + cell.height - 2 * pad;
  pen.writeOn(foot - 10, zh.keep, x, width, pen.fit(zh.keep, { weight: 'regular', size: 9 }, width));
  pen.writeOn(foot, en.keep, x, width, pen.fit(en.keep, { weight: 'regular', size: 7 }, width));
}

function drawFoot(pen: Pen, printedAt: string, page: number, pages: number): void {
  const width = a4.width - 2 * margin;
  const hand = { weight: 'regular', size: 7.5 } as const;
  for (const [place, words] of [zh, en].entries()) {
    const baseline = a4.height - footRoom + 19 + place * 10;
    pen.writeOn(baseline, words.cut, margin, width, hand);
    const at = `${fillIn(words.printedAt, { at: printedAt })} · ${fillIn(words.page, { page, pages })}`;
    pen.writeOn(baseline, at, margin, width, { ...hand, align: 'right' });
  }
}
