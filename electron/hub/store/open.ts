import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { copyBeforeMigration } from './copy-before-migration.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

/** Writes queries; it never runs them: statements are compiled once and run by better-sqlite3, synchronously. */
export type QueryBuilder = Kysely<Tables>;

const builder: QueryBuilder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A compiled query whose `@name` parameters are bound at each run. */
export type Statement<Params, Row> = {
  readonly run: (params: Params) => number;
  readonly get: (params: Params) => Row | undefined;
  readonly all: (params: Params) => Row[];
};

/** An open database and the way to make statements for it. */
export type Store = {
  readonly db: Database;
  /** Compiles a query once for the hot path; all its values are `param('name')`. */
  readonly statement: <Params extends object, Row = unknown>(
    write: (query: QueryBuilder) => { compile(): CompiledQuery },
  ) => Statement<Params, Row>;
  /** Compiles and runs a query that returns rows, off the hot path; values may stand in it. */
  readonly select: <Row>(write: (query: QueryBuilder) => { compile(): CompiledQuery<Row> }) => Row[];
  /** Compiles and runs a change off the hot path; returns how many rows it changed. */
  readonly change: (write: (query: QueryBuilder) => { compile(): CompiledQuery }) => number;
  readonly close: () => void;
};

/**
 * Opens the one database of a data folder and brings it to the newest schema. What an older Keyturn wrote
 * is copied before. On any failure the handle is closed again.
 * WAL with synchronous=FULL: what was acknowledged survives a power cut (this build's default in WAL would be NORMAL).
 */
export function openStore(folder: string, file = 'keyturn.db'): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new Sqlite(join(folder, file));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    db.pragma('busy_timeout = 2000');
    db.pragma('cache_size = -16000');
    copyBeforeMigration(db, folder, Date.now());
    migrate(db);
    return storeOf(db);
  } catch (problem) {
    db.close();
    throw problem;
  }
}

/** Wraps an open handle; for workers and tests that open their own. */
export function storeOf(db: Database): Store {
  return {
    db,
    statement(write) {
      const { sql, parameters } = write(builder).compile();
      // Literals become `?` beside the named parameters, which SQLite would number differently: none may slip in.
      if (parameters.length > 0) throw new Error(`a statement holds a literal; use param(): ${sql}`);
      const prepared = db.prepare(sql);
      return {
        run: (params) => prepared.run(params).changes,
        get: (params) => prepared.get(params) as never,
        all: (params) => prepared.all(params) as never,
      };
    },
    select(write) {
      const { sql, parameters } = write(builder).compile();
      return db.prepare(sql).all(...parameters) as never;
    },
    change(write) {
      const { sql, parameters } = write(builder).compile();
      return db.prepare(sql).run(...parameters).changes;
    },
    close() {
      db.pragma('optimize');
      db.close();
    },
  };
}
