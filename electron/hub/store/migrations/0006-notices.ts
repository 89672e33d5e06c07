import type { Database } from 'better-sqlite3';

/**
 * What hangs on the site's walls: notices with their versions and sign-offs, what each screen shows when, and where each
 * version was seen. Files and drawn pages lie under `files/`, named by their content.
 */
export function up(db: Database): void {
  db.exec(`
ALTER TABLE site ADD COLUMN notice_plan TEXT;
CREATE TABLE notices (id TEXT PRIMARY KEY, kind TEXT NOT NULL, made_at INTEGER NOT NULL) STRICT;
CREATE TABLE notice_versions (
  id TEXT PRIMARY KEY, notice_id TEXT NOT NULL REFERENCES notices(id), version INTEGER NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'in-review', 'refused', 'published', 'superseded', 'withdrawn', 'expired')),
  title TEXT NOT NULL, form TEXT NOT NULL, fields TEXT NOT NULL, body TEXT,
  file TEXT, media_type TEXT, file_bytes INTEGER, file_pages INTEGER NOT NULL,
  file_fault TEXT, pages TEXT NOT NULL,
  content_hash TEXT, code TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES staff(id), made_at INTEGER NOT NULL,
  submitted_at INTEGER, published_at INTEGER, ended_at INTEGER, reason_id TEXT,
  UNIQUE (notice_id, version)
) STRICT;
CREATE UNIQUE INDEX notice_versions_underway ON notice_versions (notice_id) WHERE state IN ('draft', 'in-review');
CREATE UNIQUE INDEX notice_versions_published ON notice_versions (notice_id) WHERE state = 'published';
CREATE TABLE notice_reviews (
  version_id TEXT NOT NULL REFERENCES notice_versions(id), right TEXT NOT NULL, outcome TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff(id), at INTEGER NOT NULL, reason_id TEXT,
  signed_by_id TEXT, scan TEXT, scan_media_type TEXT, PRIMARY KEY (version_id, right)
) STRICT, WITHOUT ROWID;
CREATE TABLE notice_playlists (station_id TEXT PRIMARY KEY REFERENCES stations(id), slots TEXT NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE display_intervals (
  id INTEGER PRIMARY KEY, station_id TEXT NOT NULL REFERENCES stations(id),
  version_id TEXT NOT NULL REFERENCES notice_versions(id), notice_id TEXT NOT NULL REFERENCES notices(id),
  from_at INTEGER NOT NULL, to_at INTEGER NOT NULL, painted_ms INTEGER NOT NULL, showings INTEGER NOT NULL,
  pages TEXT NOT NULL, journal_seq INTEGER
) STRICT;
CREATE INDEX display_intervals_notice ON display_intervals (notice_id, to_at);
CREATE INDEX display_intervals_station ON display_intervals (station_id, to_at);
CREATE INDEX display_intervals_version ON display_intervals (version_id, to_at);
CREATE INDEX display_intervals_open ON display_intervals (station_id) WHERE journal_seq IS NULL;
`);
}
