import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkit';
import { expect, test } from 'vitest';
import { type FaceName, fontFile } from '#hub/documents/font-file.ts';
import { readTables } from '#hub/documents/glyphs/font-tables.ts';
import { createGlyphSubsets, type Drawing } from '#hub/documents/glyphs/glyph-subset.ts';
import { decodeOutline, encodeOutline } from '#hub/documents/glyphs/outline.ts';

const faces: readonly FaceName[] = ['regular', 'bold', 'rare-regular', 'rare-bold', 'rare-serif'];
const text = '入住通知书缴款房屋验收龘鬱商品永𠮷㙓䶮，。（）0123456789Shandover&@';

function open(bytes: Buffer): Font {
  const font = create(bytes);
  if ('fonts' in font) throw new Error('one font is needed');
  return font;
}

/** The characters as they are drawn by the font and by a subset of it. */
function drawnTwice(face: FaceName, drawing: Drawing): readonly { drawn: Glyph; embedded: Glyph; character: string }[] {
  const file = readFileSync(fontFile(face));
  const font = open(file);
  const subset = createGlyphSubsets(file, drawing)();
  const glyphs = Array.from(text)
    .map((character) => ({ character, drawn: font.glyphForCodePoint(character.codePointAt(0) ?? 0) }))
    .filter(({ drawn }) => drawn.id !== 0)
    .map((each) => ({ ...each, place: subset.includeGlyph(each.drawn) }));
  const own = open(Buffer.from(subset.encode()));
  return glyphs.map(({ character, drawn, place }) => ({ character, drawn, embedded: own.getGlyph(place) }));
}

type Place = { readonly x: number; readonly y: number };
type Step = readonly [Place, Place];

/** An outline in short steps, in parts of an em. */
function stepsOf(glyph: Glyph, unitsPerEm: number): readonly Step[] {
  const steps: Step[] = [];
  let from = { x: 0, y: 0 };
  let start = from;
  for (const { command, args } of glyph.path.commands) {
    const [x1 = start.x, y1 = start.y, x2 = x1, y2 = y1] = command === 'closePath' ? [] : args;
    const to = { x: x2, y: y2 };
    if (command === 'moveTo') start = to;
    else {
      const begin = from;
      const by = command === 'quadraticCurveTo' ? { x: x1, y: y1 } : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      const place = (part: number) => {
        const along = (key: 'x' | 'y') =>
          ((1 - part) ** 2 * begin[key] + 2 * (1 - part) * part * by[key] + part ** 2 * to[key]) / unitsPerEm;
        return { x: along('x'), y: along('y') };
      };
      for (let step = 0; step < 12; step++) steps.push([place(step / 12), place((step + 1) / 12)]);
    }
    from = to;
  }
  return steps;
}

function distance(place: Place, [a, b]: Step): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((place.x - a.x) * dx + (place.y - a.y) * dy) / length));
  return Math.hypot(place.x - a.x - part * dx, place.y - a.y - part * dy);
}

/** How far the place of one outline farthest from the other lies from it. */
function farthest(steps: readonly Step[], others: readonly Step[]): number {
  return Math.max(...steps.map(([place]) => Math.min(...others.map((other) => distance(place, other)))));
}

for (const face of faces) {
  test(`an outline of ${face} taken apart and put together again is the same`, () => {
    const tables = readTables(readFileSync(fontFile(face)));
    const [head, loca, glyf] = [tables.get('head'), tables.get('loca'), tables.get('glyf')];
    if (!head || !loca || !glyf) throw new Error('the font has outlines');
    const long = head.readInt16BE(50) === 1;
    const start = (id: number) => (long ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);
    const count = loca.length / (long ? 4 : 2) - 1;
    for (let id = 0; id < count; id += 13) {
      const outline = decodeOutline(glyf.subarray(start(id), start(id + 1)));
      expect(decodeOutline(encodeOutline(outline))).toEqual(outline);
    }
  });
}

test('large text is embedded as the makers of the font drew it', () => {
  for (const { character, drawn, embedded } of drawnTwice('bold', 'as-drawn')) {
    expect(embedded.path.toSVG(), character).toBe(drawn.path.toSVG());
    expect(embedded.advanceWidth).toBe(drawn.advanceWidth);
  }
});

for (const face of ['regular', 'bold', 'rare-serif'] as const) {
  test(`on the grid, characters of ${face} keep their shape to three thousandths of an em`, () => {
    const unitsPerEm = open(readFileSync(fontFile(face))).unitsPerEm;
    for (const { character, drawn, embedded } of drawnTwice(face, 'coarse')) {
      const [before, after] = [stepsOf(drawn, unitsPerEm), stepsOf(embedded, 400)];
      expect(Math.max(farthest(after, before), farthest(before, after)), character).toBeLessThan(0.003);
      expect(Math.abs(embedded.advanceWidth / 400 - drawn.advanceWidth / unitsPerEm)).toBeLessThanOrEqual(0.00126);
    }
  });
}

test('a font without outlines and one with glyphs put together from others are refused', () => {
  expect(() => createGlyphSubsets(Buffer.from('000100000000', 'hex'), 'coarse')).toThrow(
    'TrueType outlines are needed',
  );
  expect(() => decodeOutline(Buffer.from('ffff0000000000000000', 'hex'))).toThrow('put together from others');
});
