import { imageSize } from 'image-size';
import { AppError } from '#shared/protocol/errors.ts';
import { noticeFileMaxBytes } from '#shared/protocol/notices.ts';
import { mostPixels } from './notice-limits.ts';

/** Formats a notice may be uploaded in. */
export const noticeMediaTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'] as const;
export type NoticeMediaType = (typeof noticeMediaTypes)[number];

const pictures = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const;
/** Far enough for a declaration and comments before the first tag. */
const headBytes = 4096;

/**
 * Tells by its first bytes what a file is, whatever its name says, and refuses what needs no opening to be refused. Throws
 * notice-file-empty, notice-file-too-large, notice-file-svg, notice-file-type, notice-picture-broken,
 * notice-picture-too-large.
 */
export function sniffNotice(bytes: Uint8Array): NoticeMediaType {
  if (bytes.length === 0) throw new AppError('notice-file-empty');
  if (bytes.length > noticeFileMaxBytes) throw new AppError('notice-file-too-large');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes));
  const text = head.toString('latin1');
  // A few writers put a mark or an empty line before it; a page of HTML that mentions it further on is no PDF.
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-\d/.test(text)) return 'application/pdf';
  const picture = pictureBySignature(head);
  if (picture === null) throw new AppError(isSvg(head) ? 'notice-file-svg' : 'notice-file-type');
  requirePixels(bytes, picture);
  return picture;
}

function pictureBySignature(head: Buffer): NoticeMediaType | null {
  if (head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
  if (head.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return 'image/jpeg';
  const webp = head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';
  return webp ? 'image/webp' : null;
}

function isSvg(head: Buffer): boolean {
  const wide = head[0] === 0xff || head[0] === 0xfe || head[1] === 0;
  const text = wide ? head.toString('latin1').replaceAll('\0', '') : head.toString('latin1');
  return /<(?:\w+:)?svg[\s>]/i.test(text);
}

/** Before anything is unpacked: a few kilobytes can claim to be gigabytes of dots. */
function requirePixels(bytes: Uint8Array, mediaType: NoticeMediaType): void {
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    throw new AppError('notice-picture-broken');
  }
  const { type, width, height } = size;
  if (pictures[type as keyof typeof pictures] !== mediaType || width < 1 || height < 1) {
    throw new AppError('notice-picture-broken');
  }
  if (width * height > mostPixels) {
    throw new AppError('notice-picture-too-large', undefined, {
      details: { megapixels: Math.round((width / 1e3) * (height / 1e3)), most: mostPixels / 1e6 },
    });
  }
}
