import { apart, type Curve, contourOf, isCurve, type Place, placeOn, type Stretch, stretchesOf } from './curves.ts';
import type { Contour } from './outline.ts';

/** Two curves that meet at less than this angle (its tangent) are one curve to the eye. */
const smooth = 0.15;
/** A run of curves no longer one after this many more of them is not tried further. */
const patience = 2;
/** Where a new curve is held against those it replaces: parts of each of them. */
const held = [0.25, 0.5, 0.75, 1];

/**
 * The contour with as few curves as stay within `tolerance` of it. Fonts made from drawings in cubic curves hold two or three
 * quadratic ones for each (D9).
 */
export function withFewerCurves(contour: Contour, tolerance: number): Contour {
  const stretches = stretchesOf(contour);
  const fewer: Stretch[] = [];
  for (let index = 0; index < stretches.length; ) {
    const { stretch, count } = longestFrom(stretches, index, tolerance);
    fewer.push(stretch);
    index += count;
  }
  return contourOf(fewer);
}

function longestFrom(
  stretches: readonly Stretch[],
  index: number,
  tolerance: number,
): { readonly stretch: Stretch; readonly count: number } {
  const first = stretches[index];
  if (!first) throw new RangeError('there is no such stretch');
  let longest = { stretch: first, count: 1 };
  if (!isCurve(first)) return longest;
  const run: Curve[] = [first];
  for (const next of stretches.slice(index + 1)) {
    const last = run.at(-1);
    if (!last || !isCurve(next) || !goesOn(last, next)) break;
    run.push(next);
    const one = asOne(run, tolerance);
    if (one) longest = { stretch: one, count: run.length };
    else if (run.length > longest.count + patience) break;
  }
  return longest;
}

function goesOn(curve: Curve, next: Curve): boolean {
  const before = { x: curve.to.x - curve.by.x, y: curve.to.y - curve.by.y };
  const after = { x: next.by.x - next.from.x, y: next.by.y - next.from.y };
  const along = before.x * after.x + before.y * after.y;
  return along > 0 && Math.abs(before.x * after.y - before.y * after.x) <= smooth * along;
}

/** One curve in place of a run: one that leaves and arrives as they do, else the one nearest to them; null where it is too far. */
function asOne(run: readonly Curve[], tolerance: number): Curve | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [first.from, last.to];
  const near = (by: Place | null): Curve | null => {
    const curve = by && { from, by, to };
    const fits = curve && run.every((each) => held.every((part) => isNear(placeOn(each, part), curve, tolerance)));
    return fits ? curve : null;
  };
  return near(meeting(first, last)) ?? near(nearest(run, from, to));
}

/** Where the line a run leaves along meets the one it arrives along. */
function meeting(first: Curve, last: Curve): Place | null {
  const leaves = { x: first.by.x - first.from.x, y: first.by.y - first.from.y };
  const arrives = { x: last.by.x - last.to.x, y: last.by.y - last.to.y };
  const across = { x: last.to.x - first.from.x, y: last.to.y - first.from.y };
  const turn = leaves.x * arrives.y - leaves.y * arrives.x;
  if (turn === 0) return null;
  const [out, back] = [
    (across.x * arrives.y - across.y * arrives.x) / turn,
    (across.x * leaves.y - across.y * leaves.x) / turn,
  ];
  return out > 0 && back > 0 ? { x: first.from.x + out * leaves.x, y: first.from.y + out * leaves.y } : null;
}

/** What pulls a curve nearest to a run, by least squares over places a length apart. */
function nearest(run: readonly Curve[], from: Place, to: Place): Place {
  const places = run.flatMap((curve) => Array.from({ length: 8 }, (_, index) => placeOn(curve, (index + 1) / 8)));
  let length = 0;
  let before = from;
  const lengths = places.map((place) => {
    length += Math.sqrt(apart(before, place));
    before = place;
    return length;
  });
  const sum = { x: 0, y: 0, weight: 0 };
  for (const [index, place] of places.entries()) {
    const part = (lengths[index] ?? 0) / length;
    const rest = 1 - part;
    const weight = 2 * rest * part;
    sum.x += weight * (place.x - rest * rest * from.x - part * part * to.x);
    sum.y += weight * (place.y - rest * rest * from.y - part * part * to.y);
    sum.weight += weight * weight;
  }
  return { x: sum.x / sum.weight, y: sum.y / sum.weight };
}

/** Looked for along the curve, in ever smaller steps around the nearest place found. */
function isNear(place: Place, curve: Curve, tolerance: number): boolean {
  const most = tolerance * tolerance;
  let best = { part: 0, far: Number.POSITIVE_INFINITY };
  const look = (part: number) => {
    if (part < 0 || part > 1) return;
    const far = apart(place, placeOn(curve, part));
    if (far < best.far) best = { part, far };
  };
  for (let step = 0; step <= 16; step++) look(step / 16);
  for (let half = 1 / 32; half > 1 / 2048 && best.far > most; half /= 2) {
    const { part } = best;
    look(part - half);
    look(part + half);
  }
  return best.far <= most;
}
