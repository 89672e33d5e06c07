import type { Instant } from '../ids.ts';
import type { BackupFault } from './backup-faults.ts';

/** Why a backup was made. */
export const backupCauses = ['scheduled', 'day-close', 'asked'] as const;
export type BackupCause = (typeof backupCauses)[number];

/** What the journal says of backups; the subject is the backup, or the site where there is none. */
export type BackupPayloads = {
  /** `upTo` is the last entry the backup holds. */
  'backup.made': { readonly cause: BackupCause; readonly upTo: number; readonly bytes: number; readonly files: number };
  'backup.failed': { readonly code: BackupFault };
  'backup.verified': { readonly ok: boolean; readonly code: BackupFault | null };
  'backup.folder-set': { readonly second: boolean };
  'backup.restore-ordered': { readonly upTo: number; readonly lost: number };
  'backup.restore-called-off': Record<string, never>;
  /** The site stands where the backup stood: what came after its last entry, up to `lostUpTo`, is gone. */
  'backup.restored': { readonly upTo: number; readonly madeAt: Instant; readonly lostUpTo: number };
};
