import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatabaseFacts, readFacts } from '../store/snapshot.ts';
import { BackupProblem } from './backup-problem.ts';
import { readErased } from './erasure-ledger.ts';
import { isThere } from './durable-file.ts';
import { backupPaths } from './manifest.ts';
import { verifyAndClear, type VerifiedBackup } from './verify-backup.ts';

/** What a restore would bring back, and what it would cost. */
export type RestorePlan = {
  readonly id: string;
  readonly madeAt: number;
  readonly journal: DatabaseFacts['journal'];
  readonly counts: DatabaseFacts['counts'];
  /** The site as it stands; null on an empty machine. */
  readonly standing: DatabaseFacts | null;
  /** Of what stands, made since the backup and gone after a restore. */
  readonly lost: { readonly entries: number } & DatabaseFacts['counts'];
  /** Households erased since, which will be erased again. */
  readonly erasures: number;
  /** Whether the recovery passphrase will be asked for: the machine does not hold the site's key. */
  readonly asksPassphrase: boolean;
};

/**
 * Where a backup lies: in a folder of backups itself, or in one site's part of a second folder. Throws BackupProblem
 * (folder-missing).
 */
export async function findStore(folder: string, id: string): Promise<string> {
  const parts = await readdir(folder).catch(() => []);
  for (const part of ['.', 'backups', ...parts.filter((name) => name.startsWith('keyturn-'))]) {
    const store = join(folder, part);
    if (await isThere(backupPaths(store, id).manifest)) return store;
  }
  throw new BackupProblem('folder-missing', `there is no backup ${id} in ${folder}`);
}

/** Looks at every byte of a backup and says what restoring it would do; changes nothing. Throws BackupProblem. */
export async function planRestore(folder: string, store: string, id: string): Promise<RestorePlan> {
  return planOf(folder, store, await verifyAndClear(store, id));
}

/** The plan for a backup that was found whole. Throws BackupProblem (other-site). */
export async function planOf(folder: string, store: string, { manifest }: VerifiedBackup): Promise<RestorePlan> {
  const standing = readFacts(join(folder, 'keyturn.db'));
  const { id, at, journal, counts } = manifest;
  if (standing !== null && standing.siteId !== manifest.siteId) {
    throw new BackupProblem('other-site', `${id} belongs to another site than ${folder}`);
  }
  const more = (name: keyof DatabaseFacts['counts']) => Math.max(0, (standing?.counts[name] ?? 0) - counts[name]);
  const erased = new Set([...readErased(folder), ...readErased(store)]);
  return {
    id,
    madeAt: at,
    journal,
    counts,
    standing,
    lost: {
      entries: Math.max(0, (standing?.journal.seq ?? 0) - journal.seq),
      homes: more('homes'),
      tickets: more('tickets'),
      cases: more('cases'),
      documents: more('documents'),
    },
    erasures: erased.size,
    asksPassphrase: !(await isThere(join(folder, 'keys', 'recovery.json'))),
  };
}
