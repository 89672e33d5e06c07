import type { Database } from 'better-sqlite3';
import { type Migration, migrations as all } from './migrations/index.ts';

/** The data folder was written by a newer Keyturn; this one must not touch it. */
export class DatabaseFromTheFuture extends Error {
  constructor(found: number, known: number) {
    super(`the data folder is of schema ${found}, this Keyturn knows ${known}: install the newer version`);
    this.name = 'DatabaseFromTheFuture';
  }
}

/** The schema version a database says it has. */
export function schemaOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Brings a database to the newest schema (or to `upTo`, for tests) in one transaction. Throws DatabaseFromTheFuture. */
export function migrate(db: Database, upTo = Number.POSITIVE_INFINITY, steps: readonly Migration[] = all): void {
  const found = schemaOf(db);
  const known = steps.at(-1)?.version ?? 0;
  if (found > known) throw new DatabaseFromTheFuture(found, known);
  const pending = steps.filter((step) => step.version > found && step.version <= upTo);
  if (pending.length === 0) return;
  // A table is rebuilt by dropping it, which must not count against those that point to it until all is in place again.
  const keys = db.pragma('foreign_keys', { simple: true });
  db.pragma('foreign_keys = OFF');
  const run = db.transaction(() => {
    for (const step of pending) {
      step.up(db);
      db.pragma(`user_version = ${step.version}`);
    }
    const broken = db.pragma('foreign_key_check') as readonly unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows point to nothing after the migration`);
  });
  try {
    run.immediate();
  } finally {
    db.pragma(`foreign_keys = ${String(keys)}`);
  }
}
