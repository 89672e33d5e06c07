import type { GridCell } from '#shared/domain/papers/paper-model.ts';
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
import { body, linesWithin } from './case-text.ts';

const label: Style = { weight: 'regular', size: 8.5, gap: 13, colour: colours.soft };
const pad = 4.4;
const labelWidth = 82;
const half = contentWidth / 2;
const gapBelow = 6;

type LaidCell = { readonly label: readonly Line[]; readonly value: readonly Line[] };
type LaidRow = { readonly width: number; readonly cells: readonly LaidCell[]; readonly least: number };

/**
 * Labels and values in ruled boxes, two pairs to a line; a wide one has the line to itself. `least` is how high each is at
 * least: room for a hand to write; `behind` the height of what the last line is kept on one page with.
 */
export function drawGrid(
  sheet: CaseSheet,
  cells: readonly GridCell[],
  { least = 0, behind = 0 }: { readonly least?: number; readonly behind?: number },
): void {
  sheet.moveTo(sheet.y() + 2);
  const rows = gridRows(cells).map((row) => layRow(sheet, row, least));
  for (const [index, row] of rows.entries()) {
    if (index === rows.length - 1 && behind > 0) keepTogether(sheet, rowHeight(row) + gapBelow + behind);
    drawOverPages(sheet, row);
  }
  sheet.moveTo(sheet.y() + gapBelow);
}

/** How high the first line of boxes is: a heading above never stands alone. */
export function gridStart(sheet: CaseSheet, cells: readonly GridCell[]): number {
  const [first] = gridRows(cells);
  return first === undefined ? 0 : rowHeight(layRow(sheet, first, 0)) + 2;
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

function layRow(sheet: CaseSheet, row: readonly GridCell[], least: number): LaidRow {
  const width = row.length === 1 ? contentWidth : half;
  const cells = row.map((cell) => ({
    label: sheet.lines(cell.label, label, labelWidth - 2 * pad),
    value: sheet.lines(cell.value, body, width - labelWidth - 2 * pad),
  }));
  return { width, cells, least };
}

function rowHeight({ cells, least }: LaidRow): number {
  const tallest = Math.max(...cells.map((cell) => Math.max(heightOf(cell.label), heightOf(cell.value))));
  return Math.max(least, tallest + 2 * pad - 2);
}

/** A line of boxes is kept whole; one too long for a page goes on in the same boxes on the next. */
function drawOverPages(sheet: CaseSheet, row: LaidRow): void {
  let rest = row;
  if (rowHeight(rest) > sheet.room()) sheet.newPage();
  while (rowHeight(rest) > sheet.room()) {
    const height = sheet.room() - 2 * pad;
    const now = { ...rest, cells: rest.cells.map((cell) => ({ ...cell, value: linesWithin(cell.value, height) })) };
    drawRow(sheet, now);
    rest = {
      ...rest,
      cells: rest.cells.map(({ label: name, value }, index) => ({
        label: name,
        value: value.slice(now.cells[index]?.value.length ?? 0),
      })),
    };
    sheet.newPage();
  }
  drawRow(sheet, rest);
}

function drawRow(sheet: CaseSheet, row: LaidRow): void {
  const { width, cells } = row;
  const height = rowHeight(row);
  const y = sheet.y();
  sheet.tags.ornament(() => {
    for (const index of cells.keys()) {
      const x = left + index * half;
      sheet.pdf.rect(x, y, labelWidth, height).fill(colours.shade);
      sheet.pdf.lineWidth(0.6).rect(x, y, width, height).stroke(colours.line);
    }
  });
  for (const [index, cell] of cells.entries()) {
    const x = left + index * half;
    const middle = (part: readonly Line[]) => y + (height - heightOf(part)) / 2;
    sheet.tags.text('P', () => {
      sheet.write(cell.label, x + pad, middle(cell.label), labelWidth - 2 * pad);
      sheet.write(cell.value, x + labelWidth + pad, middle(cell.value), width - labelWidth - 2 * pad);
    });
  }
  sheet.moveTo(y + height);
}
