import type { PaperColumn, PaperRow } from '#shared/domain/papers/paper-model.ts';
import { type CaseSheet, colours, contentWidth, heightOf, left, type Line, type Style } from './case-sheet.ts';

const body: Style = { weight: 'regular', size: 8.8, gap: 13 };
const head: Style = { weight: 'bold', size: 8.5, gap: 13 };
const pad = 4.5;

type LaidRow = readonly (readonly Line[])[];

/** A ruled table; its head is repeated on each page, and a row too long for a page goes on on the next. */
export function drawTable(sheet: CaseSheet, columns: readonly PaperColumn[], rows: readonly PaperRow[]): void {
  const shares = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => (share / shares) * contentWidth);
  const lay = (index: number, style: Style) => ({ ...style, align: columns[index]?.align ?? ('left' as const) });
  const room = (index: number) => (widths[index] ?? 0) - 2 * pad;
  const headRow = columns.map(({ title }, index) => sheet.lines(title, lay(index, head), room(index)));
  const laidRows = rows.map(({ cells, strong }) =>
    cells.map((cell, index) => sheet.lines(cell, lay(index, strong ? { ...body, weight: 'bold' } : body), room(index))),
  );
  const headHeight = rowHeight(headRow);
  const least = Math.min(...laidRows.slice(0, 1).map(rowHeight), 3 * body.gap + 2 * pad);

  sheet.moveTo(sheet.y() + 2);
  sheet.keepRoom(headHeight + least);
  sheet.tags.within('Table', () => {
    drawRow(sheet, headRow, widths, 'TH');
    for (const row of laidRows) drawOverPages(row);
  });
  sheet.moveTo(sheet.y() + 6);

  function nextPage(): void {
    sheet.newPage();
    drawRow(sheet, headRow, widths, 'TH');
  }

  function drawOverPages(row: LaidRow): void {
    let rest = row;
    // A row that fits on a page of its own is kept whole; one that does not goes on where it is.
    if (rowHeight(rest) > sheet.room() && (rowHeight(rest) < 200 || sheet.room() < 80)) nextPage();
    while (rowHeight(rest) > sheet.room()) {
      const height = sheet.room() - 2 * pad;
      const now = rest.map((cell) => within(cell, height));
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

/** The lines of a cell that stand within a height. */
function within(cell: readonly Line[], height: number): readonly Line[] {
  let used = 0;
  const end = cell.findIndex(({ style }) => {
    used += style.gap;
    return used > height;
  });
  return end === -1 ? cell : cell.slice(0, end);
}

function drawRow(sheet: CaseSheet, cells: LaidRow, widths: readonly number[], tag: 'TH' | 'TD'): void {
  const height = rowHeight(cells);
  const y = sheet.y();
  let x = left;
  const lefts = widths.map((width) => {
    const here = x;
    x += width;
    return here;
  });
  sheet.tags.ornament(() => {
    if (tag === 'TH') sheet.pdf.rect(left, y, contentWidth, height).fill(colours.shade);
    sheet.pdf.lineWidth(0.6);
    for (const [index, width] of widths.entries()) sheet.pdf.rect(lefts[index] ?? left, y, width, height);
    sheet.pdf.stroke(colours.line);
  });
  sheet.tags.within('TR', () => {
    for (const [index, lines] of cells.entries()) {
      sheet.tags.text(
        tag,
        () => void sheet.write(lines, (lefts[index] ?? left) + pad, y + pad - 0.5, (widths[index] ?? 0) - 2 * pad),
      );
    }
  });
  sheet.moveTo(y + height);
}
