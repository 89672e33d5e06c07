import { assertNever } from '#shared/domain/assert-never.ts';
import type { GridCell, PaperBlock, PaperText, PaperTick } from '#shared/domain/papers/paper-model.ts';
import { type CaseSheet, colours, contentWidth, heightOf, left, type Line, type Style } from './case-sheet.ts';
import { drawTable } from './case-table.ts';

const body: Style = { weight: 'regular', size: 9.5, gap: 15 };
const bold: Style = { ...body, weight: 'bold' };
const label: Style = { weight: 'regular', size: 8.5, gap: 13, colour: colours.soft };
const small: Style = { weight: 'regular', size: 8, gap: 12.5, colour: colours.soft };
const pad = 5;

/** Draws one block of a paper, going on to new pages as it needs. Photos are drawn behind the signatures. */
export function drawBlock(sheet: CaseSheet, block: PaperBlock): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block.text);
    case 'grid':
      return drawGrid(sheet, block.cells);
    case 'paragraph':
      return drawText(sheet, 'P', sheet.lines(block.text, body, contentWidth), 6);
    case 'note':
      return drawText(sheet, 'Note', sheet.lines(block.text, small, contentWidth), 4);
    case 'list':
      return drawList(sheet, block.items);
    case 'ticks':
      return drawTicks(sheet, block.items);
    case 'table':
      return drawTable(sheet, block.columns, block.rows);
    case 'statement':
      return drawStatement(sheet, block.text);
    case 'photos':
      return;
    default:
      return assertNever(block, 'block');
  }
}

/** A heading with a bar before it; never the last thing on a page: `follows` is the least that stands under it. */
export function drawHeading(sheet: CaseSheet, text: PaperText, follows = 46): void {
  const lines = sheet.lines(text, { weight: 'bold', size: 10.5, gap: 17, colour: colours.green }, contentWidth - 9);
  sheet.keepRoom(Math.min(heightOf(lines) + 11 + follows, 340));
  const y = sheet.y() + 8;
  sheet.tags.ornament(() => void sheet.pdf.rect(left, y + 3, 2.6, 11).fill(colours.green));
  sheet.tags.text('H2', () => void sheet.write(lines, left + 9, y, contentWidth - 9));
  sheet.moveTo(y + heightOf(lines) + 3);
}

function drawText(sheet: CaseSheet, tag: 'P' | 'Note', lines: readonly Line[], after: number): void {
  let rest = [...lines];
  while (rest.length > 0) {
    sheet.keepRoom(Math.min(heightOf(rest), 3 * (rest[0]?.style.gap ?? 0)));
    const part = linesThatFit(sheet, rest);
    sheet.tags.text(tag, () => sheet.moveTo(sheet.write(part, left, sheet.y(), contentWidth)));
    rest = rest.slice(part.length);
    if (rest.length > 0) sheet.newPage();
  }
  sheet.moveTo(sheet.y() + after);
}

/** As many lines as this page holds, at least one. */
export function linesThatFit(sheet: CaseSheet, lines: readonly Line[], reserve = 0): readonly Line[] {
  let room = sheet.room() - reserve;
  let count = 0;
  for (const { style } of lines) {
    if (room < style.gap) break;
    room -= style.gap;
    count += 1;
  }
  return lines.slice(0, Math.max(1, count));
}

/** Labels and values in ruled boxes, two pairs to a line; a wide one has the line to itself. */
function drawGrid(sheet: CaseSheet, cells: readonly GridCell[]): void {
  const labelWidth = 82;
  const half = contentWidth / 2;
  sheet.moveTo(sheet.y() + 2);
  for (const row of gridRows(cells)) {
    const width = row.length === 1 ? contentWidth : half;
    const laid = row.map((cell) => ({
      label: sheet.lines(cell.label, label, labelWidth - 2 * pad),
      value: sheet.lines(cell.value, body, width - labelWidth - 2 * pad),
    }));
    const height = Math.max(...laid.map((cell) => Math.max(heightOf(cell.label), heightOf(cell.value)))) + 2 * pad - 2;
    sheet.keepRoom(height);
    const y = sheet.y();
    sheet.tags.ornament(() => {
      for (const index of row.keys()) {
        const x = left + index * half;
        sheet.pdf.rect(x, y, labelWidth, height).fill(colours.shade);
        sheet.pdf.lineWidth(0.6).rect(x, y, width, height).stroke(colours.line);
      }
    });
    for (const [index, cell] of laid.entries()) {
      const x = left + index * half;
      const middle = (part: readonly Line[]) => y + (height - heightOf(part)) / 2;
      sheet.tags.text('P', () => {
        sheet.write(cell.label, x + pad, middle(cell.label), labelWidth - 2 * pad);
        sheet.write(cell.value, x + labelWidth + pad, middle(cell.value), width - labelWidth - 2 * pad);
      });
    }
    sheet.moveTo(y + height);
  }
  sheet.moveTo(sheet.y() + 6);
}

function gridRows(cells: readonly GridCell[]): readonly (readonly GridCell[])[] {
  const rows: GridCell[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (!cell.wide && row?.length === 1 && !row[0]?.wide) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function drawList(sheet: CaseSheet, items: readonly PaperText[]): void {
  sheet.tags.within('L', () => {
    for (const [index, item] of items.entries()) {
      drawItem(sheet, `${index + 1}.`, sheet.lines(item, body, contentWidth - 20));
    }
  });
  sheet.moveTo(sheet.y() + 4);
}

function drawItem(sheet: CaseSheet, mark: string, lines: readonly Line[]): void {
  let rest = [...lines];
  let first = true;
  while (rest.length > 0) {
    sheet.keepRoom(Math.min(heightOf(rest), 30));
    const part = linesThatFit(sheet, rest);
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

/** Boxes with a tick where it was ticked; short ones stand in two columns, a note right of its text. */
function drawTicks(sheet: CaseSheet, items: readonly PaperTick[]): void {
  const noteWidth = items.some(({ note }) => note !== undefined) ? 190 : 0;
  const half = contentWidth / 2;
  const short = noteWidth === 0 && items.every(({ text }) => sheet.lines(text, body, half - 24).length === 1);
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
  sheet.moveTo(sheet.y() + 4);
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

/** What the signer declares, framed at its side. */
function drawStatement(sheet: CaseSheet, text: PaperText): void {
  const inset = 12;
  const lines = sheet.lines(text, bold, contentWidth - inset);
  sheet.keepRoom(heightOf(lines) + 12);
  const y = sheet.y() + 6;
  const height = heightOf(lines) + 4;
  sheet.tags.ornament(() => void sheet.pdf.rect(left, y, 2, height).fill(colours.green));
  sheet.tags.text('P', () => void sheet.write(lines, left + inset, y + 2, contentWidth - inset));
  sheet.moveTo(y + height + 6);
}
