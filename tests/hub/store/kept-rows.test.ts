import Sqlite, { type Database } from 'better-sqlite3';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBooks } from '#hub/store/books.ts';
import { openStore } from '#hub/store/open.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

const tables = [
  'case_steps',
  'case_stages',
  'case_drafts',
  'case_marks',
  'inspection_items',
  'case_files',
  'documents',
  'signatures',
] as const;
const cases = ['case_1', 'case_2'];

/** Somebody writes a row: anew, over another, into another case, or away; here or from another connection. */
const write = fc.record({
  table: fc.constantFrom(...tables),
  id: fc.constantFrom('a', 'b', 'c'),
  caseId: fc.constantFrom(...cases),
  how: fc.constantFrom('put', 'change', 'move', 'drop'),
  at: fc.nat(1000),
});
const what = fc.oneof(
  { weight: 6, arbitrary: fc.record({ here: write }) },
  { weight: 1, arbitrary: fc.record({ elsewhere: write }) },
  {
    weight: 5,
    arbitrary: fc.record({
      turn: fc.constantFrom(
        'BEGIN',
        'BEGIN IMMEDIATE',
        'SAVEPOINT s',
        'ROLLBACK TO s',
        'RELEASE s',
        'COMMIT',
        'ROLLBACK',
      ),
      told: fc.boolean(),
    }),
  },
);
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

function carryOut(db: Database, { table, id, caseId, how, at }: Write): void {
  const columns = db.pragma(`table_info(${table})`) as { name: string; type: string }[];
  const own = ['step_id', 'stage_id', 'item_id', 'household_id', 'key', 'number', 'signer'];
  const values = columns.map(({ name, type }) => {
    if (name === 'case_id') return caseId;
    if (name === 'document_id' || name === 'id' || own.includes(name)) return id;
    if (name.endsWith('_id')) return null;
    return type === 'INTEGER' ? at : type === 'BLOB' ? Buffer.from(String(at)) : name;
  });
  const key = table === 'signatures' || table === 'documents' || table === 'case_files' ? 'id' : 'case_id';
  const where = `WHERE ${key} = '${key === 'id' ? id : caseId}'`;
  const sql = {
    put: `INSERT OR REPLACE INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`,
    change: `UPDATE ${table} SET ${columns.some(({ name }) => name === 'at') ? 'at' : columns.find(({ type }) => type === 'INTEGER')?.name} = ${at} ${where}`,
    move: `UPDATE OR REPLACE ${table} SET ${table === 'signatures' ? `document_id = 'b'` : `case_id = '${cases[at % 2]}'`} ${where}`,
    drop: `DELETE FROM ${table} ${where}`,
  }[how];
  db.prepare(sql).run(...(how === 'put' ? values : []));
}

/** What cannot be done now (no transaction open, another one in the way) is left. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (problem) {
    if (!(problem instanceof Sqlite.SqliteError) || problem.code.startsWith('SQLITE_CONSTRAINT')) throw problem;
  }
}

function openBoth() {
  const folder = temporaryFolder();
  const store = openStore(folder);
  const other = new Sqlite(join(folder, 'keyturn.db'), { timeout: 0 });
  for (const db of [store.db, other]) {
    db.pragma('foreign_keys = OFF');
    db.pragma('busy_timeout = 0');
    db.pragma('synchronous = OFF');
  }
  const { keptRows, cases, inspections, documents } = openBooks(store);
  const papers = `SELECT d.* FROM documents d WHERE d.case_id = ? ORDER BY d.id`;
  const fresh = (sql: string) => (id: string) => store.db.prepare(sql).all(id) as Record<string, unknown>[];
  const books: readonly (readonly [(id: string) => readonly object[], (id: string) => Record<string, unknown>[]])[] = [
    [cases.steps, fresh('SELECT * FROM case_steps WHERE case_id = ?')],
    [cases.stages, fresh('SELECT * FROM case_stages WHERE case_id = ?')],
    [cases.drafts, fresh('SELECT * FROM case_drafts WHERE case_id = ?')],
    [cases.marks, fresh('SELECT * FROM case_marks WHERE case_id = ?')],
    [inspections.items, fresh('SELECT * FROM inspection_items WHERE case_id = ? ORDER BY recorded_at, id')],
    [inspections.files, fresh('SELECT * FROM case_files WHERE case_id = ? ORDER BY at, id')],
    [documents.ofCase, (id) => fresh(papers)(id).map((row) => without(row, 'print'))],
    [
      documents.signaturesOfCase,
      (id) =>
        fresh(
          `SELECT s.* FROM signatures s JOIN documents d ON d.id = s.document_id WHERE d.case_id = ? ORDER BY s.journal_seq, s.id`,
        )(id).map((row) => without(row, 'record')),
    ],
  ];
  return { store, other, keptRows, books };
}

const without = (row: Record<string, unknown>, column: string) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));
const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();

test('rows kept of a case are those of the database, whatever was written, taken back or restored (issue 3)', () => {
  const { store, other, keptRows, books } = openBoth();
  fc.assert(
    fc
      .property(fc.array(what, { maxLength: 40 }), (steps) => {
        for (const step of steps) {
          if ('here' in step) attempt(() => carryOut(store.db, step.here));
          if ('elsewhere' in step) attempt(() => carryOut(other, step.elsewhere));
          if ('turn' in step) attempt(() => store.db.exec(step.turn));
          // Nobody need say that a transaction is over: rows are only read more often then.
          if ('turn' in step && step.told && !store.db.inTransaction) keptRows.settled();
          for (const [kept, fresh] of books) {
            for (const id of cases) expect(inOrder(kept(id))).toEqual(inOrder(fresh(id)));
          }
        }
      })
      .afterEach(() => {
        if (store.db.inTransaction) store.db.exec('ROLLBACK');
        keptRows.settled();
      }),
    { numRuns: 150 },
  );
  other.close();
  store.close();
});

test('what nobody wrote is not read again', () => {
  const { store, other, keptRows, books } = openBoth();
  const [[steps]] = books as [(typeof books)[number]];
  const before = steps('case_1');
  carryOut(store.db, { table: 'case_marks', id: 'a', caseId: 'case_1', how: 'put', at: 1 });
  carryOut(store.db, { table: 'case_steps', id: 'a', caseId: 'case_2', how: 'put', at: 1 });
  keptRows.settled();
  expect(steps('case_1')).toBe(before);
  carryOut(store.db, { table: 'case_steps', id: 'a', caseId: 'case_1', how: 'put', at: 1 });
  expect(steps('case_1')).not.toBe(before);
  other.close();
  store.close();
});
