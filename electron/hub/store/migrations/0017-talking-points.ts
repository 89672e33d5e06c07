import type { Database } from 'better-sqlite3';

/** Talking points a site wrote or changed itself; `card` null: one that came with the product is not shown. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE talking_points (
  id TEXT PRIMARY KEY, card TEXT, changed_at INTEGER NOT NULL, added INTEGER NOT NULL
) STRICT;
`);
}
