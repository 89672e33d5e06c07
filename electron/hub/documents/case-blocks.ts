import { assertNever } from '#shared/domain/assert-never.ts';
import type { PaperBlock } from '#shared/domain/papers/paper-model.ts';
import { drawGrid, gridStart } from './case-grid.ts';
import { bodyHeight, type CaseSheet } from './case-sheet.ts';
import { drawTable, tableStart } from './case-table.ts';
import { drawHeading, drawList, drawStatement, drawText, statementHeight } from './case-text.ts';
import { drawTicks } from './case-ticks.ts';
import { codeHeight, drawCode } from './code-block.ts';

/**
 * Draws the blocks of a paper one under the other, going on to new pages as they need. `after` is the height of what comes
 * behind them: a statement that stands last is kept on one page with it. Photos and return slips are drawn behind the
 * signatures.
 */
export function drawBlocks(sheet: CaseSheet, blocks: readonly PaperBlock[], after = 0): void {
  const drawn = blocks.filter(({ kind }) => kind !== 'photos' && kind !== 'slip');
  for (const [index, block] of drawn.entries()) {
    const next = drawn[index + 1];
    if (block.kind === 'statement' && next === undefined) {
      keepTogether(sheet, statementHeight(sheet, block.text) + after);
    }
    if (block.kind === 'heading') drawHeading(sheet, block.text, next === undefined ? after : leastOf(sheet, next));
    else drawBlock(sheet, block);
  }
}

function drawBlock(sheet: CaseSheet, block: Exclude<PaperBlock, { kind: 'heading' }>): void {
  switch (block.kind) {
    case 'grid':
      return drawGrid(sheet, block.cells);
    case 'paragraph':
    case 'note':
      return drawText(sheet, block.text, block.kind);
    case 'list':
      return drawList(sheet, block.items);
    case 'ticks':
      return drawTicks(sheet, block.items);
    case 'table':
      return drawTable(sheet, block.columns, block.rows);
    case 'statement':
      return drawStatement(sheet, block.text);
    case 'code':
      return drawCode(sheet, block.content, block.text);
    case 'photos':
    case 'slip':
      return;
    default:
      return assertNever(block, 'block');
  }
}

/** The least of a block that stands right under its heading. */
function leastOf(sheet: CaseSheet, block: PaperBlock): number {
  switch (block.kind) {
    case 'grid':
      return gridStart(sheet, block.cells);
    case 'table':
      return tableStart(sheet, block.columns, block.rows);
    case 'statement':
      return Math.min(statementHeight(sheet, block.text), 100);
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'list':
    case 'ticks':
    case 'photos':
    case 'slip':
      return 46;
    case 'code':
      return codeHeight;
    default:
      return assertNever(block, 'block');
  }
}

function keepTogether(sheet: CaseSheet, height: number): void {
  if (height <= bodyHeight) sheet.keepRoom(height);
}
