import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Poppler and zbar come from the system; where they are missing, what needs them says that it is skipped. */
export function hasTool(name: 'pdftotext' | 'pdftoppm' | 'zbarimg'): boolean {
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

/** The first page as grey values, at the 203 dpi of a thermal head. */
export function printed(pdf: Uint8Array): { readonly width: number; readonly height: number; readonly grey: Buffer } {
  return withFile(pdf, (path, folder) => {
    execFileSync('pdftoppm', ['-r', '203', '-gray', '-singlefile', path, join(folder, 'page')]);
    const pgm = readFileSync(join(folder, 'page.pgm'));
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 64));
    if (head === null) throw new Error('pdftoppm wrote something unexpected');
    return { width: Number(head[1]), height: Number(head[2]), grey: pgm.subarray(head[0].length) };
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
