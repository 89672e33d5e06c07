import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { recoverDataKey } from '../privacy/data-key.ts';
import { lockFolder } from '../store/folder-lock.ts';
import { readRevokedStations } from '../store/snapshot.ts';
import { BackupProblem } from './backup-problem.ts';
import { isThere, syncPath } from './durable-file.ts';
import { addErased, readErased } from './erasure-ledger.ts';
import { keepFile } from './keep-file.ts';
import { backupPaths, storedFile } from './manifest.ts';
import { planOf, type RestorePlan } from './plan-restore.ts';
import { addFirstKept, readFirstKept } from './retention-ledger.ts';
import { callOffOrder, readDone, writeDone } from './restore-order.ts';
import { verifyBackup } from './verify-backup.ts';

const databaseFiles = ['keyturn.db', 'keyturn.db-wal', 'keyturn.db-shm'] as const;

/**
 * Puts a data folder back to where a backup stood, while no hub has it open. All of it is looked at first: what is damaged,
 * of another site or of a newer version is refused with nothing changed. Then files are added, and only names change: the
 * former database goes to `replaced/`. Cut off anywhere, it can be done again. Throws BackupProblem, WrongRecoveryPhrase,
 * FolderInUse.
 */
export async function restoreBackup(
  folder: string,
  store: string,
  id: string,
  askPassphrase: () => Promise<string>,
): Promise<RestorePlan> {
  const unlock = lockFolder(folder);
  const bench = join(folder, '.restoring');
  try {
    await rm(bench, { recursive: true, force: true });
    const verified = await verifyBackup(store, id, bench);
    const plan = await planOf(folder, store, verified);
    await prepareKeys(folder, backupPaths(store, id).keys, bench, askPassphrase);
    for (const name of verified.files) {
      await keepFile(storedFile(store, name), join(folder, 'files', name.slice(0, 2), name));
    }
    await addErased(folder, readErased(store));
    await addFirstKept(folder, readFirstKept(store));
    const former = await readDone(folder);
    const lostUpTo = plan.standing?.journal.seq ?? plan.journal.seq;
    const revokedStations = [...readRevokedStations(join(folder, 'keyturn.db'))];
    // A restore that was cut off already says what was lost.
    if (former?.id !== id) {
      await writeDone(folder, { id, upTo: plan.journal.seq, madeAt: plan.madeAt, lostUpTo, revokedStations });
    }
    await takeKeys(folder, bench);
    await replaceDatabase(folder, bench);
    await callOffOrder(folder);
    return plan;
  } finally {
    await rm(bench, { recursive: true, force: true });
    unlock();
  }
}

/** A machine that holds the site's key keeps it; elsewhere the recovery passphrase opens the one of the backup. */
async function prepareKeys(folder: string, from: string, bench: string, ask: () => Promise<string>): Promise<void> {
  const own = await readFile(join(folder, 'keys', 'recovery.json')).catch(() => null);
  const kept = await readFile(join(from, 'recovery.json')).catch(() => null);
  if (kept === null) throw new BackupProblem('keys-damaged', 'the backup holds no data key');
  if (own !== null) {
    if (own.equals(kept)) return;
    throw new BackupProblem('other-site', 'the keys of the folder are those of another site');
  }
  await mkdir(join(bench, 'keys'), { recursive: true, mode: 0o700 });
  for (const name of await readdir(from)) await copyFile(join(from, name), join(bench, 'keys', name));
  recoverDataKey(bench, await ask());
}

async function takeKeys(folder: string, bench: string): Promise<void> {
  const prepared = await readdir(join(bench, 'keys')).catch(() => []);
  if (prepared.length === 0) return;
  await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 });
  for (const name of prepared) await rename(join(bench, 'keys', name), join(folder, 'keys', name));
}

async function replaceDatabase(folder: string, bench: string): Promise<void> {
  if (existsSync(join(folder, 'keyturn.db'))) {
    const aside = await freshFolder(join(folder, 'replaced'));
    for (const name of databaseFiles) {
      if (await isThere(join(folder, name))) await rename(join(folder, name), join(aside, name));
    }
  }
  for (const name of databaseFiles) await rm(join(folder, name), { force: true });
  await rename(join(bench, 'keyturn.db'), join(folder, 'keyturn.db'));
  await syncPath(folder);
}

async function freshFolder(within: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(within, String(number).padStart(4, '0'));
    if (existsSync(path)) continue;
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
  }
}
