import type { Database } from 'better-sqlite3';

/** When a household's personal data were erased; NULL: they are here. */
export function up(db: Database): void {
  db.exec('ALTER TABLE households ADD COLUMN erased_at INTEGER');
}
