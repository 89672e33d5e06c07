import { inflateSync } from 'node:zlib';

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Whether a photo can be set into a PDF: a JPEG with a frame a PDF knows, or a PNG whose pixels unpack. A damaged one would
 * stop the whole press, half a paper under way.
 */
export function isPrintable(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 8).equals(pngMark)) return pixelsUnpack(buffer);
  return buffer[0] === 0xff && buffer[1] === 0xd8 && hasFrame(buffer);
}

function hasFrame(jpeg: Buffer): boolean {
  let at = 2;
  while (at + 9 < jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    // Start of frame; C4, C8 and CC among them mean something else.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const [bits, height, width] = [jpeg[at + 4], jpeg.readUInt16BE(at + 5), jpeg.readUInt16BE(at + 7)];
      return bits === 8 && height > 0 && width > 0 && coloursOfPdf.has(jpeg[at + 9] ?? 0);
    }
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return false;
}

/** Grey, RGB and CMYK: a PDF knows no picture of another number of colours. */
const coloursOfPdf: ReadonlySet<number> = new Set([1, 3, 4]);

function pixelsUnpack(png: Buffer): boolean {
  const parts: Buffer[] = [];
  let at = 8;
  while (at + 12 <= png.length) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  try {
    return inflateSync(Buffer.concat(parts)).length > 0;
  } catch {
    return false;
  }
}
