import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings, settingsSchema } from '#main/settings.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// electron-store imports electron; outside the app that is only the path of a binary, which this keeps from being fetched.
vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere');
const { foundSettings, openSettings } = await import('#main/settings-store.ts');

const now = new Date('2026-11-08T09:30:00Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'settings.json');

describe('the settings of a machine', () => {
  test('a first start has none; what it begins with is for its owner only', () => {
    expect(openSettings(folder, now)).toEqual({});
    const store = foundSettings(folder, defaultSettings(false));
    expect(store.read()).toEqual({
      version: 1,
      hub: { mode: 'own', demo: true },
      windows: [{ role: 'reception' }],
      stationTokens: {},
    });
    expect(statSync(file()).mode & 0o077).toBe(0);
  });

  test('where a site lies already, the demo is not put on it', () => {
    expect(defaultSettings(true).hub).toEqual({ mode: 'own', demo: false });
  });

  test('what was changed is there at the next start', () => {
    const first = foundSettings(folder, defaultSettings(false));
    first.update((settings) => ({ ...settings, stationTokens: { kiosk: 'token' } }));
    const second = openSettings(folder, now).store?.read();
    expect(second?.stationTokens).toEqual({ kiosk: 'token' });
    expect(second?.hub).toEqual({ mode: 'own', demo: true });
  });

  test.each([
    ['torn by a power cut', '{"version":1,"hub":'],
    ['of another version', '{"version":2}'],
    ['with a role that does not exist', JSON.stringify({ ...defaultSettings(true), windows: [{ role: 'cinema' }] })],
    ['empty', ''],
  ])('a file %s is kept aside, and the machine is to be set up anew', (_what, content) => {
    writeFileSync(file(), content);
    const { store, movedAside } = openSettings(folder, now);
    expect(store).toBeUndefined();
    expect(movedAside).toBe(join(folder, 'settings.unreadable-2026-11-08T09-30-00.000Z.json'));
    expect(readFileSync(movedAside ?? '', 'utf8')).toBe(content);
    expect(readdirSync(folder)).toEqual(['settings.unreadable-2026-11-08T09-30-00.000Z.json']);
  });

  test('a change that is not valid is refused before it is written', () => {
    const store = foundSettings(folder, defaultSettings(true));
    expect(() => store.update((settings) => ({ ...settings, windows: [] }))).toThrow('windows');
    expect(store.read()).toEqual(defaultSettings(true));
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(defaultSettings(true));
  });

  test('a remote hub needs an address of the web', () => {
    const remote = (url: string, anchor?: string) => ({
      ...defaultSettings(true),
      hub: { mode: 'remote', url, ...(anchor === undefined ? {} : { anchor }) },
    });
    expect(settingsSchema.safeParse(remote('https://192.168.1.5:4817', 'PEM')).success).toBe(true);
    expect(settingsSchema.safeParse(remote('http://127.0.0.1:4817')).success).toBe(true);
    // In the open over the network, or to somebody nobody vouched for, a station never connects.
    expect(settingsSchema.safeParse(remote('http://192.168.1.5:4817')).success).toBe(false);
    expect(settingsSchema.safeParse(remote('https://192.168.1.5:4817')).success).toBe(false);
    expect(settingsSchema.safeParse(remote('file:///etc')).success).toBe(false);
    expect(settingsSchema.safeParse({ ...defaultSettings(true), hub: { mode: 'remote' } }).success).toBe(false);
  });
});
