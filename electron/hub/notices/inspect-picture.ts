import { type Image, loadImage } from '@napi-rs/canvas';
import { AppError } from '#shared/protocol/errors.ts';
import type { PageSize } from './notice-messages.ts';
import type { NoticeMediaType } from './sniff-notice.ts';
import { isWholePicture } from './whole-picture.ts';

/** A picture's size the right way up (EXIF), after it was unpacked. Throws notice-picture-broken. */
export async function inspectPicture(
  bytes: Uint8Array,
  mediaType: Exclude<NoticeMediaType, 'application/pdf'>,
): Promise<PageSize> {
  if (!isWholePicture(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), mediaType)) {
    throw new AppError('notice-picture-broken');
  }
  const { width, height } = await openPicture(bytes);
  return { width, height };
}

/** Unpacks a picture, turned the right way up. Throws notice-picture-broken. */
export async function openPicture(bytes: Uint8Array): Promise<Image> {
  try {
    return await loadImage(bytes);
  } catch {
    throw new AppError('notice-picture-broken');
  }
}
