import { existsSync } from 'node:fs';
import { readDone, forgetDone } from '../../backup/restore-order.ts';
import type { Commands } from '../../store/commands.ts';
import { stepBulkJob } from '../bulk/bulk-rows.ts';
import { bulkFolder } from '../bulk/write-building.ts';
import type { House } from '../house.ts';

/**
 * What a site that was just put back must do before anybody comes in: write it down; end all sessions, since PINs may have
 * changed meanwhile; trust no station that was revoked meanwhile; end bulk jobs whose files no backup holds.
 */
export async function finishRestore(house: House, commands: Commands): Promise<void> {
  const done = await readDone(house.folder);
  if (done === null) return;
  await commands.run({ kind: 'hub' }, (tx) => {
    const { id, upTo, madeAt, lostUpTo, revokedStations } = done;
    tx.append({ type: 'backup.restored', subjectId: id, payload: { upTo, madeAt, lostUpTo } });
    const { people, stations, bulk } = house.books;
    people.dropAllSessions();
    for (const station of stations.all()) {
      if (station.revoked_at !== null || !revokedStations.includes(station.id)) continue;
      stations.revoke(station.id, tx.at);
      tx.append({ type: 'station.revoked', subjectId: station.id, payload: {} });
    }
    for (const job of [...bulk.inState('running'), ...bulk.inState('ready')]) {
      if (existsSync(bulkFolder(house, job.id))) continue;
      stepBulkJob(
        house,
        tx,
        job,
        job.state === 'running' ? { what: 'cancel' } : { what: 'destroy', because: 'expired' },
      );
    }
  });
  await forgetDone(house.folder);
}
