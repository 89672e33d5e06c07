import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { GridCell } from '#shared/domain/papers/paper-model.ts';
import { drawGrid } from './case-grid.ts';
import { type CaseSheet, colours, contentWidth, left, right, type Style } from './case-sheet.ts';

const words: Style = { weight: 'bold', size: 10, gap: 16 };
/** Room for a hand in every box. */
const boxHeight = 24;

/** A part to be filled in, cut off along the dashes and given back. Never torn apart by a page's end. */
export function drawSlip(sheet: CaseSheet, title: Bilingual, cells: readonly GridCell[]): void {
  sheet.keepRoom(128);
  const y = sheet.y() + 12;
  sheet.tags.ornament(() => {
    sheet.pdf.lineWidth(0.8).dash(4, { space: 3 }).moveTo(left, y).lineTo(right, y).stroke(colours.soft).undash();
  });
  const lines = sheet.lines(title, words, contentWidth);
  sheet.tags.text('H2', () => void sheet.write(lines, left, y + 10, contentWidth));
  sheet.moveTo(y + 10 + lines.length * words.gap + 4);
  drawGrid(sheet, cells, { least: boxHeight });
}
