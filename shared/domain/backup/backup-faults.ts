/** Why a backup could not be made, checked or restored. */
export const backupFaults = [
  /** Too little room where backups lie. */
  'disk-full',
  /** The folder is not there: a stick pulled out, a share not mounted. */
  'folder-missing',
  'folder-not-writable',
  'manifest-damaged',
  'database-damaged',
  /** The chain of its journal does not fit. */
  'chain-broken',
  'file-missing',
  'file-damaged',
  'keys-damaged',
  'newer-version',
  'other-site',
  'failed',
] as const;
export type BackupFault = (typeof backupFaults)[number];
