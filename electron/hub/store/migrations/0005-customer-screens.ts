import type { Database } from 'better-sqlite3';

/** A customer screen belongs to a desk; a desk has one at most. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE station_desks (
  station_id TEXT PRIMARY KEY REFERENCES stations(id), desk_id TEXT NOT NULL UNIQUE REFERENCES desks(id)
) STRICT, WITHOUT ROWID;
`);
}
