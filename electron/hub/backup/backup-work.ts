import { Worker } from 'node:worker_threads';
import type { BackupFault } from '#shared/domain/backup/backup-faults.ts';
import { workerUrl } from '../worker-url.ts';
import { BackupProblem } from './backup-problem.ts';
import type { MakeOrder } from './make-backup.ts';
import type { BackupManifest } from './manifest.ts';
import type { RestorePlan } from './plan-restore.ts';

/** What the backup thread is asked for, one thing in its life. */
export type BackupOrder =
  | ({ readonly what: 'make' } & MakeOrder)
  | { readonly what: 'verify'; readonly store: string; readonly id: string }
  | { readonly what: 'copy'; readonly from: string; readonly id: string; readonly folder: string }
  | { readonly what: 'plan'; readonly folder: string; readonly store: string; readonly id: string }
  | { readonly what: 'thin'; readonly store: string; readonly now: number; readonly timeZone: string };

/** What it answers with, by order. */
export type BackupResults = {
  readonly make: BackupManifest;
  readonly verify: { readonly manifest: BackupManifest; readonly entries: number };
  readonly copy: null;
  readonly plan: RestorePlan;
  readonly thin: number;
};
export type BackupAnswer =
  | { readonly ok: true; readonly result: BackupResults[BackupOrder['what']] }
  | { readonly ok: false; readonly fault: BackupFault; readonly message: string };

/** Has one piece of work done off the hub's loop. Throws BackupProblem. */
export function doBackupWork<O extends BackupOrder>(order: O): Promise<BackupResults[O['what']]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl('backup-worker', 'backup'), { name: 'backup', workerData: order });
    worker.once('message', (answer: BackupAnswer) => {
      if (answer.ok) resolve(answer.result as BackupResults[O['what']]);
      else reject(new BackupProblem(answer.fault, answer.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new BackupProblem('failed', 'the backup thread ended without an answer')));
  });
}
