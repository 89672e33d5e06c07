import type { Database } from 'better-sqlite3';

/** How the contract of one home sets its price (计价方式); NULL: as the site's rules say. */
export function up(db: Database): void {
  db.exec(`ALTER TABLE units ADD COLUMN area_basis TEXT CHECK (area_basis IN ('gross', 'inner', 'unit'));`);
}
