import { createCanvas, loadImage } from '@napi-rs/canvas';

/** The dots of a picture, four bytes each. */
export type Dots = { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray };

/** Unpacks a picture. */
export async function dotsOf(bytes: Uint8Array): Promise<Dots> {
  const picture = await loadImage(bytes);
  const { width, height } = picture;
  const pen = createCanvas(width, height).getContext('2d');
  pen.drawImage(picture, 0, 0);
  return { width, height, rgba: pen.getImageData(0, 0, width, height).data };
}

/** Colour at a place, each from 0 to 1 of the width and height. */
export function colourAt({ width, height, rgba }: Dots, x: number, y: number): readonly number[] {
  const at = 4 * (Math.floor(y * height) * width + Math.floor(x * width));
  return [...rgba.subarray(at, at + 3)];
}

/** Share of dots that are not nearly white. */
export function inkOf({ width, height, rgba }: Dots): number {
  let inked = 0;
  for (let at = 0; at < rgba.length; at += 4) if ((rgba[at] ?? 255) + (rgba[at + 1] ?? 255) < 400) inked++;
  return inked / (width * height);
}

/** How dark each field of a coarse grid is, from 0 (white) to 1: what two renderings of a page agree in. */
export function greyGrid({ width, height, rgba }: Dots, columns: number, rows: number): readonly number[] {
  const dark = Array.from({ length: columns * rows }, () => 0);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x++) {
      const field = row + Math.floor((x * columns) / width);
      dark[field] = (dark[field] ?? 0) + 1 - (rgba[4 * (y * width + x)] ?? 255) / 255;
    }
  }
  return dark.map((sum) => (sum * columns * rows) / (width * height));
}

/** A picture, its upper half blue and the lower one clear. */
export function halfBlue(width: number, height: number) {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'blue';
  pen.fillRect(0, 0, width, height / 2);
  return canvas;
}

/** A JPEG a phone took upright: its dots lie on the side, a tag says so (EXIF orientation 6). */
export async function phonePhoto(width: number, height: number): Promise<Buffer> {
  const jpeg = await halfBlue(width, height).encode('jpeg', 90);
  const tag = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  return Buffer.concat([jpeg.subarray(0, 2), tag, jpeg.subarray(2)]);
}
