import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { thinBackups } from '#shared/domain/backup/thin-backups.ts';
import { listBackups } from './list-backups.ts';
import { backupPaths, storedFile } from './manifest.ts';
import { fileNames } from './site-files.ts';

/**
 * Removes the backups of a folder that are no longer needed, then the files no other backup holds, and whatever a hub that
 * was cut off left unfinished. Damaged backups stay: somebody should see them. For a worker.
 */
export async function removeOldBackups(store: string, now: number, timeZone: string): Promise<number> {
  for (const name of await readdir(store).catch(() => [])) {
    if (name.startsWith('.')) await rm(join(store, name), { recursive: true, force: true });
  }
  const found = await listBackups(store);
  const known = found.flatMap(({ id, manifest }) => (manifest === null ? [] : [{ id, at: manifest.at }]));
  const old = thinBackups(known, now, timeZone);
  if (old.size === 0) return 0;
  for (const id of old) await rm(backupPaths(store, id).folder, { recursive: true, force: true });
  const needed = new Set<string>();
  for (const { id } of found) {
    if (old.has(id)) continue;
    const list = await readFile(backupPaths(store, id).fileList, 'utf8').catch(() => null);
    // Nobody knows what a backup holds whose list can't be read: then no file goes.
    if (list === null) return old.size;
    for (const name of list.split('\n')) needed.add(name);
  }
  for (const name of await fileNames(store)) if (!needed.has(name)) await rm(storedFile(store, name), { force: true });
  return old.size;
}
