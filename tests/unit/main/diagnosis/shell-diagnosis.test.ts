import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { askHubFacts } from '#main/diagnosis/ask-hub-facts.ts';
import { saveDiagnosis } from '#main/diagnosis/save-diagnosis.ts';
import { shellDiagnosis } from '#main/diagnosis/shell-diagnosis.ts';
import { openLog } from '#main/log.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = Date.parse('2026-11-27T02:00:00Z');
const settings = {
  version: 1,
  hub: { mode: 'remote', url: 'https://192.168.1.5:4817', anchor: 'PEM of the site' },
  windows: [
    { role: 'desk' },
    { role: 'customer', display: { id: 7, label: 'DELL 王经理', bounds: {}, scaleFactor: 1 } },
  ],
  stationTokens: { desk: 'kt_plain_token', customer: 'safe:c2VhbGVk' },
} as unknown as Parameters<typeof shellDiagnosis>[0]['settings'];
const shell = () => ({
  version: '0.1.0',
  settings,
  hub: { state: 'down' as const, since: now - 60_000 },
  hubFacts: null,
  keychain: false,
  logs: [folder],
});

describe('the diagnosis of a station', () => {
  test('tells versions, how the machine is set up, since when the hub is gone, and what the app logged', async () => {
    const { log, flushNow } = openLog(folder);
    log('hub: ended (exit code 1), starts again in 1000 ms');
    flushNow();
    const files = unzipSync(await shellDiagnosis(shell(), now));
    expect(Object.keys(files)).toEqual(['station.json', 'logs/shell.log']);
    expect(JSON.parse(Buffer.from(files['station.json']!).toString())).toMatchObject({
      keyturn: { version: '0.1.0' },
      machine: { platform: process.platform, node: process.version, keychain: false },
      hub: {
        mode: 'remote',
        state: 'down',
        since: '2026-11-27T01:59:00.000Z',
        secure: true,
        answered: false,
        schema: null,
        journalSeq: null,
      },
      stations: [
        { role: 'desk', ownDisplay: false },
        { role: 'customer', ownDisplay: true },
      ],
      paired: ['desk', 'customer'],
    });
    expect(Buffer.from(files['logs/shell.log']!).toString()).toContain('starts again');
  });

  test('tells which schema its hub is of and how far its journal is, where the hub answers', async () => {
    const answer = { status: 'ok', version: '0.1.0', schemaVersion: 23, journalSeq: 4711 };
    const asked: string[] = [];
    const hubFacts = await askHubFacts('https://192.168.1.5:4817', async (url) => {
      asked.push(url);
      return Response.json(answer);
    });
    expect(asked).toEqual(['https://192.168.1.5:4817/api/v1/healthz']);
    const up = { ...shell(), hub: { state: 'up' as const, since: now }, hubFacts };
    const files = unzipSync(await shellDiagnosis(up, now));
    const told = Buffer.from(files['station.json']!).toString();
    expect(JSON.parse(told)).toMatchObject({
      hub: { state: 'up', answered: true, version: '0.1.0', schema: 23, journalSeq: 4711 },
    });
    expect(told).not.toContain('192.168');
  });

  test.each([
    ['is not there', () => Promise.reject(new Error('down'))],
    ['answers with something else', () => Promise.resolve(Response.json({ status: 'tired' }))],
    ['speaks no JSON', () => Promise.resolve(new Response('<html>'))],
  ])('says that its hub did not answer where it %s', async (_what, fetch) => {
    expect(await askHubFacts('https://192.168.1.5:4817', fetch)).toBeNull();
    expect(await askHubFacts(undefined, fetch)).toBeNull();
  });

  test('names nobody: no address, token, authority, display, person or folder is in it', async () => {
    const { log, flushNow } = openLog(folder);
    log("desk: the page did not load: app://keyturn/t/AbC-9?name=郑小燕, open '/home/wangxiao/keyturn' 13800138000");
    flushNow();
    const files = Object.values(unzipSync(await shellDiagnosis(shell(), now)));
    const told = files.map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n');
    const secret = ['192.168', 'kt_plain', 'c2VhbGVk', 'PEM', 'DELL', 'AbC-9', 'wangxiao', '13800138000', folder];
    expect(secret.filter((value) => told.includes(value))).toEqual([]);
    expect(told).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('saving it', () => {
  const dialog = (filePath: string) => ({
    asked: [] as (string | undefined)[],
    showSaveDialog(options: { defaultPath?: string }) {
      this.asked.push(options.defaultPath);
      return Promise.resolve({ canceled: filePath === '', filePath });
    },
  });
  const save = (to: ReturnType<typeof dialog>, make = () => Promise.resolve(Buffer.from('zip'))) =>
    saveDiagnosis(to as unknown as Parameters<typeof saveDiagnosis>[0], make, new Date(now), () => undefined);

  test('writes it where somebody says, and nothing where nobody says', async () => {
    const to = dialog(join(folder, 'a.zip'));
    expect(await save(to)).toBe('saved');
    expect(to.asked).toEqual(['keyturn-station-2026-11-27.zip']);
    expect(readFileSync(join(folder, 'a.zip'), 'utf8')).toBe('zip');
    expect(await save(dialog(''), () => Promise.reject(new Error('must not be made')))).toBe('cancelled');
  });

  test('says so where it fails', async () => {
    expect(await save(dialog(join(folder, 'no', 'such', 'folder.zip')))).toBe('failed');
  });
});
