import type { Database } from 'better-sqlite3';

/**
 * Which household owned a home before, and until when: what was said about the home then is theirs. For homes sold before
 * this step the last change by a roster is the best that is known. And the periods a site keeps data for in place of
 * those of its profile; why lies in `texts`.
 */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE former_homes (
  household_id TEXT NOT NULL, unit_id TEXT NOT NULL, until_at INTEGER NOT NULL,
  PRIMARY KEY (household_id, unit_id)
) STRICT, WITHOUT ROWID;
INSERT INTO former_homes
  SELECT known.household_id, known.unit_id,
    coalesce((SELECT max(at) FROM journal WHERE subject_id = known.unit_id AND type = 'unit.changed'), 0)
  FROM (
    SELECT household_id, unit_id FROM cases WHERE unit_id IS NOT NULL
    UNION SELECT household_id, unit_id FROM documents WHERE unit_id IS NOT NULL AND household_id IS NOT NULL
    UNION SELECT household_id, unit_id FROM mailings
  ) AS known JOIN units ON units.id = known.unit_id AND units.household_id <> known.household_id;
CREATE TABLE retention_periods (
  kind TEXT PRIMARY KEY, days INTEGER NOT NULL, changed_at INTEGER NOT NULL, changed_by TEXT, reason_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`);
}
