import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BackupId } from '#shared/domain/ids.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { hourMs, minuteMs } from '../../support/hub/open-site.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const supervisor = () => site.client('supervisor');
const make = () => supervisor().makeBackup({ body: { cause: 'asked' } });
const verify = (id: BackupId) => supervisor().verifyBackup({ params: { id } });
const stored = (id: BackupId, name: string) => join(site.folder, 'backups', id, name);
const events = async (type: string) => (await supervisor().journal({ query: { type, limit: 50 } })).items;

/** A file of the site, as the announcer's recordings are kept. */
async function recordClip(): Promise<string> {
  const bytes = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200, 7)]);
  const form = new FormData();
  form.append('file', new Blob([bytes]), 'one.ogg');
  const url = `${await site.listen()}/api/v1/voice/zh-CN/1`;
  const headers = { authorization: `Bearer ${site.tokens.admin}` };
  const answer = await fetch(url, { method: 'PUT', headers, body: form });
  expect(answer.status).toBe(204);
  return site.rows<{ sha256: string }>('SELECT sha256 FROM voice_clips')[0]?.sha256 ?? '';
}

describe('a backup made now', () => {
  test('holds the whole journal up to its moment, is opened and checked, and stands in the journal', async () => {
    await site.enquiry();
    const before = site.hub().house.journal.head();
    const made = await make();
    expect(made).toMatchObject({
      state: 'whole',
      cause: 'asked',
      journalSeq: before.seq,
      counts: { homes: 10, tickets: 1 },
    });
    expect(await verify(made.id)).toMatchObject({ ok: true, code: null, entries: before.seq, journalSeq: before.seq });
    expect((await events('backup.')).map(({ type }) => type)).toEqual(['backup.verified', 'backup.made']);
    const { items, state } = await supervisor().backups({});
    expect(items).toMatchObject([{ id: made.id, verified: { ok: true } }]);
    expect(state).toMatchObject({ running: false, lastFailure: null, secondFolder: null });
  });

  test('keeps the files of the site once for all backups, and the data key only as the passphrase wraps it', async () => {
    const file = await recordClip();
    const [one, two] = [await make(), await make()];
    expect([one.files, two.files]).toEqual([1, 1]);
    expect(existsSync(join(site.folder, 'backups', 'files', file.slice(0, 2), file))).toBe(true);
    expect(readdirSync(stored(one.id, 'keys'))).toEqual(['recovery.json']);
    const key = readFileSync(join(site.folder, 'keys', 'data.key'));
    for (const name of readdirSync(stored(one.id, '.'), { recursive: true, withFileTypes: true })) {
      if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name)).includes(key)).toBe(false);
    }
  });

  test('clerks neither make nor see backups', async () => {
    expect(await refusalOf(site.client('clerk').backups({}))).toBe('403 not-allowed');
    expect(await refusalOf(site.client('clerk').makeBackup({ body: { cause: 'asked' } }))).toBe('403 not-allowed');
  });
});

describe('what is damaged is found', () => {
  const damages: readonly (readonly [string, string, (id: BackupId, file: string) => void])[] = [
    ['database-damaged', 'a bit of its database', (id) => appendFileSync(stored(id, 'keyturn.db.zst'), 'x')],
    ['database-damaged', 'no database', (id) => rmSync(stored(id, 'keyturn.db.zst'))],
    ['manifest-damaged', 'a list of other files', (id) => appendFileSync(stored(id, 'files.txt'), 'x\n')],
    ['manifest-damaged', 'no sense in its manifest', (id) => writeFileSync(stored(id, 'manifest.json'), '{')],
    ['keys-damaged', 'another key', (id) => writeFileSync(stored(id, 'keys/recovery.json'), '{}')],
    ['file-damaged', 'a changed file', (_, file) => writeFileSync(shelf(file), 'other')],
    ['file-missing', 'a file less', (_, file) => rmSync(shelf(file))],
  ];
  const shelf = (file: string) => join(site.folder, 'backups', 'files', file.slice(0, 2), file);

  test.each(damages)('%s: %s', async (code, _, damage) => {
    const file = await recordClip();
    const { id } = await make();
    damage(id, file);
    expect(await verify(id)).toMatchObject({ ok: false, code });
    expect((await supervisor().backups({})).items).toMatchObject([{ id, state: 'damaged', verified: { code } }]);
  });
});

describe('backups made by themselves', () => {
  test('come every ten minutes while something changes, and not otherwise', async () => {
    const { backups } = site.hub();
    await backups.idle();
    const ids = async () => {
      await backups.tick();
      await backups.idle();
      return (await backups.list()).length;
    };
    expect(await ids()).toBe(0);
    site.clock.at += 10 * minuteMs;
    expect(await ids()).toBe(1);
    site.clock.at += 10 * minuteMs;
    expect(await ids()).toBe(1);
    await site.enquiry();
    expect(await ids()).toBe(2);
    await site.enquiry();
    site.clock.at += 9 * minuteMs;
    expect(await ids()).toBe(2);
  });

  test('are thinned out after two days, with the files nobody needs any more', async () => {
    const first = await make();
    site.clock.at += hourMs;
    const second = await make();
    site.clock.at += 49 * hourMs;
    await site.hub().backups.make('scheduled');
    await site.hub().backups.idle();
    const left = (await site.hub().backups.list()).map(({ id }) => id);
    expect(left).toContain(second.id);
    expect(left).not.toContain(first.id);
  });
});

describe('a second folder', () => {
  test('gets a copy of each backup with its files, which can be verified there', async () => {
    const stick = temporaryFolder();
    const file = await recordClip();
    await make();
    const { state } = { state: await site.client('admin').saveBackupFolder({ body: { folder: stick } }) };
    expect(state).toMatchObject({ secondFolder: stick, second: { code: null } });
    const [own = ''] = readdirSync(stick);
    expect(existsSync(join(stick, own, 'files', file.slice(0, 2), file))).toBe(true);
    const { id } = await make();
    await site.hub().backups.idle();
    expect(readdirSync(join(stick, own))).toContain(id);
    expect((await supervisor().backups({})).items[0]).toMatchObject({ id, inSecondFolder: true });
    rmSync(stick, { recursive: true });
  });

  test('that was pulled out is told, once; backups on the hub go on, and so do copies when it is back', async () => {
    const stick = temporaryFolder();
    await site.client('admin').saveBackupFolder({ body: { folder: stick } });
    rmSync(stick, { recursive: true });
    for (let turn = 0; turn < 2; turn += 1) {
      await make();
      await site.hub().backups.idle();
    }
    const { state, items } = await supervisor().backups({});
    expect(state.second).toMatchObject({ code: 'folder-missing' });
    expect(items.map(({ inSecondFolder }) => inSecondFolder)).toEqual([false, false]);
    expect(await events('backup.failed')).toHaveLength(1);
    expect(existsSync(stick)).toBe(false);
    mkdirSync(stick);
    await make();
    await site.hub().backups.idle();
    expect((await supervisor().backups({})).state.second).toMatchObject({ code: null });
    rmSync(stick, { recursive: true });
  });

  test('must be there, and not in the data folder', async () => {
    const set = (folder: string) => refusalOf(site.client('admin').saveBackupFolder({ body: { folder } }));
    expect(await set(join(site.folder, 'files'))).toBe('422 backup-folder-unusable');
    expect(await set(site.folder)).toBe('422 backup-folder-unusable');
    expect(await set('/nowhere/at/all')).toBe('422 backup-folder-unusable');
    expect(await set('backups')).toBe('422 invalid');
  });
});

test('a disk without room is told and nothing of the backup stays; the desks go on', async () => {
  await site.close();
  site = await openHandoverSite({ backupReserve: Number.MAX_SAFE_INTEGER });
  expect(await refusalOf(make())).toBe('409 backup-disk-full');
  const { items, state } = await supervisor().backups({});
  expect(items).toEqual([]);
  expect(state.lastFailure).toMatchObject({ code: 'disk-full' });
  expect(readdirSync(join(site.folder, 'backups'))).toEqual([]);
  expect((await events('backup.failed'))[0]?.payload).toEqual({ code: 'disk-full' });
  expect(await site.enquiry()).toMatchObject({ number: 'E001' });
});
