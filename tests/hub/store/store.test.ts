import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from '#hub/store/folder-lock.ts';
import { DatabaseFromTheFuture, migrate, schemaOf } from '#hub/store/migrate.ts';
import { migrations, schemaVersion } from '#hub/store/migrations/index.ts';
import { usualQuietHours } from '#shared/domain/reminders/quiet-hours.ts';
import { openStore } from '#hub/store/open.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

describe('the schema', () => {
  test.each(migrations)('step $version ($name) is reached from an empty database, step by step', ({ version }) => {
    const db = new Sqlite(':memory:');
    for (const step of migrations.filter((one) => one.version <= version)) migrate(db, step.version);
    expect(schemaOf(db)).toBe(version);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });

  test('steps are numbered upwards, and one taken is not taken again', () => {
    const versions = migrations.map((step) => step.version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    const db = new Sqlite(':memory:');
    migrate(db);
    const before = db.prepare('SELECT sql FROM sqlite_schema').all();
    migrate(db);
    expect(db.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(before);
    expect(schemaOf(db)).toBe(schemaVersion);
    db.close();
  });

  test('a step that fails leaves the database as it was', () => {
    const db = new Sqlite(':memory:');
    const good = {
      version: 1,
      name: 'good',
      up: (one: typeof db) => one.exec('CREATE TABLE a (x) ') as unknown as undefined,
    };
    const bad = { version: 2, name: 'bad', up: (one: typeof db) => void one.exec('CREATE TABLE a (x)') };
    expect(() => migrate(db, 2, [good, bad])).toThrow('already exists');
    expect(schemaOf(db)).toBe(0);
    expect(db.prepare('SELECT name FROM sqlite_schema').all()).toEqual([]);
    db.close();
  });

  test('a site of before quiet hours were a setting goes on with those it had (H5)', () => {
    const db = new Sqlite(':memory:');
    migrate(db, 21);
    const columns = { id: 'site_1', demo: 0, created_at: 1, settings: '{"dayStart":"04:00"}', roster_version: 0 };
    const names = Object.keys(columns);
    db.prepare(`INSERT INTO site (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`).run(columns);
    migrate(db, 23);
    const { settings } = db.prepare('SELECT settings FROM site').get() as { settings: string };
    expect(JSON.parse(settings)).toEqual({ dayStart: '04:00', quietHours: usualQuietHours });
    db.close();
  });

  test('all its tables are strict', () => {
    const { db, close } = openStore(temporaryFolder());
    const tables = db.pragma('table_list') as { name: string; strict: number; type: string }[];
    const own = tables.filter((table) => table.type === 'table' && !table.name.startsWith('sqlite_'));
    expect(own.filter((table) => table.strict !== 1)).toEqual([]);
    expect(own.length).toBeGreaterThan(15);
    close();
  });
});

describe('a data folder', () => {
  test('of a newer Keyturn is refused and left alone', () => {
    const folder = temporaryFolder();
    const { db, close } = openStore(folder);
    db.pragma(`user_version = ${schemaVersion + 1}`);
    close();
    expect(() => openStore(folder)).toThrow(DatabaseFromTheFuture);
    expect(() => openStore(folder)).toThrow('install the newer version');
    const file = new Sqlite(join(folder, 'keyturn.db'));
    expect(schemaOf(file)).toBe(schemaVersion + 1);
    file.close();
  });

  test('is opened so that what was answered survives a power cut', () => {
    const { db, close } = openStore(temporaryFolder());
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect({ journal: pragma('journal_mode'), synchronous: pragma('synchronous') }).toEqual({
      journal: 'wal',
      synchronous: 2,
    });
    expect({ keys: pragma('foreign_keys'), erased: pragma('secure_delete') }).toEqual({ keys: 1, erased: 1 });
    close();
  });

  test('belongs to one hub at a time, and is free again afterwards', () => {
    const folder = temporaryFolder();
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    unlock();
    lockFolder(folder)();
  });
});
