import type { Database } from 'better-sqlite3';

/** The ledger of notices sent asks which notice each home was last printed among many, whatever else was printed. */
export function up(db: Database): void {
  db.exec('CREATE INDEX bulk_papers_kind ON bulk_papers (kind, unit_id)');
}
