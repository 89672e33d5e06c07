import type { Page } from '@playwright/test';
import { leaveStationWords } from '#shared/i18n/leave-station.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const t = say(leaveStationWords);

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

const mark = (page: Page) => page.locator('header svg').first();

async function hold(page: Page, ms: number): Promise<void> {
  const box = await mark(page).boundingBox();
  if (!box) throw new Error('the mark is not there');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
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
  await page.clock.install();
  const dialog = page.getByRole('dialog', { name: t('title') });
  await hold(page, 4_000);
  await page.clock.runFor(3_000);
  await expect(dialog).toHaveCount(0);
  await hold(page, 5_100);
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: t('leave') })).toBeDisabled();
  await type(page, 'supervisor');
  await dialog.getByRole('button', { name: new RegExp(`^${t('pin')}`) }).tap();
  await type(page, '0000');
  await expect(dialog).not.toContainText('0000');
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
