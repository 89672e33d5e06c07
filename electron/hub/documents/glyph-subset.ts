/** The part of a font a PDF embeds: what pdfkit asks of fontkit's subsets. */
export type GlyphSubset = {
  /** Takes a glyph up; its place in the subset, the same each time. */
  readonly includeGlyph: (glyph: number | { readonly id: number }) => number;
  /** The font file. */
  readonly encode: () => Uint8Array;
};

type Table = { readonly tag: string; readonly bytes: Buffer };

/** Kept as they are; hints come with the glyphs. */
const copied = ['cvt ', 'fpgm', 'prep'];
const wordArguments = 0x01;
const oneScale = 0x08;
const moreComponents = 0x20;
const twoScales = 0x40;
const matrix = 0x80;

/**
 * Subsets of a static TrueType font for embedding in PDFs, copied glyph by glyph as they lie in the file. Returns what makes
 * an empty one. Throws for a font without TrueType outlines.
 */
export function createGlyphSubsets(file: Buffer): () => GlyphSubset {
  const tables = readTables(file);
  const table = (tag: string) => {
    const bytes = tables.get(tag);
    if (bytes === undefined) throw new Error(`the font has no ${tag.trim()} table, TrueType outlines are needed`);
    return bytes;
  };
  const [head, hhea, maxp, hmtx, loca, glyf] = [
    table('head'),
    table('hhea'),
    table('maxp'),
    table('hmtx'),
    table('loca'),
    table('glyf'),
  ] as const;
  const offset =
    head.readInt16BE(50) === 0
      ? (id: number) => loca.readUInt16BE(id * 2) * 2
      : (id: number) => loca.readUInt32BE(id * 4);
  const outline = (id: number) => glyf.subarray(offset(id), offset(id + 1));
  const metrics = hhea.readUInt16BE(34);

  function metric(id: number): Buffer {
    if (id < metrics) return hmtx.subarray(id * 4, id * 4 + 4);
    const bearing = metrics * 4 + (id - metrics) * 2;
    const last = (metrics - 1) * 4;
    return Buffer.concat([hmtx.subarray(last, last + 2), hmtx.subarray(bearing, bearing + 2)]);
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
      const outlines: Buffer[] = [];
      // A glyph made of others adds them behind itself.
      for (const id of ids) outlines.push(padded(withOwnComponents(outline(id), includeGlyph), 2));
      const count = outlines.length;
      const { short, bytes: places } = locations(outlines);
      return join([
        { tag: 'head', bytes: patched(head, { 8: 0, 10: 0, 50: short ? 0 : 1 }) },
        { tag: 'hhea', bytes: patched(hhea, { 34: count }) },
        { tag: 'maxp', bytes: patched(maxp, { 4: count }) },
        { tag: 'loca', bytes: places },
        { tag: 'glyf', bytes: Buffer.concat(outlines) },
        { tag: 'hmtx', bytes: Buffer.concat(ids.map(metric)) },
        ...copied.flatMap((tag) => {
          const bytes = tables.get(tag);
          return bytes ? [{ tag, bytes }] : [];
        }),
      ]);
    }

    return { includeGlyph, encode };
  };
}

function readTables(file: Buffer): ReadonlyMap<string, Buffer> {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const start = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12))];
    }),
  );
}

/** The outline with its components named by their places in the subset. */
function withOwnComponents(outline: Buffer, placeOf: (id: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const own = Buffer.from(outline);
  let at = 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0) {
    flags = own.readUInt16BE(at);
    own.writeUInt16BE(placeOf(own.readUInt16BE(at + 2)), at + 2);
    at += 4 + ((flags & wordArguments) !== 0 ? 4 : 2);
    if ((flags & oneScale) !== 0) at += 2;
    else if ((flags & twoScales) !== 0) at += 4;
    else if ((flags & matrix) !== 0) at += 8;
  }
  return own;
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

function padded(bytes: Buffer, unit: number): Buffer {
  const over = bytes.length % unit;
  return over === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(unit - over)]);
}

/** A font file of these tables. */
function join(tables: readonly Table[]): Buffer {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const header = Buffer.alloc(12 + sorted.length * 16);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(sorted.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((sorted.length - power) * 16, 10);
  let start = header.length;
  const parts: Buffer[] = [header];
  for (const [index, { tag, bytes }] of sorted.entries()) {
    const part = padded(bytes, 4);
    const at = 12 + index * 16;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum(part), at + 4);
    header.writeUInt32BE(start, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    parts.push(part);
    start += part.length;
  }
  return Buffer.concat(parts);
}

function checksum(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
