import type { Page } from '@playwright/test';
import { appWords } from '#shared/i18n/app.ts';
import { leaveStationWords } from '#shared/i18n/leave-station.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const t = say(leaveStationWords);
const app = say(appWords);

/** The shell as a page sees it; what it is asked is kept on the page. */
const inTheApp = async (page: Page) => {
  await page.addInitScript(() => {
    const end = () => undefined;
    Object.assign(window, {
      asked: [],
      keyturn: {
        role: 'kiosk',
        version: '0.1.0',
        onHubState: () => end,
        onMissingScreens: () => end,
        onResumed: () => end,
        openSetup: async () => ({ ok: false, code: 'not-allowed' }),
        leave: async (given: { readonly pin: string }) => {
          (window as unknown as { asked: unknown[] }).asked.push(given);
          return { ok: true, value: given.pin === '1357' ? 'left' : 'wrong-pin' };
        },
      },
    });
  });
};

const box = async (page: Page, what: string) => {
  const at = await page.locator(what).first().boundingBox();
  if (!at) throw new Error(`${what} is not there`);
  return { x: at.x + at.width / 2, y: at.y + at.height / 2 };
};

/** On the mark of the house, or anywhere else on the page. */
async function hold(page: Page, ms: number, what = 'header svg'): Promise<void> {
  const { x, y } = await box(page, what);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.clock.runFor(ms);
  await page.mouse.up();
}

async function type(page: Page, text: string): Promise<void> {
  const keys = page.getByRole('group', { name: t('keys') });
  for (const key of text) await keys.getByRole('button', { name: key, exact: true }).tap();
}

test('a supervisor leaves a kiosk by five seconds on the key, login and PIN; a touch or a visitor’s guess does nothing', async ({
  station,
}) => {
  const page = await station('kiosk', { before: inTheApp });
  // Touching the mark takes the focus away from the page's heading.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.clock.install();
  const dialog = page.getByRole('dialog', { name: t('title') });
  await hold(page, 4_000);
  await page.clock.runFor(3_000);
  await expect(dialog).toHaveCount(0);
  await hold(page, 5_100);
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: t('leave') })).toBeDisabled();
  await type(page, 'supervisor');
  await dialog.getByLabel(t('pin')).tap();
  await type(page, '0000');
  await expect(dialog.getByLabel(t('login'))).toHaveValue('supervisor');
  await expect(dialog.getByLabel(t('pin'))).toHaveAttribute('type', 'password');
  await dialog.getByRole('button', { name: t('leave') }).tap();
  await expect(dialog.getByRole('status').filter({ hasText: t('wrong-pin') })).toBeVisible();
  await expectAccessible(page, 'leaving a screen', true);
  await picture(page, 'kiosk-leave');
  await type(page, '1357');
  await dialog.getByRole('button', { name: t('leave') }).tap();
  await expect(dialog.getByText(t('left'))).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([
    { login: 'supervisor', pin: '0000' },
    { login: 'supervisor', pin: '1357' },
  ]);
});

test('a board is left by the key L held for five seconds and a keyboard alone; a short press, or another key, does nothing', async ({
  station,
}) => {
  const page = await station('board', { before: inTheApp });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.clock.install();
  const dialog = page.getByRole('dialog', { name: t('title') });
  const holdKey = async (key: string, ms: number) => {
    await page.keyboard.down(key);
    await page.clock.runFor(ms);
  };
  await holdKey('l', 4_000);
  await page.keyboard.up('l');
  await holdKey('k', 6_000);
  await page.keyboard.up('k');
  await holdKey('l', 3_000);
  await holdKey('k', 3_000);
  for (const key of ['l', 'k']) await page.keyboard.up(key);
  await expect(dialog).toHaveCount(0);

  await holdKey('l', 5_100);
  await expect(dialog).toBeVisible();
  // Still held, it types nothing.
  await page.keyboard.down('l');
  await page.keyboard.up('l');
  await expect(dialog.getByLabel(t('login'))).toBeFocused();
  await page.keyboard.type('supervisor');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1357');
  await expectAccessible(page, 'leaving a board', true);
  await picture(page, 'board-leave');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(t('left'))).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([
    { login: 'supervisor', pin: '1357' },
  ]);
});

test('a page that reaches no hub is left the same way, and Escape takes the dialog away', async ({ station }) => {
  const page = await station('customer', {
    before: async (opened) => {
      await inTheApp(opened);
      await opened.route('**/api/**', (route) => route.abort());
    },
  });
  await expect(page.getByText(app('reconnecting'))).toBeVisible();
  await page.clock.install();
  const dialog = page.getByRole('dialog', { name: t('title') });
  await hold(page, 6_000, 'main svg');
  await expect(dialog).toHaveCount(0);
  await page.mouse.move(30, 30);
  await page.mouse.down();
  await page.clock.runFor(3_000);
  // A finger that slides away did not mean it.
  await page.mouse.move(600, 400, { steps: 3 });
  await page.clock.runFor(3_000);
  await page.mouse.up();
  await expect(dialog).toHaveCount(0);
  await page.mouse.move(30, 30);
  await page.mouse.down();
  await page.clock.runFor(5_100);
  await page.mouse.up();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('what was typed is gone a minute later, and a browser has no such way out', async ({ station }) => {
  const page = await station('kiosk', { before: inTheApp });
  await page.clock.install();
  await hold(page, 5_100);
  const dialog = page.getByRole('dialog', { name: t('title') });
  await type(page, 'admin');
  await page.clock.runFor(61_000);
  await expect(dialog).toHaveCount(0);

  const browser = await station('kiosk');
  await browser.clock.install();
  await hold(browser, 6_000);
  await expect(browser.getByRole('dialog')).toHaveCount(0);
});
