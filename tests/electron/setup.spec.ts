import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { say } from '../support/e2e/words.ts';
import { expect, test } from './app.ts';

const t = say(assistantWords);

async function windowAt(keyturn: ElectronApplication, path: string): Promise<Page> {
  const url = `app://keyturn/${path}`;
  await expect.poll(() => keyturn.windows().map((page) => page.url()), { timeout: 40_000 }).toContain(url);
  const page = keyturn.windows().find((one) => one.url() === url);
  if (page === undefined) throw new Error(`${url} is gone`);
  return page;
}

test.describe('a machine without settings', () => {
  test.use({ options: [] });

  test('is set up as the hub: the assistant, the first PIN, then its stations, paired without a code', async ({
    home,
    keyturn,
  }) => {
    const page = await keyturn.firstWindow();
    await expect(page).toHaveURL('app://keyturn/setup');
    expect(await page.evaluate(() => 'keyturn' in window)).toBe(false);
    // The language follows the system; the answers are the same in both.
    const chinese = page.getByRole('button', { name: '中文' });
    if (await chinese.isVisible()) await chinese.click();
    await page.getByRole('radio', { name: t('own') }).check();
    await page.getByLabel(t('network')).uncheck();
    // Stations, then printers, which can wait.
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: t('next') }).click();
    await page.getByLabel(t('autostart')).uncheck();
    await page.getByRole('button', { name: t('finish') }).click();
    await page.getByLabel(t('adminNoted')).check({ timeout: 40_000 });
    const pin = await page.getByText(/^\d{6}$/).textContent();
    await page.getByRole('button', { name: t('openStations') }).click();

    const manage = await windowAt(keyturn, 'manage');
    await windowAt(keyturn, 'reception');
    const station = await manage.evaluate(async () => {
      const answer = await fetch('/api/v1/stations/current', { headers: { 'keyturn-role': 'manage' } });
      return answer.status;
    });
    expect(station).toBe(200);
    const log = readFileSync(join(home, 'logs', 'shell.log'), 'utf8');
    expect(log).not.toContain(pin ?? 'no PIN was shown');
  });

  test('shows its number on each display, and takes the numbers away', async ({ keyturn }) => {
    const page = await keyturn.firstWindow();
    const displays = await keyturn.evaluate(({ screen }) => screen.getAllDisplays().length);
    await page.evaluate(async () => window.keyturnSetup?.numberDisplays(null));
    await expect.poll(() => keyturn.windows().length).toBe(1 + displays);
    await expect.poll(() => keyturn.windows().length, { timeout: 15_000 }).toBe(1);
  });
});

test.describe('a machine that is set up', () => {
  test.use({
    options: [],
    home: async ({ home }, use) => {
      const settings = {
        version: 1,
        hub: { mode: 'own', demo: true },
        windows: [{ role: 'desk' }, { role: 'customer' }],
        stationTokens: {},
      };
      writeFileSync(join(home, 'settings.json'), JSON.stringify(settings));
      await use(home);
    },
  });

  test('opens its stations, the customer screen alone on its screen, and the assistant locked', async ({ keyturn }) => {
    const desk = await windowAt(keyturn, 'desk');
    await windowAt(keyturn, 'customer');
    await expect
      .poll(() =>
        keyturn.evaluate(({ BrowserWindow }) => {
          const customer = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('/customer'));
          return customer?.isKiosk();
        }),
      )
      .toBe(true);
    await desk.evaluate(async () => window.keyturn?.openSetup());
    const setup = await windowAt(keyturn, 'setup');
    const refused = await setup.evaluate(async () =>
      window.keyturnSetup?.finish({ hub: { kind: 'joined' }, windows: [], printers: [], autostart: false }),
    );
    expect(refused).toEqual({ ok: false, code: 'bad-input' });
    const machine = await setup.evaluate(async () => window.keyturnSetup?.readMachine(null));
    expect(machine).toMatchObject({ ok: true, value: { locked: true, current: null } });
  });

  test('keeps where the desk was left, over a start', async ({ home, keyturn }) => {
    await windowAt(keyturn, 'desk');
    await keyturn.evaluate(({ BrowserWindow }) => {
      const desk = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('/desk'));
      desk?.setBounds({ x: 60, y: 60, width: 900, height: 640 });
    });
    const kept = () => readFileSync(join(home, 'settings.json'), 'utf8');
    await expect.poll(kept).toContain('"width": 900');
  });

  test('begins every feed anew when the machine wakes', async ({ keyturn }) => {
    const desk = await windowAt(keyturn, 'desk');
    await desk.evaluate(() => {
      window.keyturn?.onResumed(() => document.body.setAttribute('data-woke', ''));
    });
    await keyturn.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    await expect(desk.locator('body[data-woke]')).toBeAttached();
  });
});

test('secrets are sealed where the machine has a keychain', async ({ home, keyturn }) => {
  await windowAt(keyturn, 'reception');
  const keychain = await keyturn.evaluate(async ({ safeStorage }) => {
    const available = await safeStorage.isAsyncEncryptionAvailable();
    return available && (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  });
  const token = () =>
    (JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8')) as { stationTokens: { reception?: string } })
      .stationTokens.reception;
  await expect.poll(token).toMatch(keychain ? /^safe:/ : /^kt/);
  // The demo's folder opens without the app too.
  expect(existsSync(join(home, 'site', 'keys', 'data.key'))).toBe(true);
});
