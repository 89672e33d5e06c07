import { readFileSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncPath } from './durable-file.ts';

/**
 * Which households were erased, beside every snapshot: one id a line, nothing else. A restore brings back a database that
 * knows nothing of them, and they are erased again. A copy lies in each folder of backups.
 */
const ledger = 'erased-households.txt';

/** The ids a folder's ledger names; a folder without one names none. */
export function readErased(folder: string): ReadonlySet<string> {
  try {
    return new Set(
      readFileSync(join(folder, ledger), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    );
  } catch {
    return new Set();
  }
}

/** Adds ids a folder's ledger does not name yet; durable when it resolves. */
export async function addErased(folder: string, ids: Iterable<string>): Promise<void> {
  const known = readErased(folder);
  const fresh = [...ids].filter((id) => !known.has(id));
  if (fresh.length === 0) return;
  const path = join(folder, ledger);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await appendFile(path, fresh.map((id) => `${id}\n`).join(''), { mode: 0o600 });
  await syncPath(path);
}
