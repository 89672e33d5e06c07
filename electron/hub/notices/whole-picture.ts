import { crc32 } from 'node:zlib';
import type { NoticeMediaType } from './sniff-notice.ts';

/**
 * Whether a picture is there to its end. A decoder draws what it finds and leaves the rest blank without a word, and a
 * notice whose lower half is missing must not be shown.
 */
export function isWholePicture(bytes: Buffer, mediaType: Exclude<NoticeMediaType, 'application/pdf'>): boolean {
  switch (mediaType) {
    case 'image/png':
      return isWholePng(bytes);
    case 'image/jpeg':
      return isWholeJpeg(bytes);
    case 'image/webp':
      return bytes.length >= 12 && bytes.length >= bytes.readUInt32LE(4) + 8;
  }
}

/** Every part with its check sum, up to the one that says it is the last. */
function isWholePng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/** An end mark behind the first scan: within a scan it can't occur, and a thumbnail's lies before it. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined;
    if (marker === 0xda) return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) > 0;
    // Decoders pass over filling bytes and strays between the parts, and so must this.
    at += marker === undefined || marker === 0xff || marker === 0 ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}
