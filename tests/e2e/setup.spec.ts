import { demoStaff } from '#hub/demo/demo-staff.ts';
import { rememberDisplay } from '#main/displays/match-displays.ts';
import type { Settings } from '#main/settings.ts';
import { keptStations } from '#main/setup/stations-at-hub.ts';
import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import type { Page } from '@playwright/test';
import { printerConditionWords, printerWords, printStateWords } from '#shared/i18n/printing.ts';
import { shellWords } from '#shared/i18n/shell.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { counterScreens, openAssistant, textOf } from '../support/e2e/assistant.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { pattern, say } from '../support/e2e/words.ts';
import { openHandoverSite, pin } from '../support/hub/handover-site.ts';
import { openSecureSite } from '../support/hub/secure-site.ts';

const t = say(assistantWords);
const en = say(assistantWords, 'en');
const papers = say(printerWords, 'en');
const paperNames = say(printerWords);
const conditions = say(printerConditionWords);
const printed = say(printStateWords);
const inEnglish = say(appWords, 'en');
const role = say(appWords);
const shell = say(shellWords);

test('a counter joins the hub found on the network: two codes, two windows, each on its screen, paired over real TLS', async ({
  browser,
  house,
}) => {
  const site = await openSecureSite();
  const address = new URL(site.origin).host;
  const { page, kept, close } = await openAssistant(browser, {
    pagesFrom: house.url,
    hubs: [
      { address, site: '云栖雅苑', protocol: protocolVersion, authority: 'a'.repeat(64) },
      { address: '192.168.1.77:4817', site: '另一个现场', protocol: protocolVersion + 1, authority: null },
    ],
  });
  // By touch, as at a screen without a mouse.
  await page.getByRole('radio', { name: t('joined') }).tap();
  await expect(page.getByText(t('otherProtocol'))).toBeVisible();
  await page.getByRole('radio', { name: '云栖雅苑' }).tap();
  await expect(page.getByLabel(t('address'))).toHaveValue(address);
  const pair = async (code: string) => {
    await page.getByLabel(t('code')).fill(code);
    await page.getByRole('button', { name: t('pair'), exact: true }).tap();
  };

  // Whoever mistypes is told what it may mean and what to do.
  const desk = await site.newCode('desk');
  const wrong = desk.slice(0, 2) + String((Number(desk.slice(2)) + 1) % 1_000_000).padStart(6, '0');
  await pair(wrong);
  await expect(page.getByRole('alert')).toHaveText(t('hub-not-proved'));
  await expect(page.getByRole('button', { name: t('next') })).toBeDisabled();
  await pair(desk);
  await expect(page.getByRole('status')).toContainText(role('roleDesk'));
  await pair(await site.newCode('customer'));
  await expect(page.getByRole('status')).toContainText(role('roleCustomer'));
  await expectAccessible(page, 'joining a hub');
  await picture(page, 'setup-join');
  await page.getByRole('button', { name: t('next') }).click();

  // The customer screen has taken the one opposite by itself.
  await expect(page.getByLabel(t('displayFor', { role: role('roleDesk') }))).toHaveValue('1');
  await expect(page.getByLabel(t('displayFor', { role: role('roleCustomer') }))).toHaveValue('2');
  await page.getByRole('button', { name: t('numberDisplays') }).click();
  await expect.poll(() => kept.numbered).toBe(1);
  await expectAccessible(page, 'windows and screens');
  await picture(page, 'setup-windows');
  await page.getByRole('button', { name: t('next') }).click();

  // The site has a printer; the machine takes it for itself, and tries it.
  const tryIt = page.getByRole('button', { name: t('testPage') });
  await expect(page.getByText(conditions('none'))).toBeVisible();
  await expect(tryIt).toBeDisabled();
  await site.addPrinter('a4', '二楼激光打印机');
  const forDesk = page.getByLabel(t('printerFor', { role: role('roleDesk'), paper: paperNames('a4') }));
  await expect(forDesk.getByRole('option')).toHaveText([t('printerAsEverywhere'), '二楼激光打印机']);
  await forDesk.selectOption('二楼激光打印机');
  await tryIt.click();
  await expect(page.getByText(t('testPageState', { state: printed('confirmed') }))).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, 'printers at the hub');
  await picture(page, 'setup-join-printers');
  await page.getByRole('button', { name: t('next') }).click();
  await expect(page.getByText('二楼激光打印机')).toBeVisible();
  await expect(page.getByText(t('keychain'))).toBeVisible();
  await picture(page, 'setup-check');
  await page.getByRole('button', { name: t('finish') }).click();
  await page.getByRole('button', { name: t('openStations') }).click();
  await expect.poll(() => kept.opened).toBe(1);

  expect(kept.settings).toMatchObject({
    hub: { mode: 'remote', url: site.origin, anchor: site.certificates.anchor() },
    windows: [{ role: 'desk' }, { role: 'customer' }],
    autostart: true,
  });
  expect(await site.assignments()).toMatchObject([{ stationId: expect.stringMatching(/^sta_/), paper: 'a4' }]);
  const tokens = Object.values(kept.settings?.stationTokens ?? {});
  expect(tokens).toHaveLength(2);
  const shown = await textOf(page);
  expect(tokens.filter((token) => shown.includes(token))).toEqual([]);
  await close();
  await site.close();
});

test('the hub itself, by keyboard alone and in English: a new site, its first PIN is written down before anything opens', async ({
  browser,
  house,
}) => {
  const { page, kept, close } = await openAssistant(browser, {
    pagesFrom: house.url,
    keychain: false,
    progress: () => ({ state: 'up', admin: { login: 'admin', pin: '314159' } }),
    stations: () => ({
      roles: ['manage', 'reception'],
      ask: async (_role, { path }) => ({
        status: 200,
        json: path.includes('slip')
          ? { name: 'Slip_80', condition: 'ready', works: true, since: new Date().toISOString() }
          : { name: null, condition: 'none', works: false, since: null },
      }),
    }),
  });
  await page.getByRole('button', { name: t('otherLanguage') }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: en('own') })).toBeChecked();
  await expect(page.getByRole('radio', { name: en('newSite') })).toBeChecked();
  await expect(page.getByLabel(en('network'))).toBeChecked();
  await expectAccessible(page, 'the hub itself');
  await picture(page, 'setup-own-en');
  for (let key = 0; key < 3; key++) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: en('next') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('manage', { exact: true })).toBeChecked();
  await picture(page, 'setup-own-windows-en');
  await page.getByRole('button', { name: en('next') }).press('Enter');
  const prints = (station: 'roleReception' | 'roleManage', paper: 'slip' | 'a4') =>
    page.getByLabel(en('printerFor', { role: inEnglish(station), paper: papers(paper) }));
  await expect(prints('roleManage', 'a4')).toHaveValue('');
  await expectAccessible(page, 'printers');
  await prints('roleReception', 'slip').focus();
  await page.keyboard.type('Slip');
  await expect(prints('roleReception', 'slip')).toHaveValue('Slip_80');
  await picture(page, 'setup-printers-en');
  await page.getByRole('button', { name: en('next') }).press('Enter');
  await expect(page.getByText(en('printerLater'))).toBeVisible();
  await picture(page, 'setup-check-own-en');
  await expect(page.getByText(en('noKeychain'))).toBeVisible();
  await page.getByRole('button', { name: en('finish') }).press('Enter');
  await expect(page.getByText('314159')).toBeVisible();
  await expect(page.getByText('Slip_80')).toBeVisible();
  await expect(page.getByRole('button', { name: en('testPage') })).toHaveCount(2);
  await expect(page.getByRole('button', { name: en('openStations') })).toBeDisabled();
  await expectAccessible(page, 'the first PIN');
  await picture(page, 'setup-started-en');
  await page.getByLabel(en('adminNoted')).press('Space');
  await page.getByRole('button', { name: en('openStations') }).press('Enter');
  await expect.poll(() => kept.opened).toBe(1);
  expect(kept.settings).toMatchObject({
    hub: { mode: 'own', demo: false, network: true },
    windows: [{ role: 'reception' }, { role: 'manage' }],
    printers: [{ role: 'reception', paper: 'slip', queue: 'Slip_80' }],
  });
  await close();
});

test('a machine that is set up opens to its supervisor only, and keeps its hub while windows are moved', async ({
  browser,
  house,
}) => {
  const before: Settings = {
    version: 1,
    hub: { mode: 'remote', url: 'https://192.168.1.5:4817', anchor: 'PEM' },
    windows: [{ role: 'board', ...(counterScreens[0] ? { display: rememberDisplay(counterScreens[0]) } : {}) }],
    stationTokens: { board: 'kt_board' },
  };
  const { page, kept, close } = await openAssistant(browser, { pagesFrom: house.url, before });
  const demoPin = demoStaff[0]?.pin ?? '';
  const signIn = async (login: string, with_: string) => {
    await page.getByLabel(t('login')).fill(login);
    await page.getByLabel(t('pin')).fill(with_);
    await page.getByRole('button', { name: t('unlock') }).click();
  };
  await signIn('supervisor', '000000');
  await expect(page.getByRole('alert')).toHaveText(t('wrong-pin'));
  await signIn('clerk01', demoPin);
  await expect(page.getByRole('alert')).toHaveText(t('not-a-manager'));
  await expectAccessible(page, 'the supervisor signs in');
  await picture(page, 'setup-locked');
  await signIn('supervisor', demoPin);
  await expect(page.getByText(pattern(assistantWords, 'keptHub'))).toBeVisible();
  await page.getByRole('button', { name: t('next') }).click();
  await page.getByLabel(t('displayFor', { role: role('roleBoard') })).selectOption('2');
  await page.getByRole('button', { name: t('next') }).click();
  await page.getByRole('button', { name: t('finish') }).click();
  await page.getByRole('button', { name: t('openStations') }).click();
  await expect.poll(() => kept.opened).toBe(1);
  expect(kept.settings).toMatchObject({
    hub: before.hub,
    windows: [{ role: 'board', display: { label: 'Touch' } }],
    stationTokens: before.stationTokens,
  });
  await close();
});

test('the hub’s own machine: its supervisor moves a station to another printer later, and tries it before anything is closed', async ({
  browser,
  house,
}) => {
  const site = await openHandoverSite();
  const url = await site.listen();
  const supervisor = site.client('supervisor');
  for (const name of ['前台小票机', '二楼小票机']) {
    const address = { kind: 'file', folder: 'slips' } as const;
    await supervisor.createPrinter({ body: { name, address, papers: ['slip'] } });
  }
  // Long after its pairing: only who signed in may choose.
  site.clock.at += 60 * 60_000;
  const before: Settings = {
    version: 1,
    hub: { mode: 'own', demo: false },
    windows: [{ role: 'reception' }],
    stationTokens: { reception: site.tokens.reception },
  };
  const { page, close } = await openAssistant(browser, {
    pagesFrom: house.url,
    hub: url,
    before,
    stations: () => keptStations({ read: (one) => before.stationTokens[one] }, () => url, fetch),
  });
  await page.getByLabel(t('login')).fill('supervisor');
  await page.getByLabel(t('pin')).fill(pin);
  await page.getByRole('button', { name: t('unlock') }).click();
  await page.getByRole('button', { name: t('next') }).click();
  await page.getByRole('button', { name: t('next') }).click();
  const line = page.getByLabel(t('printerFor', { role: role('roleReception'), paper: paperNames('slip') }));
  await line.selectOption('二楼小票机');
  await page.getByRole('button', { name: t('testPage') }).click();
  await expect(page.getByText(t('testPageState', { state: printed('confirmed') }))).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, 'printers of the hub’s own machine');
  await picture(page, 'setup-own-printers-later');
  expect(await site.client('reception').stationPrinter({ query: {} })).toMatchObject({ name: '二楼小票机' });
  await close();
  await site.close();
});

test('in the app, those at work hear which screen is gone until it is back, and Manage opens the assistant', async ({
  station,
}) => {
  const inTheApp = async (page: Page) => {
    await page.addInitScript(() => {
      const listeners: ((roles: readonly ('board' | 'customer')[]) => void)[] = [];
      const end = () => undefined;
      Object.assign(window, {
        screensGone: (roles: readonly ('board' | 'customer')[]) => {
          for (const listen of listeners) listen(roles);
        },
        keyturn: {
          role: 'manage',
          version: '0.1.0',
          onHubState: () => end,
          onMissingScreens: (listen: (roles: readonly ('board' | 'customer')[]) => void) => {
            listeners.push(listen);
            return end;
          },
          onResumed: () => end,
          openSetup: async () => {
            document.body.setAttribute('data-setup', '');
            return { ok: true, value: null };
          },
        },
      });
    });
  };
  const gone = (page: Page, roles: readonly string[]) =>
    page.evaluate(
      (now) => (window as unknown as { screensGone: (roles: readonly string[]) => void }).screensGone(now),
      [...roles],
    );

  const desk = await station('desk', { login: 'clerk01', before: inTheApp });
  const notice = desk.getByText(shell('missingScreen', { roles: `${role('roleCustomer')}、${role('roleBoard')}` }));
  await gone(desk, ['customer', 'board']);
  await expect(notice).toBeVisible();
  await expectAccessible(desk, 'a screen is gone');
  await picture(desk, 'desk-screen-gone');
  await gone(desk, []);
  await expect(notice).toBeHidden();
  // Whoever knows it has it out of the way, until something changes.
  await gone(desk, ['customer', 'board']);
  await desk.getByRole('button', { name: shell('understood') }).click();
  await expect(notice).toBeHidden();

  const manage = await station('manage', { login: 'supervisor', before: inTheApp });
  await manage.goto(`${new URL(manage.url()).origin}/manage#/stations`);
  await manage.getByRole('button', { name: shell('changeThisMachine') }).click();
  await expect(manage.locator('body[data-setup]')).toBeAttached();
  await picture(manage, 'manage-stations-in-the-app');
});

test('a browser has no assistant: no hub serves its page, and no station’s page holds its bridge', async ({
  house,
  station,
}) => {
  expect((await fetch(`${house.url}/setup`)).status).toBe(404);
  const kiosk = await station('kiosk');
  expect(await kiosk.evaluate(() => 'keyturnSetup' in window)).toBe(false);
});
