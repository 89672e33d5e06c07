/** Sizes a visitor can step through; a page may be pinched to anything between. */
export const zooms = [1, 1.5, 2, 3, 4] as const;

const least = zooms[0];
const most = 4;

/** The next larger (1) or smaller (-1) size. */
export function stepZoom(zoom: number, by: 1 | -1): number {
  const next = by === 1 ? zooms.find((one) => one > zoom + 0.01) : zooms.findLast((one) => one < zoom - 0.01);
  return next ?? zoom;
}

/** Whether there is a larger (1) or smaller (-1) size. */
export function canStep(zoom: number, by: 1 | -1): boolean {
  return stepZoom(zoom, by) !== zoom;
}

/** A pinched size kept within what makes sense. */
export function clampZoom(zoom: number): number {
  return Math.min(most, Math.max(least, zoom));
}

/** The page some pages on, never beyond the first or last. */
export function turnPage(page: number, by: number, pages: number): number {
  return Math.min(pages, Math.max(1, page + by));
}

/** Pages to have ready: this one first, then the next, then the one before. */
export function pagesAtHand(page: number, pages: number): readonly number[] {
  return [page, page + 1, page - 1].filter((one) => one >= 1 && one <= pages);
}

type Rows = { readonly top: number; readonly height: number; readonly row: number; readonly count: number };

/** More rows than are seen, so that a flick does not show an empty place. */
const spare = 12;

/** First row to draw and the one after the last, of rows of equal height in a window scrolled down by `top`. */
export function rowsInSight({ top, height, row, count }: Rows): { readonly from: number; readonly to: number } {
  const first = Math.min(Math.floor(top / row), count);
  const from = Math.max(0, first - spare);
  return { from, to: Math.min(count, first + Math.ceil(height / row) + spare) };
}

type Scrolled = { readonly top: number; readonly height: number; readonly whole: number };

/** Which screenful of something `whole` pixels high stands on a glass `height` high: the one most of which is seen, at the very end the last. */
export function screenfulAt({ top, height, whole }: Scrolled): number {
  if (height <= 0) return 1;
  const passed = top / height;
  return 1 + (top + height >= whole - 1 ? Math.ceil(passed) : Math.round(passed));
}

/** What a finger that moved so far means on a page that fits: the next page, the one before, or nothing. */
export function swipeOf(across: number, down: number): 1 | -1 | 0 {
  if (Math.abs(across) < 80 || Math.abs(across) < 2 * Math.abs(down)) return 0;
  return across < 0 ? 1 : -1;
}
