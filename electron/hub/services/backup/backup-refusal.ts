import type { BackupFault } from '#shared/domain/backup/backup-faults.ts';
import { AppError, type ErrorCode } from '#shared/protocol/errors.ts';
import { BackupProblem } from '../../backup/backup-problem.ts';

const codes: Readonly<Record<BackupFault, ErrorCode>> = {
  'disk-full': 'backup-disk-full',
  'folder-missing': 'backup-failed',
  'folder-not-writable': 'backup-failed',
  'manifest-damaged': 'backup-damaged',
  'database-damaged': 'backup-damaged',
  'chain-broken': 'backup-damaged',
  'file-missing': 'backup-damaged',
  'file-damaged': 'backup-damaged',
  'keys-damaged': 'backup-damaged',
  'newer-version': 'backup-newer',
  'other-site': 'backup-other-site',
  failed: 'backup-failed',
};

/** What whoever asked hears of it; any other problem is passed on as it is. */
export function refusalOf(problem: unknown): unknown {
  if (!(problem instanceof BackupProblem)) return problem;
  return new AppError(codes[problem.code], undefined, { details: { fault: problem.code } });
}
