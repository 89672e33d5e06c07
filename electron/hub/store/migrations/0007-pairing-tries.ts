import type { Database } from 'better-sqlite3';

/**
 * A pairing code is found by its first two digits, since a device proves the rest without sending it, and takes a few tries
 * only.
 */
export function up(db: Database): void {
  db.exec(`
ALTER TABLE pairing_codes ADD COLUMN start TEXT NOT NULL DEFAULT '';
ALTER TABLE pairing_codes ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
`);
}
