type Table = { readonly tag: string; readonly bytes: Buffer };

/** The tables of a font file, by their four letters (D9). */
export function readTables(file: Buffer): ReadonlyMap<string, Buffer> {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const start = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12))];
    }),
  );
}

/** A font file of these tables (D9). */
export function joinTables(tables: readonly Table[]): Buffer {
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

/** The bytes, filled up with zeros to a whole number of units. */
export function padded(bytes: Buffer, unit: number): Buffer {
  const over = bytes.length % unit;
  return over === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(unit - over)]);
}

function checksum(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
