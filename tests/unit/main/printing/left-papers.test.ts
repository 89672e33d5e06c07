import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLeftPapers } from '#main/printing/left-papers.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'keyturn-temp-'));
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

test('papers a switched-off machine left behind are gone at the next start, and nothing else is', () => {
  for (const name of ['keyturn-print-aB3', 'another-program']) {
    mkdirSync(join(temp, name));
    writeFileSync(join(temp, name, 'paper.pdf'), '%PDF-1.7');
  }
  removeLeftPapers(temp);
  expect(readdirSync(temp)).toEqual(['another-program']);
});
