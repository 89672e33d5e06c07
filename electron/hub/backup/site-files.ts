import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = /^[0-9a-f]{64}$/;
/** What may leave `keys/`: the data key as its recovery passphrase wraps it, and the site's authority, sealed with the data key. */
const keyNames: ReadonlySet<string> = new Set(['recovery.json', 'site-authority.pem', 'site-authority.key']);

/** Names of all whole files of a data folder, or of a folder of backups; unfinished ones are none. */
export async function fileNames(folder: string): Promise<readonly string[]> {
  const files = join(folder, 'files');
  const shelves = await readdir(files).catch(() => []);
  const names: string[] = [];
  for (const shelf of shelves) {
    const found = await readdir(join(files, shelf)).catch(() => []);
    names.push(...found.filter((name) => fileName.test(name)));
  }
  return names.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Names of the keys a backup takes along. */
export async function keyFileNames(folder: string): Promise<readonly string[]> {
  return (await readdir(join(folder, 'keys')).catch(() => [])).filter((name) => keyNames.has(name));
}
