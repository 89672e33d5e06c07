import type { Database } from 'better-sqlite3';

/** Quiet hours become a setting (H5); a site that had none goes on with those that were fixed until now. */
export function up(db: Database): void {
  db.exec(`
UPDATE site SET settings = json_set(settings, '$.quietHours', json('[{"from":"12:00","to":"14:00"},{"from":"20:00","to":"09:00"}]'))
WHERE json_extract(settings, '$.quietHours') IS NULL;
`);
}
