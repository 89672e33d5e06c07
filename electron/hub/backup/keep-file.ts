import { link, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isThere, writeThrough } from './durable-file.ts';

/** Files never change, so one on the same disk is only given a second name; where that can't be, it is copied. */
export async function keepFile(from: string, to: string): Promise<void> {
  if (await isThere(to)) return;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    await link(from, to);
  } catch (problem) {
    // Erased between the listing and now: no later backup holds it, and neither need this one.
    if ((problem as { code?: string }).code === 'ENOENT') return;
    await writeThrough(from, to);
  }
}
