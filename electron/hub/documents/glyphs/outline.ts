/** A point of an outline; one that is off the curve pulls it (TrueType: quadratic curves). */
export type Point = { readonly x: number; readonly y: number; readonly on: boolean };
/** A closed line around ink or around a hole in it. */
export type Contour = readonly Point[];
/** What a glyph looks like. Where contours lie over each other, whoever draws it must know, or their edges show. */
export type Outline = { readonly contours: readonly Contour[]; readonly overlaps: boolean };

const onCurve = 0x01;
const repeated = 0x08;
/** In the first flag. */
const overlapping = 0x40;
/** The bits that say of a coordinate that its step is one byte, and its sign, or that there is no step at all. */
const steps = { x: { short: 0x02, same: 0x10 }, y: { short: 0x04, same: 0x20 } } as const;
const headBytes = 10;
const longestShortStep = 255;

/** The outline of a glyph as it lies in a font, without hints. Throws for one put together from others (D9). */
export function decodeOutline(bytes: Buffer): Outline {
  if (bytes.length === 0) return { contours: [], overlaps: false };
  if (bytes.readInt16BE(0) < 0) throw new Error('the font has glyphs put together from others');
  const ends = Array.from({ length: bytes.readInt16BE(0) }, (_, index) => bytes.readUInt16BE(headBytes + index * 2));
  let at = headBytes + ends.length * 2;
  at += 2 + bytes.readUInt16BE(at);
  const count = (ends.at(-1) ?? -1) + 1;
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = bytes.readUInt8(at++);
    const times = (flag & repeated) === 0 ? 1 : bytes.readUInt8(at++) + 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }

  function places({ short, same }: { readonly short: number; readonly same: number }): readonly number[] {
    let place = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) place += (flag & same) === 0 ? -bytes.readUInt8(at++) : bytes.readUInt8(at++);
      else if ((flag & same) === 0) {
        place += bytes.readInt16BE(at);
        at += 2;
      }
      return place;
    });
  }

  const [xs, ys] = [places(steps.x), places(steps.y)];
  const points = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & onCurve) !== 0 }));
  const contours = ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
  return { contours, overlaps: ((flags[0] ?? 0) & overlapping) !== 0 };
}

/** The outline as it lies in a font; coordinates are whole numbers (D9). */
export function encodeOutline({ contours, overlaps }: Outline): Buffer {
  const points = contours.flat();
  if (points.length === 0) return Buffer.alloc(0);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const head = Buffer.alloc(headBytes + contours.length * 2 + 2);
  const words = [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  for (const [index, word] of words.entries()) head.writeInt16BE(word, index * 2);
  let end = -1;
  for (const [index, contour] of contours.entries()) {
    end += contour.length;
    head.writeUInt16BE(end, headBytes + index * 2);
  }
  const [across, up] = [encodeSteps(xs, steps.x), encodeSteps(ys, steps.y)];
  // Equal flags in a row could be written once and counted: deflated, that is larger.
  const flags = points.map(({ on }, index) => (on ? onCurve : 0) | (across.flags[index] ?? 0) | (up.flags[index] ?? 0));
  if (overlaps) flags[0] = (flags[0] ?? 0) | overlapping;
  return Buffer.concat([head, Buffer.from(flags), Buffer.from(across.bytes), Buffer.from(up.bytes)]);
}

function encodeSteps(
  places: readonly number[],
  { short, same }: { readonly short: number; readonly same: number },
): { readonly flags: readonly number[]; readonly bytes: readonly number[] } {
  const bytes: number[] = [];
  const flags = places.map((place, index) => {
    const step = place - (places[index - 1] ?? 0);
    if (step === 0) return same;
    if (Math.abs(step) <= longestShortStep) {
      bytes.push(Math.abs(step));
      return step > 0 ? short | same : short;
    }
    bytes.push((step >> 8) & 0xff, step & 0xff);
    return 0;
  });
  return { flags, bytes };
}
