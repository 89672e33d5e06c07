import type { Database } from 'better-sqlite3';

/**
 * What a supervisor enters about service (L1, L5, L6); remarks lie in `texts`. Entries of the journal are found by their
 * time, for the errors of a stage in a month.
 */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE quality_calls (
  date TEXT NOT NULL, staff_id TEXT NOT NULL, heard INTEGER NOT NULL, missed INTEGER NOT NULL,
  PRIMARY KEY (date, staff_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE quality_checks (
  date TEXT NOT NULL, item TEXT NOT NULL, outcome TEXT NOT NULL, remark_id TEXT, staff_id TEXT, at INTEGER NOT NULL,
  PRIMARY KEY (date, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE quality_feedback (
  date TEXT NOT NULL, group_id TEXT NOT NULL, staff_id TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (date, group_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE quality_rounds (
  date TEXT NOT NULL, hour INTEGER NOT NULL, outcome TEXT NOT NULL, remark_id TEXT, staff_id TEXT, at INTEGER NOT NULL,
  PRIMARY KEY (date, hour)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_at ON journal (at);
`);
}
