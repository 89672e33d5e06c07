import { join } from 'node:path';
import { addErased, readErased } from '../../backup/erasure-ledger.ts';
import type { Commands } from '../../store/commands.ts';
import { removeFormerHolding } from '../../store/former-databases.ts';
import type { House } from '../house.ts';
import { eraseHousehold } from './erase-household.ts';

/**
 * Brings database and ledger in line at every start: a database that was put back knows nothing of what was erased since,
 * and a hub that was cut off may not have come to its ledger.
 */
export async function replayErasures(house: House, commands: Commands): Promise<void> {
  const done = new Set(house.books.erasure.erasedIds());
  for (const id of readErased(house.folder)) {
    if (done.has(id) || house.books.units.household(id) === undefined) continue;
    await eraseHousehold({ house, commands }, { kind: 'hub' }, id, {
      cause: 'restored',
      reason: 'restored',
      force: true,
    });
  }
  await addErased(house.folder, done);
  removeFormerHolding(house.folder, [...done]);
  if (done.size > 0) await addErased(join(house.folder, 'backups'), done);
}
