import type { BackupPayloads } from '#shared/domain/backup/backup-events.ts';
import { backupNames, backupResults } from '#shared/i18n/backups.ts';
import type { Language } from '#shared/i18n/words.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof BackupPayloads> = { readonly payload: BackupPayloads[T]; readonly language: Language };

/** What entries about backups have to say. */
export const backupTellers: { readonly [T in keyof BackupPayloads]: (told: Told<T>) => Values } = {
  'backup.made': ({ payload, language }) => ({
    cause: backupNames[language][`cause-${payload.cause}`],
    seq: payload.upTo,
  }),
  'backup.failed': ({ payload, language }) => ({ fault: backupNames[language][`fault-${payload.code}`] }),
  'backup.verified': ({ payload: { code }, language }) => ({
    result: code === null ? backupResults[language].ok : backupNames[language][`fault-${code}`],
  }),
  'backup.folder-set': ({ payload, language }) => ({
    result: payload.second ? backupResults[language].set : backupResults[language].off,
  }),
  'backup.restore-ordered': ({ payload }) => ({ seq: payload.upTo, lost: payload.lost }),
  'backup.restore-called-off': () => ({}),
  'backup.restored': ({ payload }) => ({
    seq: payload.upTo,
    lost: payload.lostUpTo,
  }),
};
