import type { Database } from 'better-sqlite3';

/**
 * Papers made for many homes at once. A job's files lie sealed with a key of its own (`key`), which goes when they go; what
 * its papers say lies sealed with each household's key until the file of its building is written. The papers themselves stay
 * as numbers and hashes, so that they can be verified.
 */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE bulk_jobs (
  id TEXT PRIMARY KEY, content TEXT NOT NULL, form TEXT NOT NULL, scope TEXT NOT NULL, staff_id TEXT, made_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'ready', 'cancelled', 'failed', 'destroyed')), state_at INTEGER NOT NULL,
  homes INTEGER NOT NULL, made INTEGER NOT NULL, files INTEGER NOT NULL, written INTEGER NOT NULL, papers INTEGER NOT NULL,
  expires_at INTEGER, because TEXT, key BLOB
) STRICT;
CREATE INDEX bulk_jobs_state ON bulk_jobs (state, made_at);
CREATE TABLE bulk_homes (
  job_id TEXT NOT NULL REFERENCES bulk_jobs(id), place INTEGER NOT NULL, unit_id TEXT NOT NULL REFERENCES units(id),
  household_id TEXT NOT NULL, file INTEGER NOT NULL, made INTEGER NOT NULL, faults TEXT NOT NULL, print BLOB,
  PRIMARY KEY (job_id, place)
) STRICT;
CREATE INDEX bulk_homes_household ON bulk_homes (household_id);
CREATE TABLE bulk_files (
  job_id TEXT NOT NULL REFERENCES bulk_jobs(id), file INTEGER NOT NULL, building TEXT NOT NULL, written INTEGER NOT NULL,
  bytes INTEGER NOT NULL, pages INTEGER NOT NULL, papers INTEGER NOT NULL, PRIMARY KEY (job_id, file)
) STRICT;
CREATE TABLE bulk_papers (
  number TEXT PRIMARY KEY, job_id TEXT NOT NULL REFERENCES bulk_jobs(id), unit_id TEXT NOT NULL, kind TEXT NOT NULL,
  business_date TEXT NOT NULL, content_hash TEXT NOT NULL, pages INTEGER NOT NULL, withdrawn INTEGER NOT NULL
) STRICT;
CREATE INDEX bulk_papers_job ON bulk_papers (job_id, unit_id);
`);
}
