import { beforeEach, expect, test, vi } from 'vitest';

const updater = vi.hoisted(() => ({
  calls: [] as unknown[],
  logger: undefined as unknown,
  autoDownload: true,
  autoInstallOnAppQuit: true,
  allowDowngrade: true,
  disableWebInstaller: false,
}));
vi.mock('electron-updater', () => {
  const call =
    (name: string, answer?: unknown) =>
    (...given: unknown[]) => {
      updater.calls.push([name, ...given]);
      return answer;
    };
  return {
    default: {
      autoUpdater: Object.assign(updater, {
        setFeedURL: call('setFeedURL'),
        checkForUpdates: call('check', Promise.resolve({ updateInfo: { version: '1.2.0' } })),
        downloadUpdate: call('download', Promise.resolve([])),
        quitAndInstall: call('install'),
      }),
    },
  };
});
const { systemUpdater } = await import('#main/updates/system-updater.ts');
const { startUpdates } = await import('#main/updates/start-updates.ts');

beforeEach(() => {
  updater.calls.length = 0;
});

test("does nothing by itself, asks the site's server only, and never goes back to an older version", async () => {
  const { check, download, install } = systemUpdater('https://updates.example/keyturn');
  expect(updater).toMatchObject({
    logger: null,
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    disableWebInstaller: true,
  });
  expect(await check()).toBe('1.2.0');
  await download();
  install();
  expect(updater.calls).toEqual([
    ['setFeedURL', { provider: 'generic', url: 'https://updates.example/keyturn' }],
    ['check'],
    ['download'],
    ['install', true, true],
  ]);
});

test.each([
  ['no server is named', {}, true],
  ['the app is not installed', { updates: { url: 'https://updates.example/keyturn' } }, false],
])('is off where %s', async (_, updates, packaged) => {
  const settings = {
    version: 1,
    hub: { mode: 'own', demo: false },
    windows: [{ role: 'desk' }],
    stationTokens: {},
    ...updates,
  };
  const hub = { url: () => undefined, stop: async () => {} };
  await startUpdates(settings as never, { version: '1.0.0', packaged }, hub as never, { fetch }, () => {});
  expect(updater.calls).toEqual([]);
});
