import type { BackupId } from '#shared/domain/ids.ts';

const params = { id: 'bak_1' as BackupId };

/** Well-formed input of every call about backups. */
export const goodBackupInputs = {
  makeBackup: { body: { cause: 'asked' } },
  verifyBackup: { params },
  restoreBackup: { params, body: { dryRun: true } },
  saveBackupFolder: { body: { folder: '/nowhere/backups' } },
} as const;
