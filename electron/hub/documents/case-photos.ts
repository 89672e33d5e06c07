import type { PaperBlock } from '#shared/domain/papers/paper-model.ts';
import { word } from '#shared/domain/papers/words.ts';
import { isPrintable } from './printable-photo.ts';
import { drawHeading } from './case-text.ts';
import { bottom, type CaseSheet, colours, contentWidth, heightOf, left, type Style } from './case-sheet.ts';

/** A photo of the case, opened; only JPEG and PNG can stand on paper. */
export type PaperPhoto = { readonly fileId: string; readonly bytes: Uint8Array };

type Shown = Extract<PaperBlock, { kind: 'photos' }>['photos'][number];

const caption: Style = { weight: 'regular', size: 8.5, gap: 12.5 };
const gap = 12;
const cell = { width: (contentWidth - gap) / 2, height: 250 };

/** The photos two by two on pages of their own, each under its number. */
export function drawPhotos(sheet: CaseSheet, shown: readonly Shown[], photos: readonly PaperPhoto[]): void {
  if (shown.length === 0) return;
  const bytesOf = new Map(photos.map(({ fileId, bytes }) => [fileId, bytes]));
  sheet.newPage();
  drawHeading(sheet, word('photoAnnex'), cell.height);
  for (let index = 0; index < shown.length; index += 2) {
    if (sheet.y() + cell.height > bottom) sheet.newPage();
    const y = sheet.y();
    for (const [column, photo] of shown.slice(index, index + 2).entries()) {
      drawPhoto(sheet, photo, bytesOf.get(photo.fileId), left + column * (cell.width + gap), y);
    }
    sheet.moveTo(y + cell.height + gap);
  }
}

function drawPhoto(sheet: CaseSheet, photo: Shown, bytes: Uint8Array | undefined, x: number, y: number): void {
  const lines = sheet.lines(photo.caption, caption, cell.width).slice(0, 3);
  const height = cell.height - heightOf(lines) - 6;
  sheet.tags.ornament(() => void sheet.pdf.lineWidth(0.6).rect(x, y, cell.width, height).stroke(colours.line));
  if (bytes !== undefined && isPrintable(bytes)) {
    const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const fit: [number, number] = [cell.width - 4, height - 4];
    sheet.tags.text(
      'Figure',
      () => void sheet.pdf.image(picture, x + 2, y + 2, { fit, align: 'center', valign: 'center' }),
      lines.map(({ text }) => text).join(' '),
    );
  } else {
    const words = sheet.lines(word('photoNotPrinted'), { ...caption, align: 'center' }, cell.width - 20);
    sheet.tags.text('P', () => void sheet.write(words, x + 10, y + height / 2 - 8, cell.width - 20));
  }
  sheet.tags.text('P', () => void sheet.write(lines, x, y + height + 4, cell.width));
}
