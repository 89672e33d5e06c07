import type { BackupId } from '#shared/domain/ids.ts';
import type { BackupState, BackupView } from '#shared/protocol/backups.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import type { KeeperState, KeptBackup } from './backup-keeper.ts';

/** A backup as Manage shows it. */
export function viewBackup({ id, manifest, check, inSecondFolder }: KeptBackup): BackupView {
  return {
    id: id as BackupId,
    state: manifest === null || check?.ok === false ? 'damaged' : 'whole',
    at: manifest && isoTime(manifest.at),
    cause: manifest?.cause ?? null,
    journalSeq: manifest?.journal.seq ?? null,
    journalAt: manifest && isoTime(manifest.journal.at),
    version: manifest?.keyturn ?? null,
    counts: manifest?.counts ?? null,
    bytes: manifest?.database.packedBytes ?? null,
    files: manifest?.files.count ?? null,
    verified: check && { ...check, at: isoTime(check.at) },
    inSecondFolder,
  };
}

/** How the keeping goes. */
export function viewBackupState(house: House, { running, folder, lastFailure, second }: KeeperState): BackupState {
  return {
    running,
    folder,
    lastFailure: lastFailure && { ...lastFailure, at: isoTime(lastFailure.at) },
    secondFolder: house.books.plan.secondFolder(),
    second: second && { ...second, at: isoTime(second.at) },
  };
}
