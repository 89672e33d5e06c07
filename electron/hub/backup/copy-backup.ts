import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupProblem } from './backup-problem.ts';
import { demandRoom, isThere, syncPath, writeThrough } from './durable-file.ts';
import { addErased, readErased } from './erasure-ledger.ts';
import { addFirstKept, readFirstKept } from './retention-ledger.ts';
import { backupPaths, readManifest, storedFile } from './manifest.ts';

/** Where a second folder keeps the backups of a site, beside those of other sites. */
export function secondStore(folder: string, siteId: string): string {
  return join(folder, `keyturn-${siteId}`);
}

/**
 * Copies a backup into a second folder (a stick, a share), with the files that are not there yet, reading back what was
 * written, and the ledger of erasures. The folder itself is never made: one that is not there is a stick that was pulled out. For a worker. Throws
 * BackupProblem and faults of the disk.
 */
export async function copyBackup(from: string, id: string, folder: string): Promise<void> {
  if (!(await isFolder(folder))) throw new BackupProblem('folder-missing', `${folder} is not there`);
  const manifest = await readManifest(from, id);
  const to = secondStore(folder, manifest.siteId);
  await mkdir(to, { recursive: true, mode: 0o700 });
  await addErased(to, readErased(from));
  await addFirstKept(to, readFirstKept(from));
  if (await isFolder(backupPaths(to, id).folder)) return;
  await demandRoom(to, manifest.database.packedBytes, 0);
  const copying = join(to, `.copying-${id}`);
  try {
    await copyFolder(backupPaths(from, id).folder, copying);
    const list = await readFile(join(copying, 'files.txt'), 'utf8');
    for (const name of list.split('\n').filter((line) => line !== '')) {
      const target = storedFile(to, name);
      if (await isThere(target)) continue;
      const { sha256 } = await writeThrough(storedFile(from, name), target);
      if (sha256 === name) continue;
      await rm(target, { force: true });
      throw new BackupProblem('file-damaged', `the file ${name} is damaged`);
    }
    await rename(copying, backupPaths(to, id).folder);
    await syncPath(to);
  } catch (problem) {
    await rm(copying, { recursive: true, force: true });
    throw problem;
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target);
    else await writeThrough(source, target);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
