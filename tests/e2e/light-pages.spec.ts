import type { Page } from '@playwright/test';
import { boardWords } from '#shared/i18n/board.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { fillFloor } from '../support/e2e/busy-floor.ts';
import { leaveOptional, steps, verb } from '../support/e2e/guided.ts';
import { counter, service } from '../support/e2e/house.ts';
import { numberGiven, tile, touchDigits } from '../support/e2e/kiosk.ts';
import { action, expect, openDesk, signIn, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { completeVisitSteps } from '../support/hub/complete-steps.ts';

const kiosk = say(kioskWords);
const board = say(boardWords);
const reception = say(receptionWords);
const manage = say(manageWords);
const desk = say(deskWords);

/** Watches which scripts a page loads. */
function scriptsOf(page: Page): string[] {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url());
  });
  return scripts;
}

test('kiosk, board, phone and reception load nothing of the component library', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  const own = await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const loads = async (
    name: Parameters<typeof station>[0],
    ready: string,
    rest: Parameters<typeof station>[1] = {},
  ) => {
    let scripts: string[] = [];
    const page = await station(name, {
      ...rest,
      before: async (page) => {
        scripts = scriptsOf(page);
      },
    });
    await page.getByText(ready).first().waitFor();
    const bodies = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()));
    expect(scripts.length, name).toBeGreaterThan(0);
    return { library: bodies.some((body) => body.includes('anticon')), bytes: bodies.join('').length };
  };
  for (const light of [
    await loads('kiosk', kiosk('greeting')),
    await loads('board', board('waitingTotal')),
    await loads('phone', own.number, { address: house.phonePage(own) }),
    await loads('reception', reception('chooseHome'), { login: 'clerk01' }),
  ]) {
    expect(light.library).toBe(false);
    expect(light.bytes).toBeLessThan(700_000);
  }
  // The watch itself works: a desk does load it.
  expect((await loads('desk', desk('chooseTitle'), { login: 'clerk01' })).library).toBe(true);
});

test('the kiosk is accessible on every page, in usual and large type, with a contrast of 7:1', async ({
  house,
  station,
}) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const page = await station('kiosk');
  for (const elder of [false, true]) {
    await expect(page.getByRole('heading', { name: kiosk('greeting') })).toBeVisible();
    if (elder) await tile(page, kiosk('elderOn')).tap();
    await expectAccessible(page, 'welcome', true);
    await tile(page, kiosk('help')).tap();
    await expectAccessible(page, 'help', true);
    await tile(page, kiosk('back')).tap();
    await tile(page, kiosk('scanCheckIn')).tap();
    await expectAccessible(page, 'scan', true);
    await tile(page, kiosk('back')).tap();
    await tile(page, /^交付办理/).tap();
    await expectAccessible(page, 'building', true);
    await tile(page, family.building).tap();
    await expectAccessible(page, 'floor', true);
    await tile(page, kiosk('floorTile', { floor: family.floor ?? '' })).tap();
    await expectAccessible(page, 'room', true);
    await tile(page, family.room).tap();
    await expectAccessible(page, 'priority', true);
    await tile(page, kiosk('priorityNo')).tap();
    await touchDigits(page, family.last4 === '0000' ? '1111' : '0000');
    await expect(page.getByRole('alert')).toHaveText(kiosk('digitsWrong'));
    await expectAccessible(page, 'wrong digits', true);
    await touchDigits(page, family.last4);
    await expect(numberGiven(page)).toBeVisible();
    await expectAccessible(page, 'number', true);
    await tile(page, kiosk('done')).tap();
  }
});

test('board, phone and reception are accessible in their states', async ({ house, station }) => {
  const page = await station('board');
  await expect(page.getByText(board('greeting'))).toBeVisible();
  await expectAccessible(page, 'board before the first visitor', true);
  const { families, tickets } = await fillFloor(house);
  await expect(page.getByRole('article')).toBeVisible();
  await expectAccessible(page, 'board with calls', true);
  for (const state of ['waiting', 'called', 'serving'] as const) {
    const supervisor = await house.as('supervisor');
    const now = await Promise.all(tickets.map(({ id }) => supervisor.ticket({ params: { id } })));
    const own = now.find((ticket) => ticket.state === state);
    if (!own) throw new Error(`nobody is ${state}`);
    const phone = await station('phone', { address: house.phonePage(own) });
    await expect(phone.getByRole('heading', { name: own.number })).toBeVisible();
    await expectAccessible(phone, `phone ${state}`);
  }
  const door = await station('reception', { login: 'clerk07' });
  await expect(door.getByRole('heading', { name: reception('chooseHome') })).toBeVisible();
  await expectAccessible(door, 'reception');
  const [, family] = families;
  await door.getByLabel(reception('searchLabel')).fill(family?.phone ?? '');
  await door.getByRole('option').first().click();
  await expect(door.getByRole('article', { name: reception('homeLabel') })).toBeVisible();
  await expectAccessible(door, 'reception with a home');
  const tabs = door.getByRole('navigation', { name: reception('tabs') });
  for (const tab of ['tabInHouse', 'tabPaper'] as const) {
    await tabs.getByRole('button', { name: reception(tab) }).click();
    await expectAccessible(door, tab);
  }
});

test('desk and Manage are accessible on every page', async ({ house, station }) => {
  const { serving, visit } = await fillFloor(house);
  await serving.client.closeDesk({ params: { id: counter(12) } }).catch(() => undefined);
  const page = await station('desk');
  await expectAccessible(page, 'sign in');
  await signIn(page, 'clerk08');
  await expect(page.getByRole('heading', { name: desk('chooseTitle') })).toBeVisible();
  await expectAccessible(page, 'choosing a desk');
  await openDesk(page, '6 号窗口');
  await expectAccessible(page, 'nobody waits');
  const busy = await station('desk', { login: 'clerk01' });
  await expect(steps(busy)).toBeVisible();
  await expectAccessible(busy, 'serving');
  await verb(busy, desk('cancelVisit'));
  await expect(busy.getByRole('dialog')).toBeVisible();
  await expectAccessible(busy, 'asking for a reason');
  await busy
    .getByRole('dialog')
    .getByRole('button', { name: desk('back'), exact: true })
    .click();
  await completeVisitSteps(serving.client, visit.id);
  await leaveOptional(busy, serving.client, visit.id);
  await busy.keyboard.press('F8');
  await expect(action(busy, 'callNext')).toBeVisible();
  await expectAccessible(busy, 'next in line');

  const office = await station('manage', { login: 'supervisor' });
  const nav = office.getByRole('navigation', { name: manage('navLabel') });
  const pages = [
    'overview',
    'cases',
    'report',
    'closeDay',
    'rosterImport',
    'homes',
    'compliance',
    'notices',
    'reviews',
    'noticePlan',
    'playlists',
    'displays',
    'services',
    'flows',
    'stages',
    'desks',
    'staff',
    'stations',
    'profile',
    'site',
    'voice',
    'journal',
  ] as const;
  for (const word of pages) {
    await nav.getByRole('link', { name: manage(word), exact: true }).click();
    await expect(nav.getByRole('link', { name: manage(word), exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(office.getByRole('main').getByText(manage('loading'))).toHaveCount(0);
    await expectAccessible(office, manage(word));
  }
});
