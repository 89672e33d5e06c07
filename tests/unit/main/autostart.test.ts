import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyAutostart, desktopEntry, entryPath } from '#main/autostart.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeElectron } from '../../support/fake-electron.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keyturn-autostart-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const linux = () => ({ platform: 'linux', packaged: true, execPath: '/opt/Keyturn/keyturn', env: {}, home }) as const;

test('on Linux the app starts with the session by an entry, and no longer once it is taken back', () => {
  const { app } = fakeElectron(home).module;
  applyAutostart(true, linux(), app, () => {});
  expect(readFileSync(join(home, '.config/autostart/keyturn.desktop'), 'utf8')).toContain(
    'Exec="/opt/Keyturn/keyturn"',
  );
  applyAutostart(false, linux(), app, () => {});
  expect(existsSync(entryPath(linux()))).toBe(false);
});

test.each(['win32', 'darwin'] as const)('on %s the system is told', (platform) => {
  const electron = fakeElectron(home);
  applyAutostart(true, { ...linux(), platform }, electron.module.app, () => {});
  applyAutostart(false, { ...linux(), platform }, electron.module.app, () => {});
  expect(electron.calls).toEqual(['login item true', 'login item false']);
});

test('from its sources nothing is set', () => {
  const electron = fakeElectron(home);
  applyAutostart(true, { ...linux(), packaged: false }, electron.module.app, () => {});
  expect(existsSync(entryPath(linux()))).toBe(false);
});

test('the entry starts the AppImage itself, wherever it lies and whatever it is called', () => {
  const env = { APPIMAGE: '/home/a b/100% "Key"$turn.AppImage' };
  expect(desktopEntry({ env, execPath: '/tmp/.mount/keyturn' })).toContain(
    'Exec="/home/a b/100%% \\\\"Key\\\\"\\\\$turn.AppImage"',
  );
  expect(entryPath({ env: { XDG_CONFIG_HOME: '/cfg' }, home })).toBe('/cfg/autostart/keyturn.desktop');
});
