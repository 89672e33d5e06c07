import type { Database } from 'better-sqlite3';

/**
 * The first shape of a site: who and what there is, homes and households (personal parts encrypted), tickets and what
 * happened at each stage, and the journal that nothing may change.
 */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE site (
  id TEXT PRIMARY KEY, demo INTEGER NOT NULL, created_at INTEGER NOT NULL, settings TEXT NOT NULL,
  roster_version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE stages (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, name_en TEXT NOT NULL, prior_minutes REAL NOT NULL, sort INTEGER NOT NULL
) STRICT;
CREATE TABLE services (
  id TEXT PRIMARY KEY, letter TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_en TEXT NOT NULL, flow TEXT NOT NULL,
  guided INTEGER NOT NULL, at_kiosk INTEGER NOT NULL, active INTEGER NOT NULL, sort INTEGER NOT NULL
) STRICT;
CREATE TABLE desks (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL, name TEXT NOT NULL, name_en TEXT NOT NULL, kind TEXT NOT NULL,
  stage_ids TEXT NOT NULL, retired INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'closed', open_stage_ids TEXT NOT NULL DEFAULT '[]', staff_id TEXT REFERENCES staff(id),
  pause_text_id TEXT
) STRICT;
CREATE UNIQUE INDEX desks_number ON desks(kind, number) WHERE retired = 0;

CREATE TABLE staff (
  id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE COLLATE NOCASE, name TEXT NOT NULL, roles TEXT NOT NULL,
  active INTEGER NOT NULL, pin_hash TEXT NOT NULL
) STRICT;
CREATE TABLE stations (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
  paired_at INTEGER NOT NULL, revoked_at INTEGER
) STRICT;
CREATE TABLE pairing_codes (
  code_hash TEXT PRIMARY KEY, role TEXT NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER
) STRICT;
CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY, staff_id TEXT NOT NULL REFERENCES staff(id), station_id TEXT REFERENCES stations(id),
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE households (
  id TEXT PRIMARY KEY, identity_hash TEXT NOT NULL UNIQUE, wrapped_key BLOB NOT NULL, owners BLOB NOT NULL
) STRICT;
CREATE TABLE units (
  id TEXT PRIMARY KEY, home_key TEXT NOT NULL UNIQUE, building TEXT NOT NULL, entrance TEXT, floor INTEGER,
  room TEXT NOT NULL, sort TEXT NOT NULL, layout TEXT,
  contract_area INTEGER NOT NULL, measured_area INTEGER, contract_inner_area INTEGER, measured_inner_area INTEGER,
  measured_shared_area INTEGER, unit_price INTEGER, total_price INTEGER, paid_amount INTEGER, payment_method TEXT,
  agreed_date TEXT, appointment TEXT, household_id TEXT NOT NULL REFERENCES households(id), contact BLOB NOT NULL,
  notice_hash TEXT NOT NULL UNIQUE, wrong_tries INTEGER NOT NULL DEFAULT 0, locked INTEGER NOT NULL DEFAULT 0,
  figures_frozen INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX units_sort ON units(sort);
CREATE INDEX units_household ON units(household_id);
CREATE TABLE search_keys (
  hash TEXT NOT NULL, unit_id TEXT NOT NULL REFERENCES units(id), PRIMARY KEY (hash, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_keys_unit ON search_keys(unit_id);
CREATE TABLE texts (
  id TEXT PRIMARY KEY, household_id TEXT REFERENCES households(id), salt BLOB NOT NULL, body BLOB NOT NULL
) STRICT;

CREATE TABLE cases (
  id TEXT PRIMARY KEY, unit_id TEXT NOT NULL REFERENCES units(id), service_id TEXT NOT NULL REFERENCES services(id),
  state TEXT NOT NULL, opened_at INTEGER NOT NULL, done_at INTEGER
) STRICT;
CREATE UNIQUE INDEX cases_open ON cases(unit_id, service_id) WHERE state = 'open';
CREATE INDEX cases_unit ON cases(unit_id);

CREATE TABLE tickets (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, service_id TEXT NOT NULL REFERENCES services(id),
  case_id TEXT REFERENCES cases(id), business_date TEXT NOT NULL, issued_at INTEGER NOT NULL,
  first_arrival INTEGER NOT NULL, due INTEGER NOT NULL, entered_by_hand INTEGER NOT NULL, code TEXT NOT NULL UNIQUE,
  stage_id TEXT NOT NULL REFERENCES stages(id), queued_at INTEGER NOT NULL, priority INTEGER NOT NULL,
  place_class INTEGER NOT NULL, place_due INTEGER NOT NULL, place_arrival INTEGER NOT NULL, place_tie TEXT NOT NULL,
  overtaken INTEGER NOT NULL, state TEXT NOT NULL, desk_id TEXT REFERENCES desks(id), called_at INTEGER,
  last_called_at INTEGER, calls INTEGER, started_at INTEGER, held_for INTEGER, held_at INTEGER, missed_at INTEGER,
  ended_at INTEGER, last_act TEXT,
  UNIQUE (business_date, number)
) STRICT;
-- Only the house of today is ever searched by state: these stay small however many old tickets there are.
CREATE INDEX tickets_open ON tickets(state) WHERE state IN ('waiting', 'called', 'serving', 'held', 'no_show');
CREATE UNIQUE INDEX tickets_desk ON tickets(desk_id) WHERE state IN ('called', 'serving');
CREATE TABLE ticket_units (
  ticket_id TEXT NOT NULL REFERENCES tickets(id), unit_id TEXT NOT NULL REFERENCES units(id), open INTEGER NOT NULL,
  PRIMARY KEY (ticket_id, unit_id)
) STRICT, WITHOUT ROWID;
-- A home never has two open visits, whatever the code above does.
CREATE UNIQUE INDEX ticket_units_open ON ticket_units(unit_id) WHERE open = 1;
CREATE INDEX ticket_units_unit ON ticket_units(unit_id);

CREATE TABLE passages (
  id INTEGER PRIMARY KEY, ticket_id TEXT NOT NULL REFERENCES tickets(id), case_id TEXT, stage_id TEXT NOT NULL,
  desk_id TEXT, staff_id TEXT, business_date TEXT NOT NULL, queued_at INTEGER NOT NULL, called_at INTEGER,
  started_at INTEGER, ended_at INTEGER NOT NULL, held_for INTEGER NOT NULL, calls INTEGER NOT NULL, outcome TEXT NOT NULL
) STRICT;
CREATE INDEX passages_date ON passages(business_date);
CREATE INDEX passages_ticket ON passages(ticket_id);
CREATE INDEX passages_case ON passages(case_id) WHERE case_id IS NOT NULL;
CREATE INDEX passages_recent ON passages(stage_id, ended_at) WHERE outcome = 'completed';

CREATE TABLE counters (
  series TEXT NOT NULL, business_date TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (series, business_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE paper_numbers (
  number TEXT PRIMARY KEY, printed_at INTEGER NOT NULL, ticket_id TEXT REFERENCES tickets(id)
) STRICT;
CREATE TABLE business_days (
  date TEXT PRIMARY KEY, closed_at INTEGER, automatic INTEGER
) STRICT;
-- With rowids: the answers are long and their keys random, so that only the index should be written at random places.
CREATE TABLE idempotency (
  scope TEXT PRIMARY KEY, body_hash TEXT NOT NULL, status INTEGER NOT NULL, answer TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX idempotency_at ON idempotency(at);
CREATE TABLE voice_clips (
  language TEXT NOT NULL, clip TEXT NOT NULL, sha256 TEXT NOT NULL, media_type TEXT NOT NULL,
  PRIMARY KEY (language, clip)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, site_id TEXT NOT NULL, station_id TEXT, actor_id TEXT,
  type TEXT NOT NULL, subject_id TEXT NOT NULL, payload TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_subject ON journal(subject_id, seq);
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal BEGIN
  SELECT RAISE(ABORT, 'the journal is never changed');
END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal BEGIN
  SELECT RAISE(ABORT, 'the journal is never shortened');
END;
-- REPLACE deletes without asking the trigger above.
CREATE TRIGGER journal_is_never_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq) BEGIN
  SELECT RAISE(ABORT, 'the journal is never changed');
END;
CREATE TABLE journal_checkpoints (
  seq INTEGER PRIMARY KEY, hash TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
`);
}
