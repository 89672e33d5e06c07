import type { PaperText } from '#shared/domain/papers/paper-model.ts';
import {
  type CaseSheet,
  colours,
  contentWidth,
  heightOf,
  keepTogether,
  left,
  type Line,
  type Style,
} from './case-sheet.ts';

/** The text of papers, that of what the signer declares, and small print. */
export const body: Style = { weight: 'regular', size: 9.5, gap: 15 };
const bold: Style = { ...body, weight: 'bold' };
export const small: Style = { weight: 'regular', size: 8, gap: 12.5, colour: colours.soft };
const headingStyle: Style = { weight: 'bold', size: 10.5, gap: 17, colour: colours.green };

/** A heading with a bar before it; never the last thing on a page: `follows` is the least that stands under it. */
export function drawHeading(sheet: CaseSheet, text: PaperText, follows: number): void {
  const lines = sheet.lines(text, headingStyle, contentWidth - 9);
  sheet.keepRoom(heightOf(lines) + 11 + follows);
  const y = sheet.y() + 8;
  sheet.tags.ornament(() => void sheet.pdf.rect(left, y + 3, 2.6, 11).fill(colours.green));
  sheet.tags.text('H2', () => void sheet.write(lines, left + 9, y, contentWidth - 9));
  sheet.moveTo(y + heightOf(lines) + 3);
}

/** How high a heading is with the room around it. */
export function headingHeight(sheet: CaseSheet, text: PaperText): number {
  return heightOf(sheet.lines(text, headingStyle, contentWidth - 9)) + 11;
}

/** Running text; no page holds a single line of it alone. It is kept with what stands `behind`. */
export function drawText(sheet: CaseSheet, text: PaperText, kind: 'paragraph' | 'note', behind: number): void {
  const tag = kind === 'note' ? 'Note' : 'P';
  let rest = sheet.lines(text, kind === 'note' ? small : body, contentWidth);
  if (behind > 0) keepTogether(sheet, heightOf(rest) + 6 + behind);
  while (rest.length > 0) {
    sheet.keepRoom(Math.min(heightOf(rest), 3 * (rest[0]?.style.gap ?? 0)));
    const part = linesWithin(rest, sheet.room());
    sheet.tags.text(tag, () => sheet.moveTo(sheet.write(part, left, sheet.y(), contentWidth)));
    rest = rest.slice(part.length);
    if (rest.length > 0) sheet.newPage();
  }
  sheet.moveTo(sheet.y() + (kind === 'note' ? 4 : 6));
}

/** As many lines as stand within a height, at least one. */
export function linesWithin(lines: readonly Line[], height: number): readonly Line[] {
  let room = height;
  let count = 0;
  for (const { style } of lines) {
    if (room < style.gap) break;
    room -= style.gap;
    count += 1;
  }
  return lines.slice(0, Math.max(1, count));
}

/** Numbered items, each on lines of its own. The last is kept with what stands `behind`. */
export function drawList(sheet: CaseSheet, items: readonly PaperText[], behind: number): void {
  sheet.tags.within('L', () => {
    for (const [index, item] of items.entries()) {
      const lines = sheet.lines(item, body, contentWidth - 20);
      if (index === items.length - 1 && behind > 0) keepTogether(sheet, heightOf(lines) + 6 + behind);
      drawItem(sheet, `${index + 1}.`, lines);
    }
  });
  sheet.moveTo(sheet.y() + 4);
}

function drawItem(sheet: CaseSheet, mark: string, lines: readonly Line[]): void {
  let rest = lines;
  let first = true;
  while (rest.length > 0) {
    sheet.keepRoom(Math.min(heightOf(rest), 30));
    const part = linesWithin(rest, sheet.room());
    const y = sheet.y();
    const marked = first;
    sheet.tags.text('LI', () => {
      if (marked) sheet.write([{ text: mark, style: body }], left, y, 18);
      sheet.moveTo(sheet.write(part, left + 20, y, contentWidth - 20) + 1.5);
    });
    first = false;
    rest = rest.slice(part.length);
    if (rest.length > 0) sheet.newPage();
  }
}

const inset = 12;

/** What the signer declares, framed at its side. */
export function drawStatement(sheet: CaseSheet, text: PaperText): void {
  let rest = sheet.lines(text, bold, contentWidth - inset);
  while (rest.length > 0) {
    sheet.keepRoom(Math.min(heightOf(rest), 3 * bold.gap) + 12);
    const part = linesWithin(rest, sheet.room() - 12);
    const y = sheet.y() + 5;
    const height = heightOf(part) + 4;
    sheet.tags.ornament(() => void sheet.pdf.rect(left, y, 2, height).fill(colours.green));
    sheet.tags.text('P', () => void sheet.write(part, left + inset, y + 2, contentWidth - inset));
    sheet.moveTo(y + height + 5);
    rest = rest.slice(part.length);
    if (rest.length > 0) sheet.newPage();
  }
}

/** How high a statement is with the room around it. */
export function statementHeight(sheet: CaseSheet, text: PaperText): number {
  return heightOf(sheet.lines(text, bold, contentWidth - inset)) + 14;
}
