import { gridUnits, onGrid } from './coarse-grid.ts';
import { joinTables, padded, readTables } from './font-tables.ts';
import { decodeOutline, encodeOutline } from './outline.ts';

/** The part of a font a PDF embeds: what pdfkit asks of fontkit's subsets (D9). */
export type GlyphSubset = {
  /** Takes a glyph up; its place in the subset, the same each time. */
  readonly includeGlyph: (glyph: number | { readonly id: number }) => number;
  /** The font file. */
  readonly encode: () => Uint8Array;
};

/** A glyph as papers embed it: its outline, how far the pen moves on, and how far the ink begins from where it was. */
type Embedded = { readonly outline: Buffer; readonly metric: Buffer };

/**
 * How a subset's outlines are made: on a coarse grid, for texts of up to `largestCoarse` points, or as the font's makers drew
 * them, for a number that is read across a hall.
 */
export type Drawing = 'coarse' | 'as-drawn';
/** The largest text that shows nothing of the grid, in points. */
export const largestCoarse = 26;

/** Measures in units of the em, by the place of each in its table. */
const measures = { head: [36, 38, 40, 42], hhea: [4, 6, 8, 10, 12, 14, 16, 22] } as const;

/**
 * Subsets of a static TrueType font for embedding in PDFs; each of its outlines is made once. Returns what makes an empty one.
 * Throws for a font without TrueType outlines (D9).
 */
export function createGlyphSubsets(file: Buffer, drawing: Drawing): () => GlyphSubset {
  const tables = readTables(file);
  const table = (tag: string) => {
    const bytes = tables.get(tag);
    if (bytes === undefined) throw new Error(`the font has no ${tag.trim()} table, TrueType outlines are needed`);
    return bytes;
  };
  const [maxp, hmtx, loca, glyf] = [table('maxp'), table('hmtx'), table('loca'), table('glyf')];
  const unitsPerEm = table('head').readUInt16BE(18);
  const units = drawing === 'coarse' ? gridUnits : unitsPerEm;
  const scaled = (value: number) => Math.round((value * units) / unitsPerEm);
  const head = patched(scaledAt(table('head'), measures.head), { 8: 0, 10: 0, 18: units });
  const hhea = scaledAt(table('hhea'), measures.hhea);
  // Without the hints of its glyphs, what they rely on is of no use; alone it keeps thin strokes where pixels are few.
  const prep = tables.has('fpgm') ? undefined : tables.get('prep');
  const offset =
    table('head').readInt16BE(50) === 0
      ? (id: number) => loca.readUInt16BE(id * 2) * 2
      : (id: number) => loca.readUInt32BE(id * 4);
  const lastMetric = hhea.readUInt16BE(34) - 1;
  const embedded = new Map<number, Embedded>();

  function scaledAt(bytes: Buffer, places: readonly number[]): Buffer {
    const own = Buffer.from(bytes);
    for (const at of places) own.writeInt16BE(scaled(own.readInt16BE(at)), at);
    return own;
  }

  function embed(id: number): Embedded {
    const known = embedded.get(id);
    if (known) return known;
    const drawn = glyf.subarray(offset(id), offset(id + 1));
    const advance = hmtx.readUInt16BE(Math.min(id, lastMetric) * 4);
    const asDrawn = decodeOutline(drawn);
    const embeddedOutline = drawing === 'coarse' ? onGrid(asDrawn, unitsPerEm, advance < unitsPerEm) : asDrawn;
    const outline = padded(encodeOutline(embeddedOutline), 2);
    const bearing =
      id <= lastMetric
        ? hmtx.readInt16BE(id * 4 + 2)
        : hmtx.readInt16BE((lastMetric + 1) * 4 + (id - lastMetric - 1) * 2);
    // The edge of the ink was rounded with the outline; what lies before it follows.
    const moved = drawn.length === 0 ? 0 : drawn.readInt16BE(2) - bearing;
    const metric = Buffer.alloc(4);
    metric.writeUInt16BE(scaled(advance), 0);
    metric.writeInt16BE(outline.length === 0 ? scaled(bearing) : outline.readInt16BE(2) - scaled(moved), 2);
    embedded.set(id, { outline, metric });
    return { outline, metric };
  }

  return () => {
    const ids = [0];
    const places = new Map([[0, 0]]);

    function includeGlyph(glyph: number | { readonly id: number }): number {
      const id = typeof glyph === 'number' ? glyph : glyph.id;
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, ids.length);
      return ids.push(id) - 1;
    }

    function encode(): Uint8Array {
      const glyphs = ids.map(embed);
      const outlines = glyphs.map(({ outline }) => outline);
      const { short, bytes: starts } = locations(outlines);
      return joinTables([
        { tag: 'head', bytes: patched(head, { 50: short ? 0 : 1 }) },
        { tag: 'hhea', bytes: patched(hhea, { 34: ids.length }) },
        { tag: 'maxp', bytes: patched(maxp, { 4: ids.length }) },
        { tag: 'loca', bytes: starts },
        { tag: 'glyf', bytes: Buffer.concat(outlines) },
        { tag: 'hmtx', bytes: Buffer.concat(glyphs.map(({ metric }) => metric)) },
        ...(prep ? [{ tag: 'prep', bytes: prep }] : []),
      ]);
    }

    return { includeGlyph, encode };
  };
}

/** Where each outline begins, in the shorter form while it holds them. */
function locations(outlines: readonly Buffer[]): { readonly short: boolean; readonly bytes: Buffer } {
  const ends = [0];
  for (const { length } of outlines) ends.push((ends.at(-1) ?? 0) + length);
  const short = (ends.at(-1) ?? 0) < 0x20000;
  const bytes = Buffer.alloc(ends.length * (short ? 2 : 4));
  for (const [index, end] of ends.entries()) {
    if (short) bytes.writeUInt16BE(end / 2, index * 2);
    else bytes.writeUInt32BE(end, index * 4);
  }
  return { short, bytes };
}

function patched(table: Buffer, words: Readonly<Record<number, number>>): Buffer {
  const own = Buffer.from(table);
  for (const [at, value] of Object.entries(words)) own.writeUInt16BE(value, Number(at));
  return own;
}
