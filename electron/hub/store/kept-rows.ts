import type { Database } from 'better-sqlite3';

/** What is kept of a case: the rows of one table that belong to it. */
export type KeptKind = 'steps' | 'stages' | 'drafts' | 'marks' | 'items' | 'files' | 'papers' | 'signatures';

/**
 * Rows of the cases worked on now, in memory between commands: most of what a command on a step reads is what the one before
 * read (issue 3). Whoever writes to their tables, in whatever way, makes them be read anew.
 */
export type KeptRows = {
  /** The rows as they are in the database: those read before where nothing changed, else what `read` gives. */
  readonly of: <Row>(kind: KeptKind, caseId: string, read: () => Row[]) => readonly Row[];
  /** Says that the transaction is over, however it ended: what it wrote may be kept from now on. */
  readonly settled: () => void;
};

/** How many cases stay in memory: twice as many as desks and tablets work on at once. */
const casesKept = 32;

const kindOf = {
  case_steps: 'steps',
  case_stages: 'stages',
  case_drafts: 'drafts',
  case_marks: 'marks',
  inspection_items: 'items',
  case_files: 'files',
} as const satisfies Readonly<Record<string, KeptKind>>;

/**
 * Keeps rows for one connection. What its open transaction wrote is never kept: it may yet be taken back, in whole or in
 * part. Triggers of the connection's own tell what is written; other connections are noticed at the next look.
 */
export function keepRows(db: Database): KeptRows {
  const cases = new Map<string, Map<KeptKind, readonly unknown[]>>();
  let unsettled = new Set<string>();
  const written = (kind: KeptKind, caseId: string) => {
    cases.get(caseId)?.delete(kind);
    unsettled.add(`${kind} ${caseId}`);
  };
  listen(db, written);

  const dataVersion = db.prepare('PRAGMA data_version').pluck();
  let seen = dataVersion.get();
  const forgetWhatOthersWrote = () => {
    const now = dataVersion.get();
    if (now !== seen) cases.clear();
    seen = now;
  };

  const rowsOf = (caseId: string) => {
    const rows = cases.get(caseId) ?? new Map<KeptKind, readonly unknown[]>();
    cases.delete(caseId);
    cases.set(caseId, rows);
    if (cases.size > casesKept) {
      const [longestAgo] = cases.keys();
      if (longestAgo !== undefined) cases.delete(longestAgo);
    }
    return rows;
  };

  return {
    of<Row>(kind: KeptKind, caseId: string, read: () => Row[]) {
      forgetWhatOthersWrote();
      if (unsettled.has(`${kind} ${caseId}`)) return read();
      const rows = rowsOf(caseId);
      const known = rows.get(kind) as readonly Row[] | undefined;
      if (known) return known;
      const now = Object.freeze(read());
      rows.set(kind, now);
      return now;
    },
    settled() {
      if (unsettled.size > 0) unsettled = new Set();
    },
  };
}

/** Has every row written to the tables told, before the statement that writes it is over. */
function listen(db: Database, written: (kind: KeptKind, caseId: string) => void): void {
  // Without it a row that another takes the place of goes unsaid.
  db.pragma('recursive_triggers = ON');
  const tell = (kind: KeptKind) => (caseId: unknown) => {
    if (typeof caseId === 'string') written(kind, caseId);
    return null;
  };
  const triggers = (table: string, name: string, caseId: (row: 'OLD' | 'NEW') => string) => `
    CREATE TEMP TRIGGER ${table}_added AFTER INSERT ON main.${table} BEGIN SELECT ${name}(${caseId('NEW')}); END;
    CREATE TEMP TRIGGER ${table}_changed AFTER UPDATE ON main.${table}
      BEGIN SELECT ${name}(${caseId('OLD')}), ${name}(${caseId('NEW')}); END;
    CREATE TEMP TRIGGER ${table}_dropped AFTER DELETE ON main.${table} BEGIN SELECT ${name}(${caseId('OLD')}); END;`;
  for (const [table, kind] of Object.entries(kindOf)) {
    db.function(`${kind}_written`, tell(kind));
    db.exec(triggers(table, `${kind}_written`, (row) => `${row}.case_id`));
  }
  // Signatures are those of a case through their paper.
  db.function('papers_written', (caseId: unknown) => {
    tell('papers')(caseId);
    return tell('signatures')(caseId);
  });
  db.exec(triggers('documents', 'papers_written', (row) => `${row}.case_id`));
  const caseOf = (row: string) => `(SELECT case_id FROM main.documents WHERE id = ${row}.document_id)`;
  db.exec(triggers('signatures', 'papers_written', caseOf));
}
