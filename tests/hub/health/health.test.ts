import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { healthConcerns, type HealthFacts } from '#shared/domain/health/concerns.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { listenTo } from '../../support/hub/listener.ts';
import { hourMs, minuteMs } from '../../support/hub/open-site.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const look = () => site.client('supervisor').health({});
const codes = async () => (await look()).concerns.map(({ code }) => code);

describe('a clock set back an hour', () => {
  test('is noticed and told; time in the journal stands still until it has caught up, and the desks go on', async () => {
    await site.enquiry();
    const before = site.hub().house.journal.head().at;
    site.clock.at -= hourMs;
    expect(await look()).toMatchObject({ clockBehindSeconds: 3600 });
    expect((await look()).concerns[0]).toEqual({ level: 'bad', code: 'clock-behind', minutes: 60 });
    expect(await site.enquiry()).toMatchObject({ number: 'E002' });
    const ats = site.rows<{ at: number }>('SELECT at FROM journal ORDER BY seq').map(({ at }) => at);
    expect(ats).toEqual(ats.toSorted((a, b) => a - b));
    expect(ats.at(-1)).toBe(before);
    expect(await site.client('supervisor').verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });
    await site.restart();
    expect(await codes()).toContain('clock-behind');
    site.clock.at += hourMs + minuteMs;
    expect(await codes()).not.toContain('clock-behind');
  });
});

test('tells where the journal ends, what was backed up and who is not connected', async () => {
  const made = await site.client('supervisor').makeBackup({ body: { cause: 'asked' } });
  const found = await look();
  expect(found).toMatchObject({
    lastBackup: { journalSeq: made.journalSeq },
    journal: { seq: site.hub().house.journal.head().seq },
    stations: { online: 0, offline: ['kiosk', 'board', 'reception', 'customer'] },
    certificateEndsAt: null,
    clockBehindSeconds: 0,
  });
  expect(found.databaseBytes).toBeGreaterThan(0);
  expect(found.disk.free).toBeGreaterThan(0);
});

test('a backup that fails and a second folder that is gone stand among the concerns', async () => {
  const stick = temporaryFolder();
  await site.client('admin').saveBackupFolder({ body: { folder: stick } });
  rmSync(stick, { recursive: true });
  await site.client('supervisor').makeBackup({ body: { cause: 'asked' } });
  await site.hub().backups.idle();
  expect(await codes()).toContain('second-failed');
  await site.close();
  site = await openHandoverSite({ backupReserve: Number.MAX_SAFE_INTEGER });
  expect(await refusalOf(site.client('supervisor').makeBackup({ body: { cause: 'asked' } }))).toBe(
    '409 backup-disk-full',
  );
  expect((await look()).concerns[0]).toEqual({ level: 'bad', code: 'backup-failed', fault: 'disk-full' });
});

test('stations of a machine without a keychain are named while they are connected, and only they', async () => {
  const url = await site.listen();
  const stations = async () => (await site.client('supervisor').stations({})).items;
  const lacking = async () => (await stations()).filter((one) => one.lacksKeychain).map(({ role }) => role);
  const board = await listenTo(url, site.tokens.board);
  const kiosk = await listenTo(url, site.tokens.kiosk, { headers: { 'keyturn-keychain': 'none' } });
  await expect.poll(async () => (await stations()).filter(({ online }) => online).length).toBe(2);
  expect(await lacking()).toEqual(['kiosk']);
  const names = ['kiosk'];
  expect((await look()).concerns).toContainEqual({ level: 'info', code: 'keychain-none', names });
  kiosk.cut();
  await expect.poll(lacking).toEqual([]);
  // A keychain came with a new machine.
  const again = await listenTo(url, site.tokens.kiosk);
  await expect.poll(async () => (await stations()).filter(({ online }) => online).length).toBe(2);
  expect(await lacking()).toEqual([]);
  for (const one of [board, again]) one.cut();
});

test('clerks do not see it', async () => {
  expect(await refusalOf(site.client('clerk').health({}))).toBe('403 not-allowed');
});

describe('what is a concern', () => {
  const day = 24 * hourMs;
  const well: HealthFacts = {
    now: 0,
    disk: { free: 50 * 2 ** 30, total: 100 * 2 ** 30 },
    walBytes: 0,
    backup: { lastAt: 0, failed: null, damaged: null, secondSet: true, secondFailed: null },
    loopDelayMs: 2,
    printersInTrouble: [],
    stationsOffline: [],
    stationsWithoutKeychain: [],
    certificateEndsAt: null,
    clockBehindMs: 0,
    recoveryPhraseDue: false,
    demo: false,
  };
  const of = (facts: Partial<HealthFacts>) => healthConcerns({ ...well, ...facts });

  test('nothing, where all is well', () => expect(of({})).toEqual([]));

  test.each([
    [{ disk: { free: 2 ** 30, total: 2 ** 40 } }, 'mind', 'disk-low'],
    [{ disk: { free: 2 ** 20, total: 2 ** 40 } }, 'bad', 'disk-low'],
    [{ certificateEndsAt: 29 * day }, 'mind', 'certificate-ends'],
    [{ certificateEndsAt: 3 * day }, 'bad', 'certificate-ends'],
    [{ printersInTrouble: ['一号'] }, 'mind', 'printer-trouble'],
    [{ stationsWithoutKeychain: ['大堂 kiosk'] }, 'info', 'keychain-none'],
    [{ loopDelayMs: 400 }, 'mind', 'loop-slow'],
    [{ walBytes: 2 ** 30 }, 'mind', 'log-large'],
    [{ recoveryPhraseDue: true }, 'mind', 'recovery-phrase-due'],
  ] as const)('%j is %s: %s', (facts, level, code) => {
    expect(of(facts)).toMatchObject([{ level, code }]);
  });

  test('a small correction of the clock and a certificate that lasts are none', () => {
    expect(of({ clockBehindMs: 900, certificateEndsAt: 31 * day })).toEqual([]);
  });
});
