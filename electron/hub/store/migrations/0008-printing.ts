import type { Database } from 'better-sqlite3';

/** Printers, which of them prints what for whom, and the jobs: the queue survives a restart because it lies here. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE printers (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, papers TEXT NOT NULL,
  condition TEXT NOT NULL, condition_since INTEGER NOT NULL, removed_at INTEGER
) STRICT;
CREATE UNIQUE INDEX printers_name ON printers (name) WHERE removed_at IS NULL;
CREATE TABLE printer_assignments (
  station_id TEXT REFERENCES stations(id), paper TEXT NOT NULL,
  printer_id TEXT NOT NULL REFERENCES printers(id), fallback_id TEXT REFERENCES printers(id)
) STRICT;
CREATE UNIQUE INDEX printer_assignments_line ON printer_assignments (COALESCE(station_id, ''), paper);
CREATE TABLE print_jobs (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, language TEXT NOT NULL, paper TEXT NOT NULL,
  copies INTEGER NOT NULL, asked_printer_id TEXT REFERENCES printers(id), printer_id TEXT REFERENCES printers(id),
  fallback INTEGER NOT NULL, station_id TEXT, staff_id TEXT, made_at INTEGER NOT NULL,
  repeats_id TEXT REFERENCES print_jobs(id), repeat_count INTEGER NOT NULL, reason_text_id TEXT,
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'sent', 'confirmed', 'uncertain', 'failed', 'cancelled')),
  state_at INTEGER NOT NULL, attempts INTEGER NOT NULL, asked_at INTEGER NOT NULL, not_before INTEGER NOT NULL,
  reason TEXT, spool_id TEXT, confirmed_by TEXT
) STRICT;
CREATE INDEX print_jobs_state ON print_jobs (state, made_at);
CREATE INDEX print_jobs_source ON print_jobs (source_id);
CREATE INDEX print_jobs_made ON print_jobs (made_at);
`);
}
