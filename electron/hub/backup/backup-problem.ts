import type { BackupFault } from '#shared/domain/backup/backup-faults.ts';

/** A backup could not be made, checked or restored, for a reason somebody can do something about. */
export class BackupProblem extends Error {
  readonly code: BackupFault;

  constructor(code: BackupFault, detail: string) {
    super(detail);
    this.name = 'BackupProblem';
    this.code = code;
  }
}

const faultsOfSystem: Readonly<Record<string, BackupFault>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  SQLITE_FULL: 'disk-full',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  SQLITE_CORRUPT: 'database-damaged',
  SQLITE_NOTADB: 'database-damaged',
};

/** What the fault is, of whatever was thrown. */
export function faultOf(problem: unknown): BackupFault {
  if (problem instanceof BackupProblem) return problem.code;
  const { code } = problem as { code?: unknown };
  return typeof code === 'string' ? (faultsOfSystem[code] ?? 'failed') : 'failed';
}
