import type { Database } from 'better-sqlite3';

/**
 * Papers of cases and the signatures under them. What a paper says and who signed how is sealed with the household's key;
 * in plain are numbers, kinds and hashes only. Files lie sealed under `files/`.
 */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE documents (
  id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES cases(id),
  step_id TEXT, business_date TEXT NOT NULL, made_at INTEGER NOT NULL, content_hash TEXT NOT NULL, print BLOB NOT NULL,
  signers BLOB NOT NULL, pages INTEGER NOT NULL, frozen_sha256 TEXT NOT NULL, frozen_file TEXT NOT NULL, signed_sha256 TEXT, signed_file TEXT,
  superseded_at INTEGER, wet_ink_required INTEGER NOT NULL, wet_ink BLOB, wet_ink_at INTEGER, wet_ink_by TEXT
) STRICT;
CREATE INDEX documents_case ON documents(case_id);
CREATE TABLE signatures (
  id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents(id), signer TEXT NOT NULL, at INTEGER NOT NULL,
  record BLOB NOT NULL, witness BLOB, journal_seq INTEGER NOT NULL, UNIQUE (document_id, signer)
) STRICT;
`);
}
