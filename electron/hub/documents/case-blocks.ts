import { assertNever } from '#shared/domain/assert-never.ts';
import type { PaperBlock } from '#shared/domain/papers/paper-model.ts';
import { drawGrid, gridStart } from './case-grid.ts';
import { type CaseSheet, keepTogether } from './case-sheet.ts';
import { drawTable, tableStart } from './case-table.ts';
import { drawHeading, drawList, drawStatement, drawText, statementHeight } from './case-text.ts';
import { drawTicks } from './case-ticks.ts';
import { codeHeight, drawCode } from './code-block.ts';

/**
 * Draws the blocks of a paper one under the other, going on to new pages as they need. `after` is the height of what comes
 * behind them: the end of the last block is kept on one page with it, so that nobody signs a page that says nothing. Photos
 * and return slips are drawn behind the signatures.
 */
export function drawBlocks(sheet: CaseSheet, blocks: readonly PaperBlock[], after = 0): void {
  const drawn = blocks.filter(({ kind }) => kind !== 'photos' && kind !== 'slip');
  for (const [index, block] of drawn.entries()) {
    const next = drawn[index + 1];
    const behind = next === undefined ? after : 0;
    if (block.kind === 'statement' && next === undefined) {
      keepTogether(sheet, statementHeight(sheet, block.text) + after);
    }
    if (block.kind === 'heading') {
      const last = index === drawn.length - 2 && next !== undefined && isOnePiece(next);
      const follows = (next === undefined ? 0 : leastOf(sheet, next)) + (next === undefined || last ? after : 0);
      drawHeading(sheet, block.text, follows);
    } else drawBlock(sheet, block, behind);
  }
}

/** `behind` is the height of what the end of the block is kept with. */
function drawBlock(sheet: CaseSheet, block: Exclude<PaperBlock, { kind: 'heading' }>, behind: number): void {
  switch (block.kind) {
    case 'grid':
      return drawGrid(sheet, block.cells, { behind });
    case 'paragraph':
    case 'note':
      return drawText(sheet, block.text, block.kind, behind);
    case 'list':
      return drawList(sheet, block.items, behind);
    case 'ticks':
      return drawTicks(sheet, block.items, behind);
    case 'table':
      return drawTable(sheet, block.columns, block.rows, behind);
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

/** Whether a block stands whole on a page, so that what it is kept with takes its heading along. */
function isOnePiece(block: PaperBlock): boolean {
  switch (block.kind) {
    case 'statement':
    case 'paragraph':
    case 'note':
      return true;
    case 'table':
      return block.rows.length <= 2;
    case 'grid':
      return block.cells.length <= 2;
    case 'list':
    case 'ticks':
      return block.items.length === 1;
    case 'heading':
    case 'photos':
    case 'slip':
    case 'code':
      return false;
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
