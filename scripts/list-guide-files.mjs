// What the guide's page is made of, for its service worker: it must open in a home without signal.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run-process.mjs';

const folder = join(root, 'dist', 'renderer');
const entries = ['index.html', 'stations/guide/guide-entry.tsx', 'stations/guide/steps/case-steps.tsx'];

/** Writes dist/renderer/guide-files.json from Vite's manifest. Fonts are not listed: a page keeps those it has drawn with. */
export async function listGuideFiles() {
  const manifest = JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8'));
  const seen = new Set();
  const files = new Set(['/icon.svg']);
  const take = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the manifest has no ${key}`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(`/${file}`);
    for (const next of chunk.imports ?? []) take(next);
  };
  for (const entry of entries) take(entry);
  await writeFile(join(folder, 'guide-files.json'), JSON.stringify([...files].toSorted()));
  // The manifest is for this only; it is not served.
  await rm(join(folder, '.vite'), { recursive: true });
}
