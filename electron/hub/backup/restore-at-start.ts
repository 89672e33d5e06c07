import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { faultOf } from './backup-problem.ts';
import { findStore, planRestore, type RestorePlan } from './plan-restore.ts';
import { restoreBackup } from './restore-backup.ts';
import { readOrder, refuseOrder } from './restore-order.ts';

/** What the command line asks for. */
export type AskedRestore = { readonly id: string; readonly from: string | null; readonly dryRun: boolean };

/** Carries out what the command line asks for, or only says what it would do. Throws BackupProblem and its kin. */
export async function restoreAsked(
  folder: string,
  { id, from, dryRun }: AskedRestore,
  env: Readonly<Record<string, string | undefined>>,
): Promise<RestorePlan> {
  const store = await findStore(from ?? folder, id);
  if (dryRun) return planRestore(folder, store, id);
  return restoreBackup(folder, store, id, () => askPassphrase(env));
}

/**
 * Carries out the order Manage left. One that cannot be carried out is put aside with its reason, and the site opens as it
 * stands: a damaged backup must not keep the desks closed.
 */
export async function restoreOrdered(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<RestorePlan | null> {
  const order = await readOrder(folder);
  if (order === null) return null;
  try {
    return await restoreBackup(folder, order.store, order.id, () => askPassphrase(env));
  } catch (problem) {
    await refuseOrder(folder, { ...order, code: faultOf(problem) });
    return null;
  }
}

/** The recovery passphrase: a file named by `KEYTURN_RECOVERY_FILE`, else a line of standard input. */
async function askPassphrase(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const file = env['KEYTURN_RECOVERY_FILE'];
  if (file !== undefined && file !== '') return readFile(file, 'utf8');
  process.stderr.write('Recovery passphrase: ');
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}
