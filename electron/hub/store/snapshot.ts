import Sqlite, { type Database } from 'better-sqlite3';
import { schemaOf } from './migrate.ts';
import { schemaVersion } from './migrations/index.ts';
import { verifyChain } from './verify-chain.ts';

/** What a database says of itself, for whoever wants to know what a backup holds or a restore would lose. */
export type DatabaseFacts = {
  readonly siteId: string;
  readonly schemaVersion: number;
  readonly journal: { readonly seq: number; readonly at: number; readonly hash: string };
  readonly counts: {
    readonly homes: number;
    readonly tickets: number;
    readonly cases: number;
    readonly documents: number;
  };
};

/** Why a database is no sound site. */
export type DatabaseFault = 'database-damaged' | 'chain-broken' | 'newer-version';
export type Inspection =
  | { readonly ok: true; readonly facts: DatabaseFacts; readonly entries: number }
  | { readonly ok: false; readonly fault: DatabaseFault };

/** All pages at once: then one read transaction covers them, writers go on beside it, and nothing is ever begun anew. */
const allPages = 0x7f_ff_ff_ff;

/** Copies the database of a running site as it is at one moment. For a worker: it reads the whole file. */
export async function snapshotDatabase(path: string, to: string): Promise<void> {
  const db = new Sqlite(path, { readonly: true });
  try {
    await db.backup(to, { progress: () => allPages });
  } finally {
    db.close();
  }
}

/** Opens a database nobody writes to and says whether it is whole; `full` recomputes the chain from its first entry. */
export function inspectDatabase(path: string, full: boolean): Inspection {
  let db: Database | null = null;
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true });
    if (schemaOf(db) > schemaVersion) return { ok: false, fault: 'newer-version' };
    const check = db.pragma(full ? 'integrity_check' : 'quick_check', { simple: true });
    if (check !== 'ok') return { ok: false, fault: 'database-damaged' };
    const { ok, entries } = verifyChain(db, full);
    if (!ok) return { ok: false, fault: 'chain-broken' };
    return { ok: true, facts: factsOf(db), entries };
  } catch (problem) {
    const ofSqlite = String((problem as { code?: unknown }).code).startsWith('SQLITE');
    if (ofSqlite) return { ok: false, fault: 'database-damaged' };
    throw problem;
  } finally {
    db?.close();
  }
}

/** The facts of a database, read beside its hub; null where there is none, or no site in it. */
export function readFacts(path: string): DatabaseFacts | null {
  let db: Database | null = null;
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true });
    return factsOf(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** Stations revoked in a database: a restore must not trust them again. Null where it can't be read. */
export function readRevokedStations(path: string): readonly string[] {
  let db: Database | null = null;
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true });
    return db.prepare('SELECT id FROM stations WHERE revoked_at IS NOT NULL').pluck().all() as string[];
  } catch {
    return [];
  } finally {
    db?.close();
  }
}

function factsOf(db: Database): DatabaseFacts {
  const count = (table: string) => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const head = db.prepare('SELECT seq, at, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as
    | DatabaseFacts['journal']
    | undefined;
  return {
    siteId: db.prepare('SELECT id FROM site').pluck().get() as string,
    schemaVersion: schemaOf(db),
    journal: head ?? { seq: 0, at: 0, hash: '' },
    counts: { homes: count('units'), tickets: count('tickets'), cases: count('cases'), documents: count('documents') },
  };
}
