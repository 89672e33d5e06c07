import type { Contour, Point } from './outline.ts';

/** Where a curve may be; corners and middles between two points lie off the grid. */
export type Place = { readonly x: number; readonly y: number };
/** From one place of a contour to the next: a straight line, or a curve pulled towards `by`. */
export type Stretch = { readonly from: Place; readonly by: Place | null; readonly to: Place };
/** A stretch that bends. */
export type Curve = Stretch & { readonly by: Place };

/** Whether a stretch bends. */
export const isCurve = (stretch: Stretch): stretch is Curve => stretch.by !== null;

/** The contour as lines and curves; between two points off the curve lies one on it, which fonts leave out (D9). */
export function stretchesOf(contour: Contour): readonly Stretch[] {
  const points = withMiddles(contour);
  const start = points.findIndex(({ on }) => on);
  if (start < 0) return [];
  const around = [...points.slice(start), ...points.slice(0, start + 1)];
  return around.flatMap((point, index) => {
    const before = around[index - 1];
    if (!before || !point.on) return [];
    const corner = before.on ? before : around[index - 2];
    return corner ? [{ from: corner, by: before.on ? null : before, to: point }] : [];
  });
}

function withMiddles(contour: Contour): readonly Point[] {
  return contour.flatMap((point, index) => {
    const before = contour.at(index - 1);
    if (point.on || !before || before.on) return [point];
    return [{ ...middle(before, point), on: true }, point];
  });
}

/** The contour these lines and curves make. */
export function contourOf(stretches: readonly Stretch[]): Contour {
  return stretches.flatMap(({ from, by }) => [
    { x: from.x, y: from.y, on: true },
    ...(by === null ? [] : [{ x: by.x, y: by.y, on: false }]),
  ]);
}

/** Where a curve is, `part` of the way from its beginning to its end. */
export function placeOn({ from, by, to }: Curve, part: number): Place {
  const rest = 1 - part;
  const [a, b, c] = [rest * rest, 2 * rest * part, part * part];
  return { x: a * from.x + b * by.x + c * to.x, y: a * from.y + b * by.y + c * to.y };
}

/** Half way between two places. */
export function middle(one: Place, other: Place): Place {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

/** The square of how far two places are apart. */
export function apart(one: Place, other: Place): number {
  return (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
}
