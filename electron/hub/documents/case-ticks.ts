import type { PaperText, PaperTick } from '#shared/domain/papers/paper-model.ts';
import { type CaseSheet, colours, contentWidth, heightOf, keepTogether, left } from './case-sheet.ts';
import { body, small } from './case-text.ts';

const gapBelow = 4;

/** Boxes with a tick where it was ticked; short ones stand in two columns, a note right of its text. The last is kept with what stands `behind`. */
export function drawTicks(sheet: CaseSheet, items: readonly PaperTick[], behind: number): void {
  const noteWidth = items.some(({ note }) => note !== undefined) ? 190 : 0;
  const half = contentWidth / 2;
  const isShort = (text: PaperText, room: number) =>
    sheet.lines(text, body, room).length === sheet.lines(text, body, Number.POSITIVE_INFINITY).length;
  const short = noteWidth === 0 && items.every(({ text }) => isShort(text, half - 24));
  const columns = short ? 2 : 1;
  const width = contentWidth / columns - 18 - noteWidth - (short ? 6 : 0);
  const laid = items.map((item) => ({
    ticked: item.ticked,
    lines: sheet.lines(item.text, body, width),
    notes: item.note === undefined ? [] : sheet.lines(item.note, { ...small, align: 'right' }, noteWidth - 8),
  }));
  sheet.tags.within('L', () => {
    for (let index = 0; index < laid.length; index += columns) {
      const row = laid.slice(index, index + columns);
      const height = Math.max(...row.map(({ lines, notes }) => Math.max(heightOf(lines), heightOf(notes)))) + 1.5;
      if (index + columns >= laid.length && behind > 0) keepTogether(sheet, height + gapBelow + behind);
      sheet.keepRoom(height);
      const y = sheet.y();
      for (const [column, { ticked, lines, notes }] of row.entries()) {
        const x = left + column * half;
        sheet.tags.ornament(() => drawBox(sheet, x + 1, y + 3, ticked));
        sheet.tags.text('LI', () => {
          sheet.write(lines, x + 18, y, width);
          sheet.write(notes, x + 18 + width + 8, y + 1, noteWidth - 8);
        });
      }
      sheet.moveTo(y + height);
    }
  });
  sheet.moveTo(sheet.y() + gapBelow);
}

function drawBox({ pdf }: CaseSheet, x: number, y: number, ticked: boolean): void {
  pdf
    .lineWidth(0.8)
    .rect(x, y, 9, 9)
    .stroke(ticked ? colours.green : colours.soft);
  if (!ticked) return;
  pdf.lineWidth(1.5).lineCap('round').lineJoin('round');
  pdf
    .moveTo(x + 1.8, y + 4.8)
    .lineTo(x + 3.9, y + 7)
    .lineTo(x + 7.4, y + 2.1)
    .stroke(colours.green);
}
