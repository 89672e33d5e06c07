import type { Database } from 'better-sqlite3';

/** The ledger of notices sent. In plain are states, numbers and days; what may tell of people lies sealed with their key. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE mailings (
  unit_id TEXT PRIMARY KEY REFERENCES units(id), household_id TEXT NOT NULL, state TEXT NOT NULL, notice_number TEXT UNIQUE,
  sent_on TEXT, published_on TEXT, words BLOB NOT NULL, changed_at INTEGER NOT NULL
) STRICT;
`);
}
