import type { BackupId } from '#shared/domain/ids.ts';
import type { BackupState, BackupView, RestorePlanView } from '#shared/protocol/backups.ts';
import type { RestorePlan } from '../../backup/plan-restore.ts';
import { readOrder, readRefused } from '../../backup/restore-order.ts';
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
export async function viewBackupState(
  house: House,
  { running, folder, lastFailure, second }: KeeperState,
): Promise<BackupState> {
  const [order, refused] = [await readOrder(house.folder), await readRefused(house.folder)];
  return {
    running,
    folder,
    lastFailure: lastFailure && { ...lastFailure, at: isoTime(lastFailure.at) },
    secondFolder: house.books.plan.secondFolder(),
    second: second && { ...second, at: isoTime(second.at) },
    restoreOrder: order && { backupId: order.id as BackupId, at: isoTime(order.at) },
    restoreRefused: refused && { backupId: refused.id as BackupId, at: isoTime(refused.at), code: refused.code },
  };
}

/** What a restore would do, as Manage shows it. */
export function viewRestorePlan(plan: RestorePlan, ordered: boolean): RestorePlanView {
  const { id, madeAt, journal, counts, lost, standing, erasures } = plan;
  const to = standing === null ? null : isoTime(standing.journal.at);
  return {
    id: id as BackupId,
    madeAt: isoTime(madeAt),
    journalSeq: journal.seq,
    journalAt: isoTime(journal.at),
    counts,
    lost: { ...lost, from: isoTime(journal.at), to },
    erasures,
    ordered,
  };
}
