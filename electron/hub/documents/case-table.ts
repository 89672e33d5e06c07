import type { PaperColumn, PaperRow } from '#shared/domain/papers/paper-model.ts';
import { linesWithin } from './case-text.ts';
import {
  bodyHeight,
  type CaseSheet,
  colours,
  contentWidth,
  heightOf,
  left,
  type Line,
  type Style,
} from './case-sheet.ts';

const body: Style = { weight: 'regular', size: 8.8, gap: 13 };
const strongBody: Style = { ...body, weight: 'bold' };
const head: Style = { weight: 'bold', size: 8.5, gap: 13 };
const pad = 4;
const gapBelow = 6;

type LaidRow = readonly (readonly Line[])[];
/** A head repeated on a later page is not read aloud again. */
type RowKind = 'TH' | 'TD' | 'repeated';

type Laid = { readonly widths: readonly number[]; readonly head: LaidRow; readonly row: (cells: PaperRow) => LaidRow };

function lay(sheet: CaseSheet, columns: readonly PaperColumn[]): Laid {
  const shares = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => (share / shares) * contentWidth);
  const aligned = (index: number, style: Style) => ({ ...style, align: columns[index]?.align ?? ('left' as const) });
  const room = (index: number) => (widths[index] ?? 0) - 2 * pad;
  return {
    widths,
    head: columns.map(({ title }, index) => sheet.lines(title, aligned(index, head), room(index))),
    row: ({ cells, strong }) =>
      cells.map((cell, index) => sheet.lines(cell, aligned(index, strong ? strongBody : body), room(index))),
  };
}

/** How high the head and the least of the first row are: a heading above never stands alone. */
export function tableStart(sheet: CaseSheet, columns: readonly PaperColumn[], rows: readonly PaperRow[]): number {
  const laid = lay(sheet, columns);
  return rowHeight(laid.head) + startHeight(rows, laid.row) + 2;
}

/** Of the first two rows as much as is kept with the head. */
function startHeight(rows: readonly PaperRow[], layRow: Laid['row']): number {
  const height = rows.slice(0, 2).reduce((total, row) => total + rowHeight(layRow(row)), 0);
  return Math.min(height, 5 * body.gap);
}

/** A ruled table; its head is repeated on each page, and a row too long for a page goes on on the next. Its last row is kept with what stands `behind`. */
export function drawTable(
  sheet: CaseSheet,
  columns: readonly PaperColumn[],
  rows: readonly PaperRow[],
  behind: number,
): void {
  const { widths, head: headRow, row: layRow } = lay(sheet, columns);
  sheet.moveTo(sheet.y() + 2);
  sheet.keepRoom(rowHeight(headRow) + startHeight(rows, layRow));
  sheet.tags.within('Table', () => {
    drawRow(sheet, headRow, widths, 'TH');
    let next = rows[0] && layRow(rows[0]);
    for (let index = 0; next !== undefined; index++) {
      const row = next;
      const following = rows[index + 1];
      next = following && layRow(following);
      // The last row never stands alone on a page.
      const both = index === rows.length - 2 && next ? rowHeight(row) + rowHeight(next) : 0;
      if (both > 0 && both < 160) keepRows(both + (behind > 0 ? gapBelow + behind : 0));
      if (next === undefined && behind > 0) keepRows(rowHeight(row) + gapBelow + behind);
      drawOverPages(row);
    }
  });
  sheet.moveTo(sheet.y() + gapBelow);

  function keepRows(height: number): void {
    if (height > sheet.room() && height + rowHeight(headRow) <= bodyHeight) nextPage();
  }

  function nextPage(): void {
    sheet.newPage();
    drawRow(sheet, headRow, widths, 'repeated');
  }

  function drawOverPages(row: LaidRow): void {
    let rest = row;
    // A row that fits on a page of its own is kept whole; one that does not goes on where it is.
    if (rowHeight(rest) > sheet.room() && (rowHeight(rest) < 200 || sheet.room() < 80)) nextPage();
    while (rowHeight(rest) > sheet.room()) {
      const height = sheet.room() - 2 * pad;
      const now = rest.map((cell) => linesWithin(cell, height));
      drawRow(sheet, now, widths, 'TD');
      rest = rest.map((cell, index) => cell.slice(now[index]?.length ?? 0));
      nextPage();
    }
    drawRow(sheet, rest, widths, 'TD');
  }
}

function rowHeight(cells: LaidRow): number {
  return Math.max(body.gap, ...cells.map(heightOf)) + 2 * pad - 1;
}

function drawRow(sheet: CaseSheet, cells: LaidRow, widths: readonly number[], kind: RowKind): void {
  const height = rowHeight(cells);
  const y = sheet.y();
  let x = left;
  const lefts = widths.map((width) => {
    const here = x;
    x += width;
    return here;
  });
  sheet.tags.ornament(() => {
    if (kind !== 'TD') sheet.pdf.rect(left, y, contentWidth, height).fill(colours.shade);
    sheet.pdf.lineWidth(0.6);
    for (const [index, width] of widths.entries()) sheet.pdf.rect(lefts[index] ?? left, y, width, height);
    sheet.pdf.stroke(colours.line);
  });
  const writeCell = (lines: readonly Line[], index: number) =>
    void sheet.write(lines, (lefts[index] ?? left) + pad, y + pad - 0.5, (widths[index] ?? 0) - 2 * pad);
  if (kind === 'repeated') sheet.tags.ornament(() => cells.forEach(writeCell));
  else {
    sheet.tags.within('TR', () => {
      for (const [index, lines] of cells.entries()) sheet.tags.text(kind, () => writeCell(lines, index));
    });
  }
  sheet.moveTo(y + height);
}
