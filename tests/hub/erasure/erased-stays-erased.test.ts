import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readErased } from '#hub/backup/erasure-ledger.ts';
import { restoreOrdered } from '#hub/backup/restore-at-start.ts';
import { restoreBackup } from '#hub/backup/restore-backup.ts';
import { openStore } from '#hub/store/open.ts';
import { pin } from '../../support/hub/handover-site.ts';
import { placesOf } from '../../support/hub/raw-files.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';
import { home, openTracedSite, people, type TracedSite } from '../../support/hub/traced-household.ts';

let site: TracedSite;
const supervisor = () => site.client('supervisor');
beforeEach(async () => {
  site = await openTracedSite();
});
afterEach(() => site.close());

describe('what was erased stays so', () => {
  test('a backup of before that is restored has it erased again', async () => {
    const { id } = await supervisor().makeBackup({ body: { cause: 'asked' } });
    await site.erase();
    await site.client('admin').restoreBackup({ params: { id }, body: { dryRun: false } });
    await site.restart({ before: async () => void (await restoreOrdered(site.folder, {})) });
    const again = site.as(await site.signIn('supervisor', pin));
    expect((await again.units({ query: { query: people.name, limit: 5 } })).items).toEqual([]);
    const [entry] = (await again.journal({ query: { type: 'household.', limit: 5 } })).items;
    expect(entry?.payload).toMatchObject({ cause: 'restored' });
    expect((await again.units({ query: { query: '0201', limit: 5 } })).items).toMatchObject([{ owners: [] }]);
  });

  test('no copy of before an update and no database a restore put aside still holds its key; others stay', async () => {
    const [row] = site.rows<{ wrapped_key: Buffer }>(
      `SELECT h.wrapped_key FROM households h JOIN units u ON u.household_id = h.id WHERE u.id = '${site.unit(home)}'`,
    );
    const key = row!.wrapped_key;
    const copy = join(site.folder, 'before-update', 'schema-1.db');
    const aside = (number: string) => join(site.folder, 'replaced', number);
    for (const folder of [join(site.folder, 'before-update'), aside('0001'), aside('0002')]) {
      mkdirSync(folder, { recursive: true });
    }
    const live = new Sqlite(join(site.folder, 'keyturn.db'), { readonly: true });
    for (const path of [copy, join(aside('0001'), 'keyturn.db')]) live.prepare('VACUUM INTO ?').run(path);
    live.close();
    openStore(aside('0002')).close();
    expect(placesOf(key, site.folder)).toEqual(expect.arrayContaining([copy.slice(site.folder.length)]));

    await site.erase();
    expect(placesOf(key, site.folder)).toEqual([]);
    expect(existsSync(copy)).toBe(false);
    expect(readdirSync(join(site.folder, 'replaced'))).toEqual(['0002']);
  });

  test('a start takes away former databases that hold an erased household’s key, one that cannot be read, and no other', async () => {
    const aside = (number: string) => join(site.folder, 'replaced', number);
    const copies = join(site.folder, 'before-update');
    const live = new Sqlite(join(site.folder, 'keyturn.db'), { readonly: true });
    const held = temporaryFolder();
    live.prepare('VACUUM INTO ?').run(join(held, 'keyturn.db'));
    live.close();
    await site.erase();
    // They come to lie there afterwards: a hub that was cut off before it cleaned up.
    await site.restart({
      before: async () => {
        for (const folder of [copies, aside('0001'), aside('0002'), aside('0003')]) {
          mkdirSync(folder, { recursive: true });
        }
        for (const path of [join(copies, 'schema-1.db'), join(aside('0001'), 'keyturn.db')]) {
          copyFileSync(join(held, 'keyturn.db'), path);
        }
        openStore(aside('0002')).close();
        writeFileSync(join(aside('0003'), 'keyturn.db'), 'not a database');
      },
    });
    expect(readdirSync(join(site.folder, 'replaced'))).toEqual(['0002']);
    expect(readdirSync(copies)).toEqual([]);
  });

  test('a restore from the second folder on another machine knows of it', async () => {
    const stick = temporaryFolder();
    await site.client('admin').saveBackupFolder({ body: { folder: stick } });
    const { phrase } = await site.client('admin').recoveryPhrase({ body: { confirm: 'show' } });
    const { id } = await supervisor().makeBackup({ body: { cause: 'asked' } });
    await site.erase();
    await supervisor().makeBackup({ body: { cause: 'asked' } });
    await site.hub().backups.idle();
    const [own = ''] = readdirSync(stick);
    const elsewhere = temporaryFolder();
    await restoreBackup(elsewhere, join(stick, own), id, () => Promise.resolve(phrase ?? ''));
    expect(readErased(elsewhere).size).toBe(1);
    expect(readErased(elsewhere)).toEqual(readErased(site.folder));
  });
});
