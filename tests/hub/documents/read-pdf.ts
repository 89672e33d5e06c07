import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Where pictures of papers are kept for people to look at. */
export const artifacts = join(import.meta.dirname, '../../artifacts/documents');

/** Poppler and zbar come from the system; where they are missing, what needs them says that it is skipped. */
export function hasTool(name: 'pdftotext' | 'pdftoppm' | 'zbarimg' | 'qpdf'): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

function withFile<Result>(pdf: Uint8Array, use: (path: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-paper-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, pdf);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All text of a PDF without white space, since a paper may wrap a line anywhere. */
export function textOf(pdf: Uint8Array): string {
  return withFile(pdf, (path) => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).replaceAll(/\s/g, '');
}

/** The same in the order it was written, so that a wrapped cell of a table stays together. */
export function writtenText(pdf: Uint8Array): string {
  return withFile(pdf, (path) => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })).replaceAll(
    /\s/g,
    '',
  );
}

/** The same, page by page. */
export function pageTexts(pdf: Uint8Array): readonly string[] {
  const text = withFile(pdf, (path) =>
    execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  );
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/g, ''));
}

/** Words that stand outside the margins of an A4 page, in points. */
export function wordsOutside(pdf: Uint8Array): readonly string[] {
  const [left, right, foot] = [51, 544.3, 842 - 20];
  const boxes = withFile(pdf, (path) =>
    execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  );
  const words = [...boxes.matchAll(/xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</g)];
  if (words.length === 0) throw new Error('pdftotext found no words');
  return words
    .filter(([, xMin, xMax, yMax]) => Number(xMin) < left || Number(xMax) > right + 1 || Number(yMax) > foot)
    .map(([, xMin, xMax, yMax, word]) => `${word} ${xMin}–${xMax}, ${yMax}`);
}

/** What qpdf finds wrong with the file's structure; nothing where it is sound. */
export function structureFaults(pdf: Uint8Array): string {
  return withFile(pdf, (path) => {
    const checked = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    return checked.status === 0 ? '' : checked.stdout + checked.stderr;
  });
}

/** The file's objects as plain text, those in packs too; streams stay as they are. */
export function objectsOf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  const packs = [...text.matchAll(/\/Type \/ObjStm\n[^>]*>>\nstream\n/g)];
  return [
    text,
    ...packs.map(({ index, 0: head }) => inflateSync(file.subarray(index + head.length)).toString('latin1')),
  ].join('\n');
}

/** How many pages a file has. */
export function pageCount(pdf: Uint8Array): number {
  return [...objectsOf(pdf).matchAll(/\/Type \/Page\n/g)].length;
}

/** Width and height of the first page, in points. */
export function pageSize(pdf: Uint8Array): readonly [width: number, height: number] {
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(objectsOf(pdf));
  return [Number(box?.[1]), Number(box?.[2])];
}

/** Keeps pictures of all pages for people to look at. */
export function keepPictures(pdf: Uint8Array, folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder).filter((file) => new RegExp(`^${name}-\\d+\\.png$`).test(file));
  for (const file of before) rmSync(join(folder, file));
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, pdf);
  execFileSync('pdftoppm', ['-r', '100', '-png', path, join(folder, name)]);
}

/** The glyphs of all text shown, by their places in the embedded fonts. */
export function shownGlyphs(pdf: Uint8Array): readonly number[] {
  const file = Buffer.from(pdf);
  const glyphs: number[] = [];
  for (const { index, 0: head } of file.toString('latin1').matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/g)) {
    const content = inflateSync(file.subarray(index + head.length)).toString('latin1');
    if (!content.includes(' TJ')) continue;
    for (const [, shown = ''] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, string]) => string).join('');
      for (const [code] of codes.matchAll(/.{4}/g)) glyphs.push(Number.parseInt(code, 16));
    }
  }
  return glyphs;
}

/** How many dark pixels each cell of a grid has, over all pages, row by row. */
export function inkOfCells(
  pdf: Uint8Array,
  grid: { readonly columns: number; readonly rows: number; readonly cell: number },
): readonly number[] {
  return withFile(pdf, (path, folder) => {
    execFileSync('pdftoppm', ['-r', '72', '-gray', path, join(folder, 'page')]);
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort();
    return pages.flatMap((name) => {
      const { width, grey } = readPgm(join(folder, name));
      const cells = Array.from({ length: grid.columns * grid.rows }, () => 0);
      for (const [at, level] of grey.entries()) {
        if (level > 128) continue;
        const column = Math.floor((at % width) / grid.cell);
        const cell = Math.floor(at / width / grid.cell) * grid.columns + column;
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
      return cells;
    });
  });
}

function readPgm(path: string): { readonly width: number; readonly height: number; readonly grey: Buffer } {
  const pgm = readFileSync(path);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 64));
  if (head === null) throw new Error('pdftoppm wrote something unexpected');
  return { width: Number(head[1]), height: Number(head[2]), grey: pgm.subarray(head[0].length) };
}

/** The first page as grey values, at the 203 dpi of a thermal head. */
export function printed(pdf: Uint8Array): { readonly width: number; readonly height: number; readonly grey: Buffer } {
  return withFile(pdf, (path, folder) => {
    execFileSync('pdftoppm', ['-r', '203', '-gray', '-singlefile', path, join(folder, 'page')]);
    return readPgm(join(folder, 'page.pgm'));
  });
}

/** What a phone reads from the QR codes of the first page. */
export function scanned(pdf: Uint8Array): string {
  return withFile(pdf, (path, folder) => {
    execFileSync('pdftoppm', ['-r', '203', '-png', '-singlefile', path, join(folder, 'page')]);
    const scan = spawnSync('zbarimg', ['-q', '--raw', join(folder, 'page.png')], { encoding: 'utf8' });
    return scan.stdout.trim();
  });
}

/** The first page as a PNG, as Poppler draws it. */
export function popplerPicture(pdf: Uint8Array): Buffer {
  return withFile(pdf, (path, folder) => {
    execFileSync('pdftoppm', ['-r', '203', '-png', '-singlefile', path, join(folder, 'page')]);
    return readFileSync(join(folder, 'page.png'));
  });
}
