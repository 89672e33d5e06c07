import type { Database } from 'better-sqlite3';

/**
 * Guided cases: flow templates by version, a case that belongs to a household (a visitor's has no home), and what became
 * of each step. What people said, gave or typed is sealed with the household's key.
 */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE flow_versions (
  id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, saved_at INTEGER NOT NULL,
  saved_by TEXT REFERENCES staff(id), PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
ALTER TABLE site ADD COLUMN profile TEXT;
ALTER TABLE services ADD COLUMN flow_id TEXT;
UPDATE services SET flow_id = CASE id WHEN 'svc_signing' THEN 'signing' WHEN 'svc_handover' THEN 'handover' END
  WHERE guided = 1;
-- A guided service of a site's own has no flow to lead along until its supervisor chooses one.
UPDATE services SET guided = 0 WHERE flow_id IS NULL;
UPDATE tickets SET case_id = NULL WHERE service_id IN (SELECT id FROM services WHERE flow_id IS NULL);

CREATE TABLE guided_cases (
  id TEXT PRIMARY KEY, household_id TEXT NOT NULL REFERENCES households(id), unit_id TEXT REFERENCES units(id),
  service_id TEXT REFERENCES services(id), flow_id TEXT NOT NULL, flow_version INTEGER NOT NULL, state TEXT NOT NULL,
  version INTEGER NOT NULL, situation BLOB, particulars BLOB, escort_id TEXT REFERENCES staff(id),
  opened_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, done_at INTEGER, delivered_on TEXT
) STRICT;
INSERT INTO guided_cases
  SELECT c.id, u.household_id, c.unit_id, c.service_id, s.flow_id, 1, c.state, 0, NULL, NULL, NULL,
    c.opened_at, COALESCE(c.done_at, c.opened_at), c.done_at, NULL
  FROM cases c JOIN units u ON u.id = c.unit_id JOIN services s ON s.id = c.service_id
  WHERE s.flow_id IS NOT NULL;
DROP TABLE cases;
ALTER TABLE guided_cases RENAME TO cases;
CREATE UNIQUE INDEX cases_open ON cases(unit_id, flow_id) WHERE state IN ('open', 'refused') AND unit_id IS NOT NULL;
CREATE INDEX cases_unit ON cases(unit_id);
CREATE INDEX cases_state ON cases(state, changed_at);

CREATE TABLE case_steps (
  case_id TEXT NOT NULL REFERENCES cases(id), step_id TEXT NOT NULL, state TEXT NOT NULL, result BLOB,
  words_id TEXT REFERENCES texts(id), staff_id TEXT, at INTEGER NOT NULL, PRIMARY KEY (case_id, step_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_stages (
  case_id TEXT NOT NULL REFERENCES cases(id), stage_id TEXT NOT NULL, done_at INTEGER NOT NULL, ticket_id TEXT,
  PRIMARY KEY (case_id, stage_id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO case_stages
  SELECT p.case_id, p.stage_id, p.ended_at, p.ticket_id FROM passages p JOIN cases c ON c.id = p.case_id
  WHERE p.outcome = 'completed';
CREATE TABLE case_drafts (
  case_id TEXT NOT NULL REFERENCES cases(id), step_id TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL,
  staff_id TEXT, at INTEGER NOT NULL, PRIMARY KEY (case_id, step_id)
) STRICT, WITHOUT ROWID;
-- What came of single things afterwards: keys in custody given back, a consent withdrawn, a paper brought.
CREATE TABLE case_marks (
  case_id TEXT NOT NULL REFERENCES cases(id), step_id TEXT NOT NULL, item_id TEXT NOT NULL, mark TEXT NOT NULL,
  staff_id TEXT, at INTEGER NOT NULL, PRIMARY KEY (case_id, step_id, item_id, mark)
) STRICT, WITHOUT ROWID;
`);
}
