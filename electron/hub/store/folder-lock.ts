import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** Another hub works on this data folder; two writers would tear it apart. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`another hub is using the data folder ${folder}; stop it first or choose another folder with --data`);
    this.name = 'FolderInUse';
  }
}

/**
 * Takes a data folder for this process and returns the way to let go. The lock is a write lock on a small database of its
 * own: the system drops it when the process dies, however it dies. Throws FolderInUse.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new Sqlite(join(folder, 'hub.lock'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (problem) {
    lock.close();
    if ((problem as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new FolderInUse(folder);
    throw problem;
  }
  return () => lock.close();
}
