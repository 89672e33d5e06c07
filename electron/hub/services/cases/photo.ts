import { imageSize } from 'image-size';
import { AppError } from '#shared/protocol/errors.ts';

/** A picture by its own bytes. */
export type Photo = {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly width: number;
  readonly height: number;
};

const mediaTypes = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
const mostPixelsAside = 8000;

/** Tells what a picture is by its content, whatever its name says. Throws not-an-image. */
export function readPhoto(bytes: Uint8Array): Photo {
  try {
    const { type, width, height } = imageSize(bytes);
    const mediaType = mediaTypes[type as keyof typeof mediaTypes];
    if (mediaType && width > 0 && height > 0 && Math.max(width, height) <= mostPixelsAside) {
      return { mediaType, width, height };
    }
  } catch {
    // It could not be read as any kind of picture: said below.
  }
  throw new AppError('not-an-image');
}
