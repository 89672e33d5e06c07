import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/**
 * Removes the copies of before an update and the databases that restores put aside where they still hold a key of these
 * households. They lie beside the data key, which opens everything in them; a copy that was opened and written again
 * would no longer be what was put aside, so it goes whole.
 */
export function removeFormerHolding(folder: string, householdIds: readonly string[]): void {
  for (const copy of entries(join(folder, 'before-update'))) {
    if (holdsKeyOf(copy, householdIds)) rmSync(copy, { force: true });
  }
  for (const aside of entries(join(folder, 'replaced'))) {
    if (holdsKeyOf(join(aside, 'keyturn.db'), householdIds)) rmSync(aside, { recursive: true, force: true });
  }
}

function entries(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** What can't be read may hold it. */
function holdsKeyOf(path: string, householdIds: readonly string[]): boolean {
  let db: Sqlite.Database | null = null;
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true });
    const ids = JSON.stringify(householdIds);
    const held = 'SELECT 1 FROM households WHERE erased_at IS NULL AND id IN (SELECT value FROM json_each(?)) LIMIT 1';
    return db.prepare(held).get(ids) !== undefined;
  } catch {
    return true;
  } finally {
    db?.close();
  }
}
