import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { schemaOf } from './migrate.ts';
import { schemaVersion } from './migrations/index.ts';

/** No copy could be made of a database that is to be brought to another schema; it was left as it is. */
export class NoCopyBeforeMigration extends Error {
  constructor(folder: string, cause: unknown) {
    super(
      `the database must be brought to a newer schema, and no copy of it could be made in ${folder}: ` +
        'make room on the disk and start again; nothing was changed',
      { cause },
    );
    this.name = 'NoCopyBeforeMigration';
  }
}

const folderName = 'before-update';
/** An update that did no harm in this time did none; a copy that stays would outlive what is erased meanwhile. */
const keptForMs = 30 * 24 * 60 * 60_000;

/**
 * Copies a database that an older Keyturn wrote to `before-update/schema-N.db` before it is touched, so that the older one can be put
 * back: `files/` and `keys/` never change their content. One copy is kept, for thirty days. Throws NoCopyBeforeMigration.
 */
export function copyBeforeMigration(db: Database, folder: string, now: number): void {
  const copies = join(folder, folderName);
  const found = schemaOf(db);
  if (found === 0 || found >= schemaVersion) return dropOld(copies, now);
  const copy = join(copies, `schema-${found}.db`);
  const unfinished = `${copy}.part`;
  try {
    mkdirSync(copies, { recursive: true, mode: 0o700 });
    rmSync(unfinished, { force: true });
    db.prepare('VACUUM INTO ?').run(unfinished);
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, copy);
  } catch (problem) {
    throw new NoCopyBeforeMigration(copies, problem);
  }
  for (const name of readdirSync(copies)) if (join(copies, name) !== copy) rmSync(join(copies, name));
}

function dropOld(copies: string, now: number): void {
  if (!existsSync(copies)) return;
  for (const name of readdirSync(copies)) {
    const copy = join(copies, name);
    if (now - statSync(copy).mtimeMs > keptForMs) rmSync(copy);
  }
}
