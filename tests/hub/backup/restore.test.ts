import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreOrdered } from '#hub/backup/restore-at-start.ts';
import type { BackupId } from '#shared/domain/ids.ts';
import { mulberry32 } from '#shared/domain/simulation/random.ts';
import { readJournal, readRows, replayedAndStored } from '../../support/hub/books.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { emptyLedger, takeNumbers } from '../../support/hub/crowd.ts';
import { type HandoverSite, openHandoverSite, pin } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';
import { runHub, startHub } from '../../support/hub/start-hub.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

const writers = 30;

describe('a backup made while thirty clients write', () => {
  test('is restored to exactly its moment, with its chain whole, and the hub goes on from there', async () => {
    const hub = await startHub();
    const admin = hub.client(await hub.signIn('admin', await hub.adminPin()));
    const ledger = emptyLedger();
    const crowd = Array.from({ length: writers }, (_, index) =>
      takeNumbers(admin, mulberry32(index), ledger, `writer-${index}`),
    );
    while (ledger.issued.size < 60) await new Promise((resolve) => setTimeout(resolve, 5));
    const made = await admin.makeBackup({ body: { cause: 'asked' } });
    while (ledger.issued.size < writers * 12) await new Promise((resolve) => setTimeout(resolve, 5));
    await hub.kill();
    await Promise.all(crowd);
    const before = readJournal(hub.data);
    const upTo = made.journalSeq ?? 0;
    expect(upTo).toBeGreaterThan(60);
    expect(before.length).toBeGreaterThan(upTo);

    const dry = runHub(['--data', hub.data, '--restore', made.id, '--dry-run']);
    expect(await dry.exited).toBe(0);
    expect(JSON.parse(dry.output.stdout)).toMatchObject({
      journal: { seq: upTo },
      standing: { journal: { seq: before.length } },
      lost: { entries: before.length - upTo },
    });
    expect(readJournal(hub.data)).toEqual(before);

    const again = await startHub({ data: hub.data, args: ['--restore', made.id] });
    const anew = again.client(await again.signIn('admin', await hub.adminPin()));
    expect(await anew.verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });
    await again.stop();
    const after = readJournal(hub.data);
    expect(after.slice(0, upTo)).toEqual(before.slice(0, upTo));
    expect(after[upTo]).toMatchObject({
      type: 'backup.restored',
      payload: { upTo, lostUpTo: before.length },
    });
    const { replayed, stored } = replayedAndStored(hub.data);
    expect(stored).toEqual(replayed);
    expect(stored).toHaveLength(before.slice(0, upTo).filter(({ type }) => type === 'ticket.issued').length);
    const [aside = ''] = readdirSync(join(hub.data, 'replaced'));
    expect(readJournal(join(hub.data, 'replaced', aside))).toEqual(before);
  }, 180_000);
});

let site: HandoverSite;
let backup: { readonly id: BackupId };
const admin = () => site.client('admin');
const rows = () => site.rows('SELECT * FROM journal ORDER BY seq');

/** What Manage orders is carried out by the next start. */
async function restart(): Promise<void> {
  await site.restart({ before: async () => void (await restoreOrdered(site.folder, {})) });
}

beforeEach(async () => {
  site = await openHandoverSite();
  await site.enquiry();
  backup = await admin().makeBackup({ body: { cause: 'asked' } });
  site.clock.at += 5 * minuteMs;
  await site.enquiry();
  await site.enquiry();
});
afterEach(() => site.close());

describe('a restore ordered in Manage', () => {
  test('says beforehand what would be lost, and changes nothing by that', async () => {
    const before = rows();
    const plan = await admin().restoreBackup({ params: { id: backup.id }, body: { dryRun: true } });
    expect(plan).toMatchObject({ id: backup.id, ordered: false, lost: { tickets: 2, homes: 0 }, erasures: 0 });
    expect(plan.lost.entries).toBe(before.length - plan.journalSeq);
    expect(rows()).toEqual(before);
    await restart();
    expect(rows()).toEqual(before);
  });

  test('is carried out by the next start: everybody signs in anew, the former data lies aside', async () => {
    await admin().restoreBackup({ params: { id: backup.id }, body: { dryRun: false } });
    expect((await admin().backups({})).state.restoreOrder).toMatchObject({ backupId: backup.id });
    await restart();
    expect(await refusalOf(admin().backups({}))).toBe('401 not-signed-in');
    const again = site.as(await site.signIn('supervisor', pin));
    expect((await again.tickets({ query: {} })).items).toHaveLength(1);
    expect((await again.backups({})).state.restoreOrder).toBeNull();
    expect(existsSync(join(site.folder, 'replaced', '0001', 'keyturn.db'))).toBe(true);
    expect(await again.verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });
  });

  test('can be taken back', async () => {
    await admin().restoreBackup({ params: { id: backup.id }, body: { dryRun: false } });
    await admin().callOffRestore({});
    const before = rows();
    await restart();
    expect(rows()).toEqual(before);
    expect(await refusalOf(admin().callOffRestore({}))).toBe('404 not-found');
  });

  test('does not trust a station again that was revoked since', async () => {
    const board = (await admin().stations({})).items.find(({ role }) => role === 'board');
    await admin().revokeStation({ params: { id: board!.id } });
    await admin().restoreBackup({ params: { id: backup.id }, body: { dryRun: false } });
    await restart();
    expect(await refusalOf(site.client('board').board({}))).toBe('401 not-signed-in');
  });

  test('is for admins only', async () => {
    const asked = site.client('supervisor').restoreBackup({ params: { id: backup.id }, body: { dryRun: true } });
    expect(await refusalOf(asked)).toBe('403 not-allowed');
  });
});

describe('a damaged backup', () => {
  const packed = () => join(site.folder, 'backups', backup.id, 'keyturn.db.zst');

  test('is refused with nothing changed', async () => {
    appendFileSync(packed(), 'x');
    const before = rows();
    const asked = admin().restoreBackup({ params: { id: backup.id }, body: { dryRun: false } });
    expect(await refusalOf(asked)).toBe('409 backup-damaged');
    await restart();
    expect(rows()).toEqual(before);
  });

  test('damaged after the order: the site opens as it stands and says why', async () => {
    await admin().restoreBackup({ params: { id: backup.id }, body: { dryRun: false } });
    const before = rows();
    appendFileSync(packed(), 'x');
    await restart();
    expect(rows()).toEqual(before);
    expect((await admin().backups({})).state).toMatchObject({
      restoreOrder: null,
      restoreRefused: { backupId: backup.id, code: 'database-damaged' },
    });
    expect(existsSync(join(site.folder, 'replaced'))).toBe(false);
  });

  test('of another site is refused', async () => {
    const other = temporaryFolder();
    mkdirSync(join(other, 'backups'), { recursive: true });
    cpSync(join(site.folder, 'backups'), join(other, 'backups'), { recursive: true });
    const hub = await startHub();
    await hub.stop();
    const run = runHub(['--data', hub.data, '--restore', backup.id, '--from', other]);
    expect(await run.exited).toBe(1);
    expect(run.output.stderr).toContain('another site');
    expect(readRows(hub.data, 'SELECT 1 FROM journal').length).toBeGreaterThan(0);
    rmSync(other, { recursive: true });
  });
});

test('an empty machine is the site again with the second folder and the recovery passphrase, and not without', async () => {
  const stick = temporaryFolder();
  await admin().saveBackupFolder({ body: { folder: stick } });
  const { phrase } = await admin().recoveryPhrase({ body: { confirm: 'show' } });
  await site.hub().backups.idle();
  const elsewhere = temporaryFolder();
  const args = ['--data', elsewhere, '--restore', backup.id, '--from', stick];
  const wrong = runHub(args);
  wrong.child.stdin?.end('AAAA-BBBB-CCCC-DDDD-EEEE-FFFF\n');
  expect(await wrong.exited).toBe(1);
  expect(existsSync(join(elsewhere, 'keyturn.db'))).toBe(false);
  expect(existsSync(join(elsewhere, 'keys'))).toBe(false);

  const hub = await startHub({ data: elsewhere, args: args.slice(2), stdin: `${phrase}\n` });
  const supervisor = hub.client(await hub.signIn('supervisor', pin));
  const unit = { params: { id: site.unit(1) } };
  expect((await supervisor.openOwners(unit)).owners).toEqual((await admin().openOwners(unit)).owners);
  expect((await supervisor.tickets({ query: {} })).items).toHaveLength(1);
  await hub.stop();
  rmSync(stick, { recursive: true });
});
