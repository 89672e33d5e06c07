import { setImmediate as nextTurn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';

/** How many rows each table of a database holds, and the schema it says it is of; a table at a turn, so that nobody waits for all. */
export async function countRows(
  databasePath: string,
): Promise<{ readonly schema: number; readonly tables: Readonly<Record<string, number>> }> {
  const db = new Sqlite(databasePath, { readonly: true });
  try {
    const names = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[];
    const tables: Record<string, number> = {};
    for (const name of names) {
      await nextTurn();
      tables[name] = Number(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get());
    }
    return { schema: Number(db.pragma('user_version', { simple: true })), tables };
  } finally {
    db.close();
  }
}
