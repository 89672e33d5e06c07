import type { Glyph } from './shaper.ts';

/** One line as it is drawn; lengths in thousandths of the size. */
export type SetLine = {
  readonly glyphs: readonly Glyph[];
  /** How far the pen moves before each glyph, from where the one before ends by its own width. */
  readonly moves: readonly number[];
  readonly width: number;
};

/**
 * Marks side by side share one blank half, and an opening mark at the beginning of a line or a closing one at its end has
 * none (CLREQ 3.1.6): what stands in a box stands at its edge.
 */
export function setLine(glyphs: readonly Glyph[]): SetLine {
  const moves: number[] = [];
  let width = 0;
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const squeezed = before === undefined ? glyph.blank.left : joint(before, glyph);
    moves.push((before === undefined ? 0 : before.advance - before.natural) - squeezed);
    width += glyph.advance - squeezed;
    before = glyph;
  }
  return { glyphs, moves, width: width - (before?.blank.right ?? 0) };
}

/** What two glyphs side by side give up of their blank halves. */
export function joint(before: Glyph, after: Glyph): number {
  const marked = after.blank.left + after.blank.right;
  if (before.blank.right > 0) return Math.min(before.blank.right, marked);
  return before.blank.left > 0 ? after.blank.left : 0;
}
