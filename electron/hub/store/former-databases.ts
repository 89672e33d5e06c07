import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
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

/** Those put aside and copied, by their place in the folder and the time of the last entry of their journal. */
export function formerDatabases(folder: string): { readonly id: string; readonly at: number; readonly unitId: null }[] {
  const copies = entries(join(folder, 'before-update')).map((path) => ({ path, database: path }));
  const aside = entries(join(folder, 'replaced')).map((path) => ({ path, database: join(path, 'keyturn.db') }));
  return [...copies, ...aside].map(({ path, database }) => ({
    id: relative(folder, path),
    at: lastEntryAt(database) ?? statSync(path).mtimeMs,
    unitId: null,
  }));
}

/** Null where nothing can be read. */
function lastEntryAt(path: string): number | null {
  let db: Sqlite.Database | null = null;
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true });
    return (db.prepare('SELECT max(at) AS at FROM journal').get() as { readonly at: number | null }).at;
  } catch {
    return null;
  } finally {
    db?.close();
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
