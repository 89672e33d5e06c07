import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { NoCopyBeforeMigration } from '#hub/store/copy-before-migration.ts';
import { migrate, schemaOf } from '#hub/store/migrate.ts';
import { schemaVersion } from '#hub/store/migrations/index.ts';
import { openStore } from '#hub/store/open.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

/** A data folder as an older Keyturn left it, with something in it. */
function olderSite(schema: number): string {
  const folder = temporaryFolder();
  const db = new Sqlite(join(folder, 'keyturn.db'));
  db.pragma('journal_mode = WAL');
  migrate(db, schema);
  db.exec("INSERT INTO site (id, demo, created_at, settings) VALUES ('of an older day', 0, 1, '{}')");
  db.close();
  return folder;
}
const copies = (folder: string) => readdirSync(join(folder, 'before-update'));

test('a new site and one of this very schema are not copied', () => {
  const folder = temporaryFolder();
  openStore(folder).close();
  openStore(folder).close();
  expect(existsSync(join(folder, 'before-update'))).toBe(false);
});

test('what an older Keyturn wrote is whole in the copy, as it was', () => {
  const folder = olderSite(schemaVersion - 1);
  const { db, close } = openStore(folder);
  expect(schemaOf(db)).toBe(schemaVersion);
  close();
  expect(copies(folder)).toEqual([`schema-${schemaVersion - 1}.db`]);
  const path = join(folder, 'before-update', `schema-${schemaVersion - 1}.db`);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  const copy = new Sqlite(path);
  expect(schemaOf(copy)).toBe(schemaVersion - 1);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.prepare('SELECT id FROM site').pluck().all()).toEqual(['of an older day']);
  copy.close();
});

test('without room for the copy nothing is changed, and it says what to do', () => {
  const folder = olderSite(schemaVersion - 1);
  writeFileSync(join(folder, 'before-update'), 'a file stands in the way');
  expect(() => openStore(folder)).toThrow(NoCopyBeforeMigration);
  expect(() => openStore(folder)).toThrow(/make room on the disk and start again/);
  const db = new Sqlite(join(folder, 'keyturn.db'), { readonly: true });
  expect(schemaOf(db)).toBe(schemaVersion - 1);
  db.close();
});

test('of several updates the last copy stays, and after thirty days none', () => {
  const folder = olderSite(schemaVersion - 1);
  mkdirSync(join(folder, 'before-update'));
  for (const name of ['schema-3.db', `schema-${schemaVersion - 1}.db.part`]) {
    writeFileSync(join(folder, 'before-update', name), 'left over');
  }
  openStore(folder).close();
  expect(copies(folder)).toEqual([`schema-${schemaVersion - 1}.db`]);
  const days = (count: number) => Date.now() / 1000 - count * 86_400;
  const copy = join(folder, 'before-update', `schema-${schemaVersion - 1}.db`);
  utimesSync(copy, days(29), days(29));
  openStore(folder).close();
  expect(copies(folder)).toHaveLength(1);
  utimesSync(copy, days(31), days(31));
  openStore(folder).close();
  expect(copies(folder)).toEqual([]);
});
