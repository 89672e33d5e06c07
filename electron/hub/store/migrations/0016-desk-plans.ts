import type { Database } from 'better-sqlite3';

/** Plans of a day's desks, as a supervisor saved them; `version` rises with each change, so that two people notice each other. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE desk_plans (
  id TEXT PRIMARY KEY, date TEXT NOT NULL, name TEXT NOT NULL, segments TEXT NOT NULL, version INTEGER NOT NULL,
  changed_at INTEGER NOT NULL, changed_by TEXT
) STRICT;
CREATE INDEX desk_plans_date ON desk_plans (date);
`);
}
