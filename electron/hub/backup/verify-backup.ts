import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createZstdDecompress } from 'node:zlib';
import { inspectDatabase } from '../store/snapshot.ts';
import { BackupProblem } from './backup-problem.ts';
import { demandRoom, hashOfFile, writeThrough } from './durable-file.ts';
import { type BackupManifest, backupPaths, readManifest, storedFile } from './manifest.ts';

/** A backup found whole, its database unpacked where it was asked for. */
export type VerifiedBackup = {
  readonly manifest: BackupManifest;
  readonly files: readonly string[];
  readonly entries: number;
};

/**
 * Looks at every byte of a backup: its database is unpacked into `bench`, opened, and its chain recomputed from the first
 * entry; each file is hashed. Throws BackupProblem. The caller clears `bench` away.
 */
export async function verifyBackup(store: string, id: string, bench: string): Promise<VerifiedBackup> {
  const manifest = await readManifest(store, id);
  const paths = backupPaths(store, id);
  const list = await readFile(paths.fileList, 'utf8').catch(() => '\0');
  if (createHash('sha256').update(list).digest('hex') !== manifest.files.listSha256) {
    throw new BackupProblem('manifest-damaged', `the list of files of ${id} is damaged`);
  }
  for (const [name, sha256] of Object.entries(manifest.keys)) {
    const found = await hashOfFile(join(paths.keys, name)).catch(() => null);
    if (found !== sha256) throw new BackupProblem('keys-damaged', `${name} of ${id} is damaged`);
  }
  const entries = await unpack(manifest, paths.database, bench);
  const files = list.split('\n').filter((name) => name !== '');
  for (const name of files) await checkFile(store, name);
  return { manifest, files, entries };
}

async function unpack(manifest: BackupManifest, packed: string, bench: string): Promise<number> {
  const { id, database, journal } = manifest;
  const damaged = (what: string) => new BackupProblem('database-damaged', `the database of ${id} ${what}`);
  const hash = await hashOfFile(packed).catch(() => null);
  if (hash !== database.packedSha256) throw damaged(hash === null ? 'is missing' : 'was changed');
  await mkdir(bench, { recursive: true, mode: 0o700 });
  await demandRoom(bench, database.bytes, 0);
  const raw = join(bench, 'keyturn.db');
  await writeThrough(packed, raw, [createZstdDecompress()]);
  const found = inspectDatabase(raw, true);
  if (!found.ok) throw new BackupProblem(found.fault, `the database of ${id} is not sound`);
  const { facts } = found;
  if (facts.siteId !== manifest.siteId || facts.journal.hash !== journal.hash) throw damaged('is another than it says');
  return found.entries;
}

async function checkFile(store: string, name: string): Promise<void> {
  const found = await hashOfFile(storedFile(store, name)).catch(() => null);
  if (found === null) throw new BackupProblem('file-missing', `the file ${name} is missing`);
  if (found !== name) throw new BackupProblem('file-damaged', `the file ${name} is damaged`);
}

/** The same, leaving nothing behind. */
export async function verifyAndClear(store: string, id: string): Promise<VerifiedBackup> {
  const bench = join(store, `.checking-${id}`);
  try {
    return await verifyBackup(store, id, bench);
  } finally {
    await rm(bench, { recursive: true, force: true });
  }
}
