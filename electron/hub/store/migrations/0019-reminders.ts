import type { Database } from 'better-sqlite3';

/** Days of a home that only staff know, and what came of its reminders; what people said lies in `texts`. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE follow_up_days (
  unit_id TEXT NOT NULL REFERENCES units(id), anchor TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (unit_id, anchor)
) STRICT, WITHOUT ROWID;
CREATE TABLE reminder_answers (
  id TEXT PRIMARY KEY, unit_id TEXT NOT NULL REFERENCES units(id), result TEXT NOT NULL, closed INTEGER NOT NULL,
  tries INTEGER NOT NULL, at INTEGER NOT NULL, staff_id TEXT
) STRICT;
CREATE INDEX reminder_answers_unit ON reminder_answers (unit_id);
`);
}
