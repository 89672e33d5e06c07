// Makes the sample notices of resources/notices/samples from samples.yaml: `npx node scripts/make-sample-notices.mjs`
// (Node 24). `--to FOLDER` writes them elsewhere; `--no-pictures` leaves out the pictures, which need pdftoppm (Poppler).
import { execFile } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { parse } from 'yaml';
import { openPaperFonts } from '../electron/hub/documents/fonts.ts';
import { drawings } from './sample-notices/drawings.mjs';
import { renderNotice } from './sample-notices/notice-sheet.mjs';

const run = promisify(execFile);
const register = join(dirname(fileURLToPath(import.meta.url)), '../resources/notices/samples.yaml');
const pictureSide = 1754;

const { values: options } = parseArgs({
  options: {
    to: { type: 'string', default: join(dirname(register), 'samples') },
    'no-pictures': { type: 'boolean', default: false },
  },
});

/** The first page, as many dots on its longest side as A4 has at 150 dpi. */
async function makePicture(pdf, png) {
  const shape = ['-png', '-singlefile', '-f', '1', '-scale-to', String(pictureSide)];
  await run('pdftoppm', [...shape, pdf, png.replace(/\.png$/, '')]);
}

const { samples } = parse(await readFile(register, 'utf8'));
const fonts = openPaperFonts();
await mkdir(options.to, { recursive: true });
let bytes = 0;
for (const sample of samples) {
  const draw = drawings[sample.kind];
  if (draw === undefined) throw new Error(`nobody knows how to draw ${sample.kind}`);
  const pdf = join(options.to, basename(sample.pdf));
  const png = join(options.to, basename(sample.png));
  await writeFile(pdf, await renderNotice(sample, draw, fonts));
  const files = options['no-pictures'] ? [pdf] : [pdf, png];
  if (!options['no-pictures']) await makePicture(pdf, png);
  for (const file of files) bytes += (await stat(file)).size;
}
console.log(`${samples.length} sample notices, ${Math.round(bytes / 1024)} KB in ${options.to}`);
