import type { Database } from 'better-sqlite3';

/** What those who wait asked for, and after how many minutes a wait at a stage is too long (null: as on the whole site). */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE care_requests (
  id TEXT PRIMARY KEY, ticket_id TEXT NOT NULL REFERENCES tickets(id), business_date TEXT NOT NULL, task TEXT NOT NULL,
  source TEXT NOT NULL, asked_at INTEGER NOT NULL, ended_at INTEGER, outcome TEXT, staff_id TEXT
) STRICT;
CREATE INDEX care_requests_by_day ON care_requests (business_date, asked_at);
CREATE INDEX care_requests_by_ticket ON care_requests (ticket_id);
ALTER TABLE stages ADD COLUMN wait_limit INTEGER;
`);
}
