import type { Database } from 'better-sqlite3';

/**
 * What the contract of one home agrees: how it sets the price (计价方式; NULL: as the site's rules say), and what of it the
 * buyer pays himself beside a loan (首付款, in fen).
 */
export function up(db: Database): void {
  db.exec(`
ALTER TABLE units ADD COLUMN area_basis TEXT CHECK (area_basis IN ('gross', 'inner', 'unit'));
ALTER TABLE units ADD COLUMN down_payment INTEGER;
`);
}
