import type { Bilingual } from '#shared/domain/flow/template.ts';
import { type CaseSheet, contentWidth, left, type Style } from './case-sheet.ts';
import { millimetre, qrMark } from './marks.ts';

const codeSide = 26 * millimetre;
/** How much of a page a code takes. */
export const codeHeight = codeSide + 10;
const words: Style = { weight: 'bold', size: 10, gap: 16 };

/** A code a scanner reads at arm's length, with what it does beside it. */
export function drawCode(sheet: CaseSheet, content: string, text: Bilingual): void {
  const gap = 14;
  const lines = sheet.lines(text, words, contentWidth - codeSide - gap);
  sheet.keepRoom(codeHeight);
  const y = sheet.y() + 6;
  sheet.tags.text('Figure', () => qrMark(content, codeSide).draw(sheet.pdf, left, y), text.zh);
  const height = lines.length * words.gap;
  sheet.tags.text('P', () => {
    sheet.write(lines, left + codeSide + gap, y + Math.max(0, (codeSide - height) / 2), contentWidth - codeSide - gap);
  });
  sheet.moveTo(y + codeSide + 8);
}
