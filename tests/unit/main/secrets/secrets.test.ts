import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSecretBox, type SecretBox } from '#main/secrets/secret-box.ts';
import { siteKey } from '#main/secrets/site-key.ts';
import { openStationTokens } from '#main/secrets/station-tokens.ts';
import type { Settings } from '#main/settings.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeElectron } from '../../../support/fake-electron.ts';

let folder: string;
let electron: ReturnType<typeof fakeElectron>;
const said: string[] = [];
const log = (line: string) => void said.push(line);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-secrets-'));
  electron = fakeElectron(folder);
  said.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function keychain(): Promise<SecretBox> {
  const box = await openSecretBox(electron.module.safeStorage, 'win32', log);
  if (box === null) throw new Error('there is no keychain');
  return box;
}

describe('the keychain', () => {
  test('is none where the system has none, or where Electron would use its own published password', async () => {
    electron.state.keychain = false;
    expect(await openSecretBox(electron.module.safeStorage, 'win32', log)).toBeNull();
    const basicText = { ...electron.module.safeStorage, isAsyncEncryptionAvailable: async () => true };
    expect(await openSecretBox(basicText, 'linux', log)).toBeNull();
    expect(said).toEqual(Array(2).fill('this machine has no keychain; secrets lie in files for this user only'));
  });

  test('gives back what it took, and nothing of what is not its own', async () => {
    const box = await keychain();
    const sealed = (await box.seal('kt_token')) ?? '';
    expect(sealed).not.toContain('kt_token');
    expect(await box.open(sealed)).toEqual({ text: 'kt_token', stale: false });
    const broken = { ...electron.module.safeStorage, decryptStringAsync: () => Promise.reject(new Error('not mine')) };
    expect(await (await openSecretBox(broken, 'darwin', log))?.open(sealed)).toBeUndefined();
  });
});

test('a keychain that breaks is none, and one that takes nothing leaves things as they are: the stations start', async () => {
  const broken = () => Promise.reject(new Error('D-Bus is gone'));
  const safe = electron.module.safeStorage;
  expect(await openSecretBox({ ...safe, isAsyncEncryptionAvailable: broken }, 'linux', log)).toBeNull();
  const box = await openSecretBox({ ...safe, encryptStringAsync: broken }, 'darwin', log);
  expect(await box?.seal('kt_token')).toBeUndefined();
  expect(await siteKey(folder, box, { adopt: true }, log)).toBeNull();
});

test('a locked keychain that waits for somebody to type its password keeps no kiosk from starting', async () => {
  const forever = () => Promise.withResolvers<never>().promise;
  const safe = electron.module.safeStorage;
  expect(await openSecretBox({ ...safe, isAsyncEncryptionAvailable: forever }, 'linux', log, 1)).toBeNull();
  const box = await openSecretBox(
    { ...safe, encryptStringAsync: forever, decryptStringAsync: forever },
    'linux',
    log,
    1,
  );
  expect(await box?.seal('kt_token')).toBeUndefined();
  expect(await box?.open('AAAA')).toBeUndefined();
});

describe('the tokens of stations', () => {
  function settingsWith(stationTokens: Settings['stationTokens']) {
    let settings: Settings = {
      version: 1,
      hub: { mode: 'own', demo: false },
      windows: [{ role: 'desk' }],
      stationTokens,
    };
    return {
      read: () => settings,
      update: (change: (now: Settings) => Settings) => void (settings = change(settings)),
    };
  }

  test('that lay plain are sealed at the first start with a keychain, and go on working', async () => {
    const store = settingsWith({ desk: 'kt_desk' });
    const tokens = await openStationTokens(store, await keychain(), log);
    expect(tokens.read('desk')).toBe('kt_desk');
    expect(store.read().stationTokens.desk).toMatch(/^safe:/);
    const again = await openStationTokens(store, await keychain(), log);
    expect(again.read('desk')).toBe('kt_desk');
  });

  test('of a new pairing are sealed too; without a keychain they lie in the settings, which are for their owner only', async () => {
    const store = settingsWith({});
    await (await openStationTokens(store, await keychain(), log)).save('board', 'kt_board');
    expect(store.read().stationTokens.board).toMatch(/^safe:/);
    const plain = settingsWith({});
    await (await openStationTokens(plain, null, log)).save('board', 'kt_board');
    expect(plain.read().stationTokens.board).toBe('kt_board');
  });

  test('that this machine can’t open are not sent to any hub, and stay for the keychain they belong to', async () => {
    const store = settingsWith({ desk: 'safe:AAAA' });
    const tokens = await openStationTokens(store, null, log);
    expect(tokens.read('desk')).toBeUndefined();
    expect(store.read().stationTokens.desk).toBe('safe:AAAA');
  });
});

describe('the data key of a site', () => {
  const files = () => ({
    plain: join(folder, 'keys', 'data.key'),
    sealed: join(folder, 'keys', 'data.key.safe'),
  });
  const key = Buffer.alloc(32, 7);
  const real = { adopt: true };

  function layPlain(): void {
    mkdirSync(join(folder, 'keys'));
    writeFileSync(files().plain, key, { mode: 0o600 });
    writeFileSync(join(folder, 'keyturn.db'), '');
  }

  test('that lay in a plain file is sealed at the first start with a keychain; the plain file is gone', async () => {
    layPlain();
    expect(await siteKey(folder, await keychain(), real, log)).toBe(key.toString('base64'));
    expect(existsSync(files().plain)).toBe(false);
    expect(readFileSync(files().sealed).includes(key)).toBe(false);
    expect(statSync(files().sealed).mode & 0o077).toBe(0);
    expect(await siteKey(folder, await keychain(), real, log)).toBe(key.toString('base64'));
  });

  test('stays plain where the keychain does not give back what it took', async () => {
    layPlain();
    const forgetful = { ...(await keychain()), open: async () => undefined };
    expect(await siteKey(folder, forgetful, real, log)).toBe(key.toString('base64'));
    expect(readFileSync(files().plain)).toEqual(key);
    expect(existsSync(files().sealed)).toBe(false);
  });

  test('of a new site never lies plain', async () => {
    const made = await siteKey(folder, await keychain(), real, log);
    expect(Buffer.from(made ?? '', 'base64')).toHaveLength(32);
    expect(existsSync(files().plain)).toBe(false);
    expect(await siteKey(folder, await keychain(), real, log)).toBe(made);
  });

  test('brought back by the recovery passphrase counts before the one that was sealed', async () => {
    await siteKey(folder, await keychain(), real, log);
    layPlain0();
    expect(await siteKey(folder, await keychain(), real, log)).toBe(key.toString('base64'));
    function layPlain0() {
      writeFileSync(files().plain, key);
    }
  });

  test('is the hub’s own matter without a keychain, for the demo, and where only recovery helps', async () => {
    layPlain();
    expect(await siteKey(folder, null, real, log)).toBeNull();
    expect(await siteKey(folder, await keychain(), { adopt: false }, log)).toBeNull();
    expect(readFileSync(files().plain)).toEqual(key);
    rmSync(files().plain);
    expect(await siteKey(folder, await keychain(), real, log)).toBeNull();
  });
});
