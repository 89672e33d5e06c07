import { appWords } from '#shared/i18n/app.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { trustWords } from '#shared/i18n/trust.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, signIn, test } from '../support/e2e/stations.ts';
import { canTrust, homeTrusting, networkAddress, openNetworkedHouse, tabletOf } from '../support/e2e/trusted-tablet.ts';
import { say } from '../support/e2e/words.ts';

const app = say(appWords);
const guide = say(guideWords);
const setup = say(setupWords);
const trust = say(trustWords);
const address = networkAddress();

/** The browser's arguments, with one more host it may reach. */
const reaching = (host: string, args: readonly string[] = []) =>
  args.map((one) => (one.startsWith('--host-resolver-rules') ? `${one}, EXCLUDE ${host}` : one));

test.skip(address === undefined, 'this machine has no address but loopback');
test.skip(!canTrust(), 'certutil is not here (Debian: libnss3-tools), so no browser can be told to trust the site');

test('a guide’s tablet that trusts the site works at its address and goes on without the hub; one that does not is warned', async ({
  demoSite,
  playwright,
  launchOptions,
}) => {
  const house = await openNetworkedHouse(demoSite, address ?? '');
  const args = reaching(address ?? '', launchOptions.args);
  const launch = (env: Record<string, string>) =>
    playwright.chromium.launch({ ...launchOptions, args, env: { ...process.env, ...env } });
  const stranger = await launch({});
  const trusting = await launch({ HOME: homeTrusting(house.authority) });
  try {
    const warned = await (await tabletOf(stranger)).newPage();
    await expect(warned.goto(`${house.url}/guide`)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');

    const tablet = await tabletOf(trusting);
    const page = await tablet.newPage();
    await page.goto(`${house.url}/guide`);
    const supervisor = await house.as('supervisor');
    const { code } = await supervisor.makePairingCode({ body: { role: 'guide' } });
    await page.getByLabel(app('pairCode')).fill(code);
    await page.getByLabel(app('pairName')).fill('平板 1');
    await page.getByRole('button', { name: app('pairButton') }).click();
    await signIn(page, 'guide01');
    await expect(page.getByText('1 号陪同').first()).toBeVisible();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);

    await house.kill();
    await tablet.setOffline(true);
    await page.reload();
    await expect(page.getByText(guide('noHub')).first()).toBeVisible();
  } finally {
    await stranger.close();
    await trusting.close();
    await house.stop();
  }
});

test('Manage shows how a tablet comes to trust the site, and the page it leads to can be read before it does', async ({
  demoSite,
  playwright,
  launchOptions,
}) => {
  const house = await openNetworkedHouse(demoSite, address ?? '');
  const args = reaching(address ?? '', launchOptions.args);
  const env = { ...process.env, HOME: homeTrusting(house.authority) };
  const browser = await playwright.chromium.launch({ ...launchOptions, args, env });
  try {
    const supervisor = await house.as('supervisor');
    const { fingerprint, page: address } = await supervisor.siteTrust({});
    const { code } = await supervisor.makePairingCode({ body: { role: 'manage' } });
    const office = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const manage = await office.newPage();
    await manage.goto(`${house.url}/manage#/stations`);
    await manage.getByLabel(app('pairCode')).fill(code);
    await manage.getByLabel(app('pairName')).fill('主管');
    await manage.getByRole('button', { name: app('pairButton') }).click();
    await signIn(manage, 'supervisor');
    await manage.getByRole('button', { name: setup('trustTablet') }).click();
    const dialog = manage.getByRole('dialog');
    await expect(dialog.getByText(fingerprint ?? '')).toBeVisible();
    await expect(dialog.getByText(address ?? '')).toBeVisible();
    await expectAccessible(manage, 'how a tablet comes to trust the site');
    await picture(manage, 'manage-trust');

    // Over the phones' listener, before anything is trusted.
    expect(address).toMatch(/^http:\/\/.*\/trust$/);
    const tablet = await (await tabletOf(browser)).newPage();
    await tablet.goto(address ?? '');
    await expect(tablet.getByRole('heading', { name: trust('title') })).toBeVisible();
    await tablet.getByLabel(trust('ipad')).check();
    await expect(tablet.getByText(trust('ipad-3'))).toBeVisible();
    await expectAccessible(tablet, 'the steps to trust the site');
    await picture(tablet, 'trust');
    const download = tablet.waitForEvent('download');
    await tablet.getByRole('link', { name: trust('download') }).click();
    expect((await download).suggestedFilename()).toBe('keyturn-site.crt');
  } finally {
    await browser.close();
    await house.stop();
  }
});
