import { openPicture } from './inspect-picture.ts';
import { longestSide } from './notice-limits.ts';
import type { PressedPage } from './notice-messages.ts';
import { picturesOf, sheetOf } from './page-picture.ts';

/** A picture as a page: the right way up, on white, no larger than it is. Throws notice-picture-broken. */
export async function drawPicture(bytes: Uint8Array): Promise<PressedPage> {
  const picture = await openPicture(bytes);
  const scale = Math.min(1, longestSide.screen / Math.max(picture.width, picture.height));
  const sheet = sheetOf({ width: picture.width * scale, height: picture.height * scale });
  const pen = sheet.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, sheet.width, sheet.height);
  return { page: 1, characters: null, ...(await picturesOf(sheet)) };
}
