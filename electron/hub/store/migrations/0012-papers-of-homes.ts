import type { Database } from 'better-sqlite3';

/**
 * A paper belongs to a case, to a home without one (a move-in notice), or to the site (a daily report); what it says is
 * sealed with its household's key, or the site's. `about` tells papers of one kind apart that replace none of each other:
 * the day of a report.
 */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE documents_new (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, case_id TEXT REFERENCES cases(id),
  unit_id TEXT REFERENCES units(id), household_id TEXT REFERENCES households(id), step_id TEXT, about TEXT NOT NULL DEFAULT '',
  business_date TEXT NOT NULL, made_at INTEGER NOT NULL, content_hash TEXT NOT NULL, print BLOB NOT NULL,
  signers BLOB NOT NULL, pages INTEGER NOT NULL, frozen_sha256 TEXT NOT NULL, frozen_file TEXT NOT NULL, signed_sha256 TEXT, signed_file TEXT,
  superseded_at INTEGER, wet_ink_required INTEGER NOT NULL, wet_ink BLOB, wet_ink_at INTEGER, wet_ink_by TEXT,
  CHECK (case_id IS NULL OR unit_id IS NULL),
  CHECK ((household_id IS NULL) = (case_id IS NULL AND unit_id IS NULL))
) STRICT;
INSERT INTO documents_new
  SELECT d.id, d.number, d.kind, d.case_id, NULL, c.household_id, d.step_id, '', d.business_date, d.made_at, d.content_hash,
    d.print, d.signers, d.pages, d.frozen_sha256, d.frozen_file, d.signed_sha256, d.signed_file, d.superseded_at,
    d.wet_ink_required, d.wet_ink, d.wet_ink_at, d.wet_ink_by
  FROM documents d JOIN cases c ON c.id = d.case_id;
DROP TABLE documents;
ALTER TABLE documents_new RENAME TO documents;
CREATE INDEX documents_case ON documents(case_id);
CREATE INDEX documents_unit ON documents(unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX documents_site ON documents(kind, about) WHERE household_id IS NULL;
`);
}
