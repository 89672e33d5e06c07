import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from './backup-problem.ts';
import type { BackupAnswer, BackupOrder, BackupResults } from './backup-work.ts';
import { copyBackup } from './copy-backup.ts';
import { makeBackup } from './make-backup.ts';
import { planRestore } from './plan-restore.ts';
import { removeOldBackups } from './remove-backups.ts';
import { verifyAndClear } from './verify-backup.ts';

// On Linux this is the thread's own priority: whatever a desk waits for goes first. Elsewhere it would be the whole hub's.
if (process.platform === 'linux') setPriority(0, 15);

async function follow(order: BackupOrder): Promise<BackupResults[BackupOrder['what']]> {
  switch (order.what) {
    case 'make':
      return makeBackup(order);
    case 'verify': {
      const { manifest, entries } = await verifyAndClear(order.store, order.id);
      return { manifest, entries };
    }
    case 'copy':
      await copyBackup(order.from, order.id, order.folder);
      return null;
    case 'plan':
      return planRestore(order.folder, order.store, order.id);
    case 'thin':
      return removeOldBackups(order.store, order.now, order.timeZone);
  }
}

const tell = (answer: BackupAnswer) => parentPort?.postMessage(answer);
try {
  tell({ ok: true, result: await follow(workerData as BackupOrder) });
} catch (problem) {
  tell({ ok: false, fault: faultOf(problem), message: problem instanceof Error ? problem.message : String(problem) });
}
