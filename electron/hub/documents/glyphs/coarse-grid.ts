import { middle } from './curves.ts';
import { withFewerCurves } from './fewer-curves.ts';
import type { Contour, Outline, Point } from './outline.ts';

/**
 * Units to the em of the fonts papers embed, of 1,000 their makers drew them in. Half a unit is 5 µm in a text of 10.5 pt and
 * 11 µm in a title of 25 pt, less than a dot of a printer with 1,200 dots to the inch (21 µm); an outline on it takes a third
 * fewer bytes (D9).
 */
export const gridUnits = 400;
/** How far a curve of a Han character may lie from the drawn one, in units of the grid: as little as a place on the grid. */
const tolerance = 0.6;

/**
 * An outline drawn in units of `1 / unitsPerEm`, on the grid and with as few points as show it. One that is `round`, a letter or
 * a figure, keeps all its curves: an eye sees where one of them is flat (D9).
 */
export function onGrid({ contours, overlaps }: Outline, unitsPerEm: number, round: boolean): Outline {
  const scale = gridUnits / unitsPerEm;
  const placed = contours.flatMap((contour) => {
    const curves = round ? contour : withFewerCurves(contour, tolerance / scale);
    const points = curves.map(({ x, y, on }) => ({ x: Math.round(x * scale), y: Math.round(y * scale), on }));
    const needed = withoutNeedless(points);
    return needed.length > 2 ? [fromTopLeft(needed)] : [];
  });
  return { contours: placed, overlaps };
}

/**
 * Until nothing is left that changes nothing: one taken away can make its neighbour needless. One point on the curve stays, not
 * every reader of fonts finds a beginning without.
 */
function withoutNeedless(contour: Contour): Contour {
  const points = [...contour];
  const isLastOn = (point: Point) => point.on && !points.some((other) => other.on && other !== point);
  for (let index = 0, kept = 0; kept < points.length && points.length > 2; ) {
    const [before, point, after] = [points.at(index - 1), points[index], points[(index + 1) % points.length]];
    if (before && point && after && isNeedless(before, point, after) && !isLastOn(point)) {
      points.splice(index, 1);
      index = Math.max(0, index - 1);
      kept = 0;
    } else {
      index = (index + 1) % points.length;
      kept += 1;
    }
  }
  return points;
}

function isNeedless(before: Point, point: Point, after: Point): boolean {
  if (!point.on) return before.on && after.on && (isAt(point, before) || isAt(point, after));
  if (!before.on && !after.on) {
    const between = middle(before, after);
    return Math.abs(point.x - between.x) <= 0.5 && Math.abs(point.y - between.y) <= 0.5;
  }
  if (!before.on || !after.on) return false;
  const [into, out] = [
    { x: point.x - before.x, y: point.y - before.y },
    { x: after.x - point.x, y: after.y - point.y },
  ];
  return into.x * out.y === into.y * out.x && into.x * out.x + into.y * out.y >= 0;
}

function isAt(one: Point, other: Point): boolean {
  return one.x === other.x && one.y === other.y;
}

/** Parts many characters share begin alike then, and are deflated better. */
function fromTopLeft(contour: Contour): Contour {
  let start = 0;
  for (const [index, point] of contour.entries()) {
    const best = contour[start];
    if (point.on && best && (!best.on || point.y > best.y || (point.y === best.y && point.x < best.x))) start = index;
  }
  return [...contour.slice(start), ...contour.slice(0, start)];
}
