import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { constants, createZstdCompress } from 'node:zlib';
import type { BackupCause } from '#shared/domain/backup/backup-events.ts';
import { inspectDatabase, snapshotDatabase } from '../store/snapshot.ts';
import { version } from '../version.ts';
import { BackupProblem } from './backup-problem.ts';
import { demandRoom, syncPath, writeDurably, writeThrough } from './durable-file.ts';
import { keepFile } from './keep-file.ts';
import { type BackupManifest, backupPaths, storedFile } from './manifest.ts';
import { fileNames, keyFileNames } from './site-files.ts';

/** What is to be backed up, and to where. */
export type MakeOrder = {
  readonly databasePath: string;
  /** The folder of backups. */
  readonly store: string;
  readonly id: string;
  readonly at: number;
  readonly cause: BackupCause;
  /** Bytes that must stay free on the disk for the running site. */
  readonly reserveBytes: number;
};

/** Fast rather than small: a desk may be waiting for the same core. */
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * Makes a backup of a running site: the database as it is at one moment, opened and its chain checked; the files that no
 * backup holds yet; the data key as the recovery passphrase wraps it. It lies under a name of its own until it is whole: what
 * fails leaves nothing. For a worker. Throws BackupProblem and faults of the disk.
 */
export async function makeBackup(order: MakeOrder): Promise<BackupManifest> {
  const { store, id } = order;
  const making = join(store, `.making-${id}`);
  await mkdir(making, { recursive: true, mode: 0o700 });
  try {
    const manifest = await fill(making, order);
    await syncPath(making);
    await rename(making, backupPaths(store, id).folder);
    await syncPath(store);
    return manifest;
  } catch (problem) {
    await rm(making, { recursive: true, force: true });
    throw problem;
  }
}

async function fill(making: string, { databasePath, store, id, at, cause, reserveBytes }: MakeOrder) {
  const site = dirname(databasePath);
  const { size } = await stat(databasePath);
  await demandRoom(store, 2 * size, reserveBytes);
  const raw = join(making, 'keyturn.db');
  await snapshotDatabase(databasePath, raw);
  // The evening's and the asked one from the first entry; in between only what is new since the last check.
  const found = inspectDatabase(raw, cause !== 'scheduled');
  if (!found.ok) throw new BackupProblem(found.fault, `the snapshot of ${basename(databasePath)} is not sound`);
  const parts = backupPaths(making, '.');
  const packed = await writeThrough(raw, join(making, basename(parts.database)), [createZstdCompress(packing)]);
  const rawBytes = (await stat(raw)).size;
  for (const ending of ['', '-wal', '-shm']) await rm(`${raw}${ending}`, { force: true });

  // Listed after the snapshot: a file is durable before the row that names it, so none of its rows lacks one.
  const names = await fileNames(site);
  for (const name of names) await keepFile(join(site, 'files', name.slice(0, 2), name), storedFile(store, name));
  const list = names.map((name) => `${name}\n`).join('');
  await writeDurably(join(making, 'files.txt'), list);
  const keys = await copyKeys(site, join(making, 'keys'));
  const manifest: BackupManifest = {
    format: 1,
    id,
    at,
    cause,
    siteId: found.facts.siteId,
    keyturn: version,
    schemaVersion: found.facts.schemaVersion,
    journal: found.facts.journal,
    counts: found.facts.counts,
    database: { bytes: rawBytes, packedBytes: packed.bytes, packedSha256: packed.sha256 },
    files: { count: names.length, listSha256: createHash('sha256').update(list).digest('hex') },
    keys,
  };
  await writeDurably(join(making, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function copyKeys(site: string, to: string): Promise<Record<string, string>> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const hashes: Record<string, string> = {};
  for (const name of await keyFileNames(site)) {
    const bytes = await readFile(join(site, 'keys', name));
    await writeDurably(join(to, name), bytes);
    hashes[name] = createHash('sha256').update(bytes).digest('hex');
  }
  return hashes;
}
