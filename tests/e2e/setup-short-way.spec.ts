import type { Page } from '@playwright/test';
import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { openAssistant } from '../support/e2e/assistant.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { openSecureSite } from '../support/hub/secure-site.ts';

const t = say(assistantWords);
const role = say(appWords);

/** What somebody did: touches of something that answers, and fields filled in, one each however long. */
async function countActions(page: Page): Promise<() => Promise<{ touches: number; fields: number }>> {
  await page.evaluate(() => {
    const done = { touches: 0, fields: new Set<Element>() };
    const countTouch = (event: Event) => {
      const on = event.target instanceof Element ? event.target.closest('button, label, select, a') : null;
      // A label's touch comes back once more as that of its field.
      if (event.isTrusted && on !== null) done.touches += 1;
    };
    document.addEventListener('pointerdown', countTouch, true);
    document.addEventListener('input', (event) => {
      const field = event.target;
      if (field instanceof HTMLInputElement && !['radio', 'checkbox'].includes(field.type)) done.fields.add(field);
    });
    Object.assign(window, { actionsDone: () => ({ touches: done.touches, fields: done.fields.size }) });
  });
  return () =>
    page.evaluate(() => (window as unknown as { actionsDone(): { touches: number; fields: number } }).actionsDone());
}

const press = (page: Page, name: 'next' | 'finish' | 'openStations' | 'pair') =>
  page.getByRole('button', { name: t(name), exact: true }).tap();

// Two minutes are much for this many; how long a person takes for each, no test can know.
test('a new hub of its own takes seven touches and nothing to type', async ({ browser, house }) => {
  const { page, kept, close } = await openAssistant(browser, {
    pagesFrom: house.url,
    progress: () => ({ state: 'up', admin: { login: 'admin', pin: '314159' } }),
  });
  const counted = await countActions(page);
  await page.getByText(t('own'), { exact: true }).tap();
  await press(page, 'next');
  await press(page, 'next');
  await press(page, 'next');
  await press(page, 'finish');
  await page.getByText(t('adminNoted')).tap();
  await press(page, 'openStations');
  await expect.poll(() => kept.opened).toBe(1);
  expect(await counted()).toEqual({ touches: 7, fields: 0 });
  await close();
});

test('a counter that joins takes nine touches, and its two codes to type', async ({ browser, house }) => {
  const site = await openSecureSite();
  const address = new URL(site.origin).host;
  const { page, kept, close } = await openAssistant(browser, {
    pagesFrom: house.url,
    hubs: [{ address, site: '云栖雅苑', protocol: protocolVersion, authority: null }],
  });
  const counted = await countActions(page);
  await page.getByText(t('joined'), { exact: true }).tap();
  await page.getByText('云栖雅苑').tap();
  for (const one of ['desk', 'customer'] as const) {
    await page.getByLabel(t('code')).fill(await site.newCode(one));
    await press(page, 'pair');
    await expect(page.getByRole('status')).toContainText(role(one === 'desk' ? 'roleDesk' : 'roleCustomer'));
  }
  await press(page, 'next');
  await press(page, 'next');
  await press(page, 'next');
  await press(page, 'finish');
  await press(page, 'openStations');
  await expect.poll(() => kept.opened).toBe(1);
  // Both codes go into the one field.
  expect(await counted()).toEqual({ touches: 9, fields: 1 });
  await close();
  await site.close();
});

test('a machine without a keyboard is paired by fingers alone', async ({ browser, house }) => {
  const site = await openSecureSite();
  const { page, close } = await openAssistant(browser, {
    pagesFrom: house.url,
    hubs: [{ address: new URL(site.origin).host, site: '云栖雅苑', protocol: protocolVersion, authority: null }],
  });
  await page.getByText(t('joined'), { exact: true }).tap();
  await page.getByText('云栖雅苑').tap();
  const keys = page.getByRole('group', { name: t('keys') });
  const code = page.getByLabel(t('code'));
  await expect(keys).toBeHidden();
  await code.tap();
  await expect(code).toHaveAttribute('inputmode', 'none');
  await keys.getByRole('button', { name: '9' }).tap();
  await keys.getByRole('button', { name: t('erase') }).tap();
  for (const digit of await site.newCode('kiosk')) await keys.getByRole('button', { name: digit }).tap();
  await expectAccessible(page, 'keys on the screen');
  await picture(page, 'setup-screen-keys');
  await press(page, 'pair');
  await expect(page.getByRole('status')).toContainText(role('roleKiosk'));
  // One field has the keys at a time.
  await page.getByLabel(t('name')).tap();
  await expect(keys).toHaveCount(1);
  await expect(async () => {
    const [field, over] = [await page.getByLabel(t('name')).boundingBox(), await keys.boundingBox()];
    expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan(over?.y ?? 0);
  }).toPass();
  await keys.getByRole('button', { name: 'a', exact: true }).tap();
  await expect(page.getByLabel(t('name'))).toHaveValue('COUNTER-1a');
  await picture(page, 'setup-screen-letters');
  await keys.getByRole('button', { name: t('keysAway') }).tap();
  await expect(keys).toBeHidden();
  await close();
  await site.close();
});

test('what can go wrong on the way is said where it happens', async ({ browser, house }) => {
  const { page, close } = await openAssistant(browser, { pagesFrom: house.url });
  await page.getByText(t('joined'), { exact: true }).tap();
  await expect(page.getByText(t('searching'))).toBeVisible();
  const tryIt = async (address: string, code: string) => {
    await page.getByLabel(t('address')).fill(address);
    await page.getByLabel(t('code')).fill(code);
    await press(page, 'pair');
  };
  await tryIt('http://192.168.1.5', '12345678');
  await expect(page.getByRole('alert')).toHaveText(t('address-not-secure'));
  await picture(page, 'setup-fault-address');
  await tryIt('127.0.0.1:9', '1234');
  await expect(page.getByRole('alert')).toHaveText(t('code-malformed'));
  await tryIt('127.0.0.1:9', '12345678');
  await expect(page.getByRole('alert')).toHaveText(t('hub-silent'));
  // Nothing was said to anybody: the code is as good as before.
  await expect(page.getByLabel(t('code'))).toHaveValue('12345678');
  await picture(page, 'setup-fault-silent');
  await close();
});

test('one screen for two stations that each need their own, and a hub that does not start, are said in words', async ({
  browser,
  house,
}) => {
  const { page, close } = await openAssistant(browser, {
    pagesFrom: house.url,
    progress: () => ({ state: 'slow', admin: null }),
  });
  await page.getByText(t('own'), { exact: true }).tap();
  await press(page, 'next');
  for (const one of ['roleKiosk', 'roleBoard', 'roleCustomer'] as const) {
    await page.getByLabel(role(one), { exact: true }).check();
  }
  await expect(page.getByText(t('fewDisplays'))).toBeVisible();
  await expect(page.getByText(t('fewDisplays'))).toBeInViewport({ ratio: 1 });
  await picture(page, 'setup-few-displays');
  await press(page, 'next');
  await press(page, 'next');
  await press(page, 'finish');
  await expect(page.getByText(t('slowText'))).toBeVisible();
  await picture(page, 'setup-slow');
  await page.setViewportSize({ width: 420, height: 320 });
  await page.route('**/setup/display-2', (route) => route.fulfill({ path: 'dist/renderer/index.html' }));
  await page.goto(`${house.url}/setup/display-2`);
  await expect(page.getByText('2', { exact: true })).toBeVisible();
  await picture(page, 'setup-display-number');
  await close();
});
