import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { longestSide } from './notice-limits.ts';
import type { PageSize, PressedPage } from './notice-messages.ts';

/** WebP's measure from 0 to 100: letters of 9 points stay clean on a 4K board, a page of text is 0.2 to 0.5 MB. */
const quality = 82;

/** A white sheet of whole pixels, at least one each way. */
export function sheetOf({ width, height }: PageSize): Canvas {
  const sheet = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const pen = sheet.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, sheet.width, sheet.height);
  return sheet;
}

/** Both pictures of a drawn page. What the file said of itself (place, camera, author) is not in them. */
export async function picturesOf(sheet: Canvas): Promise<Pick<PressedPage, 'width' | 'height' | 'screen' | 'preview'>> {
  const { width, height } = sheet;
  const scale = Math.min(1, longestSide.preview / Math.max(width, height));
  const small = sheetOf({ width: width * scale, height: height * scale });
  const pen = small.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(sheet, 0, 0, small.width, small.height);
  const [screen, preview] = await Promise.all([sheet.encode('webp', quality), small.encode('webp', quality)]);
  return { width, height, screen, preview };
}
