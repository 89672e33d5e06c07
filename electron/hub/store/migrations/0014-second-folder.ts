import type { Database } from 'better-sqlite3';

/** Where backups are copied to besides the data folder; NULL: nowhere else. */
export function up(db: Database): void {
  db.exec('ALTER TABLE site ADD COLUMN second_folder TEXT');
}
