import { hash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Files of the data folder under the SHA-256 of their bytes as they lie there (sealed, where they are personal), never
 * changed. Whoever checks a backup can tell from the name whether a file is whole, without any key.
 */
export type SealedFiles = {
  /** Durable when it resolves: a row that names the file may be committed then. Returns the file's name. */
  readonly keep: (sealed: Uint8Array) => Promise<string>;
  /** Throws when the file is missing. */
  readonly read: (name: string) => Promise<Buffer>;
};

/** The files of a data folder. */
export function openSealedFiles(folder: string): SealedFiles {
  const pathOf = (name: string) => join(folder, 'files', name.slice(0, 2), name);
  return {
    async keep(sealed) {
      const name = hash('sha256', sealed, 'hex');
      const path = pathOf(name);
      if (await exists(path)) return name;
      await mkdir(dirname(path), { recursive: true });
      const unfinished = `${path}.${randomUUID()}`;
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(sealed);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
      await syncFolder(dirname(path));
      return name;
    },
    read: (name) => readFile(pathOf(name)),
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The name itself must survive a power cut too; systems that can't sync a folder need not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}
