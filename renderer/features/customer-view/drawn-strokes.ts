import type { Stroke } from '#shared/protocol/documents.ts';

/** Strokes on the pad with the moment of each point, in milliseconds since the first touch. */
export type DrawnStroke = { readonly points: Stroke; readonly times: readonly number[] };

/** What is on the pad, and what was taken back and can be put there again. */
export type Drawing = { readonly strokes: readonly DrawnStroke[]; readonly undone: readonly DrawnStroke[] };

export const blankDrawing: Drawing = { strokes: [], undone: [] };

/** The contract's own limits: more is no signature. */
const mostStrokes = 200;
const mostPoints = 2000;
const longestMs = 600_000;

/** Begins a stroke where the pen came down. */
export function withStroke({ strokes, undone }: Drawing, at: Stroke[number], time: number): Drawing {
  if (strokes.length >= mostStrokes) return { strokes, undone };
  return { strokes: [...strokes, { points: [at], times: [clock(time)] }], undone: [] };
}

/** Draws on the last stroke; a point that did not move is left out. */
export function withPoint(drawing: Drawing, at: Stroke[number], time: number): Drawing {
  const last = drawing.strokes.at(-1);
  if (!last || last.points.length >= mostPoints) return drawing;
  const [x, y] = last.points.at(-1) ?? at;
  if (last.points.length > 1 && x === at[0] && y === at[1]) return drawing;
  const longer = { points: [...last.points, at], times: [...last.times, clock(time)] };
  return { ...drawing, strokes: [...drawing.strokes.slice(0, -1), longer] };
}

/** Takes the last stroke back. */
export function undone(drawing: Drawing): Drawing {
  const last = drawing.strokes.at(-1);
  return last ? { strokes: drawing.strokes.slice(0, -1), undone: [...drawing.undone, last] } : drawing;
}

/** Puts the stroke taken back last on the pad again. */
export function redone(drawing: Drawing): Drawing {
  const next = drawing.undone.at(-1);
  return next ? { strokes: [...drawing.strokes, next], undone: drawing.undone.slice(0, -1) } : drawing;
}

/** Where on the pad, in hundredths of its height. */
export function padPoint(
  pad: { readonly left: number; readonly top: number; readonly height: number },
  at: { readonly clientX: number; readonly clientY: number },
): Stroke[number] {
  const hundredths = (pixels: number) => Math.max(-50, Math.min(2000, Math.round((pixels / pad.height) * 100)));
  return [hundredths(at.clientX - pad.left), hundredths(at.clientY - pad.top)];
}

/** A stroke as an SVG path in hundredths; a mere touch is a dot. */
export function strokePath(points: Stroke): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const line = rest.length > 0 ? rest : [first];
  return `M${first[0]} ${first[1]}${line.map(([x, y]) => `L${x} ${y}`).join('')}`;
}

/** Whether enough was drawn to be a name and no slip of the hand: a third of the pad's height along the line. */
export function looksSigned({ strokes }: Drawing): boolean {
  let length = 0;
  for (const { points } of strokes) {
    for (const [index, [x, y]] of points.entries()) {
      const before = points[index - 1];
      if (before) length += Math.hypot(x - before[0], y - before[1]);
    }
  }
  return length >= 33;
}

function clock(time: number): number {
  return Math.max(0, Math.min(longestMs, Math.round(time)));
}
