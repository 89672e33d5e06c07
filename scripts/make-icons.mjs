// Draws the app's icons from resources/build/*.svg: png for Linux and the desktop, ico for Windows, icns for macOS.
// Run by hand after a change of the drawing: node scripts/make-icons.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const folder = fileURLToPath(new URL('../resources/build/', import.meta.url));
/** Below this many pixels the turn around the key would be a smudge: the key stands alone there. */
const smallest = 48;
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
/** macOS's own names of its sizes; each holds a PNG. */
const macTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

/** macOS sets its icons on a grid with air around them; the other systems fill the square. */
async function draw(size, air = 0) {
  const name = size < smallest ? 'icon-small.svg' : 'icon.svg';
  const source = await readFile(`${folder}${name}`, 'utf8');
  // Without a size of its own the drawing would be rasterised at its viewBox and then scaled.
  const image = await loadImage(Buffer.from(source.replace('<svg ', `<svg width="${size}" height="${size}" `)));
  const canvas = createCanvas(size, size);
  const margin = Math.round(size * air);
  canvas.getContext('2d').drawImage(image, margin, margin, size - 2 * margin, size - 2 * margin);
  return canvas.toBuffer('image/png');
}

/** An .ico: a directory of sixteen bytes for each picture, then the pictures, as PNG. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // One byte each: 0 says 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** An .icns: blocks of a name, their whole length, and a PNG. */
function icns(pictures) {
  const block = (name, content) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(pictures.map(({ type, png }) => block(type, png))));
}

const each = (sizes, air) => Promise.all(sizes.map(async (size) => ({ size, png: await draw(size, air) })));

await mkdir(`${folder}icons`, { recursive: true });
for (const { size, png } of await each(linuxSizes)) await writeFile(`${folder}icons/${size}x${size}.png`, png);
await writeFile(`${folder}icon.png`, await draw(512));
await writeFile(`${folder}icon.ico`, ico(await each(windowsSizes)));
const macPictures = Object.entries(macTypes).map(async ([type, size]) => ({ type, png: await draw(size, 0.1) }));
await writeFile(`${folder}icon.icns`, icns(await Promise.all(macPictures)));
