import type { Database } from 'better-sqlite3';

/**
 * What a site made of its handover plan: the date, each task that somebody touched, packs and keys counted by building,
 * sign-in sheets with their people sealed; and the heated area of a home, which the property company is told.
 */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE handover_plan (
  one INTEGER PRIMARY KEY CHECK (one = 1), handover_date TEXT NOT NULL, version INTEGER NOT NULL
) STRICT;
CREATE TABLE handover_tasks (
  id TEXT PRIMARY KEY, own_title TEXT, due TEXT, owner_id TEXT, counted INTEGER,
  closed TEXT, closed_on TEXT, closed_by TEXT, reopened_text_id TEXT,
  version INTEGER NOT NULL, added INTEGER NOT NULL
) STRICT;
CREATE TABLE pack_counts (
  building TEXT PRIMARY KEY, packs INTEGER, key_sets INTEGER, version INTEGER NOT NULL
) STRICT;
CREATE TABLE sign_in_sheets (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, held_on TEXT NOT NULL, listed INTEGER NOT NULL, present INTEGER NOT NULL,
  body BLOB NOT NULL, version INTEGER NOT NULL, changed_at INTEGER NOT NULL
) STRICT;
ALTER TABLE units ADD COLUMN heated_area INTEGER;
`);
}
