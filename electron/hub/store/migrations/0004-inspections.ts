import type { Database } from 'better-sqlite3';

/**
 * What tablets record in a home: photos, sealed under `files/`, and one row for each finding of an inspection. Their ids
 * are made on the tablet, so that what is sent twice is kept once.
 */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE case_files (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases(id), key TEXT NOT NULL, file TEXT NOT NULL,
  sha256 TEXT NOT NULL, media_type TEXT NOT NULL, bytes INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
  staff_id TEXT, at INTEGER NOT NULL, UNIQUE (case_id, key)
) STRICT;
CREATE TABLE inspection_items (
  case_id TEXT NOT NULL REFERENCES cases(id), id TEXT NOT NULL, step_id TEXT NOT NULL, recorded_at INTEGER NOT NULL,
  body BLOB NOT NULL, staff_id TEXT, at INTEGER NOT NULL, PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;
`);
}
