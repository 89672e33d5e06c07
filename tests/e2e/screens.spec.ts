import { boardWords } from '#shared/i18n/board.ts';
import { careAskWords } from '#shared/i18n/care.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { fillFloor } from '../support/e2e/busy-floor.ts';
import { collage } from '../support/e2e/collage.ts';
import { steps, verb } from '../support/e2e/guided.ts';
import { numberGiven, tile, touchDigits } from '../support/e2e/kiosk.ts';
import { folder, picture } from '../support/e2e/picture.ts';
import { action, expect, openDesk, signIn, type StationName, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const kiosk = say(kioskWords);
const board = say(boardWords);
const care = say(careAskWords);
const reception = say(receptionWords);
const desk = say(deskWords);
const manage = say(manageWords);

const landscape = { width: 1920, height: 1080 };

test('the public screens on a busy morning, each at its size', async ({ house, station }) => {
  test.slow();
  const morning = await station('board');
  await expect(morning.getByText(board('greeting'))).toBeVisible();
  await picture(morning, 'board-morning');
  const { families, tickets } = await fillFloor(house);
  const supervisor = await house.as('supervisor');
  const arriving = families[16];
  if (!arriving) throw new Error('too few families');
  // All that happened has arrived: the last one called no longer stands in line.
  const last = (await supervisor.board({})).calling.toSorted((a, b) => (a.calledAt < b.calledAt ? 1 : -1))[0];
  await expect(morning.getByText(last?.number ?? '')).toHaveCount(1);
  await picture(morning, 'board');
  const large = await station('board', { size: { width: 3840, height: 2160 } });
  await expect(large.getByRole('article')).toBeVisible();
  await picture(large, 'board-4k');

  for (const [suffix, size] of [
    ['', undefined],
    ['-landscape', landscape],
  ] as const) {
    const page = await station('kiosk', size ? { size } : {});
    await expect(page.getByRole('heading', { name: kiosk('greeting') })).toBeVisible();
    await picture(page, `kiosk${suffix}`);
    await page.getByRole('button', { name: kiosk('otherLanguage') }).tap();
    await picture(page, `kiosk${suffix}-en`);
    await page.getByRole('button', { name: say(kioskWords, 'en')('otherLanguage') }).tap();
    await tile(page, kiosk('elderOn')).tap();
    await picture(page, `kiosk${suffix}-elder`);
    await tile(page, kiosk('elderOff')).tap();
    await tile(page, /^交付办理/).tap();
    await picture(page, `kiosk${suffix}-building`);
    await tile(page, arriving.building).tap();
    await picture(page, `kiosk${suffix}-floor`);
    await tile(page, kiosk('floorTile', { floor: arriving.floor ?? '' })).tap();
    await picture(page, `kiosk${suffix}-room`);
    await tile(page, arriving.room).tap();
    await picture(page, `kiosk${suffix}-priority`);
    await tile(page, kiosk('priorityNo')).tap();
    await tile(page, '3').tap();
    await picture(page, `kiosk${suffix}-digits`);
    await tile(page, kiosk('digitErase')).tap();
    await touchDigits(page, arriving.last4);
    await expect(numberGiven(page)).toBeVisible();
    await picture(page, `kiosk${suffix}-number`);
    // E4: whatever may be asked for can be touched, and nothing lies over it.
    const wishes = await page.getByRole('list', { name: care('title') }).boundingBox();
    const below = await tile(page, kiosk('done')).boundingBox();
    if (!wishes || !below) throw new Error('nothing can be asked for');
    expect(wishes.y + wishes.height, `kiosk${suffix}`).toBeLessThan(below.y);
    await tile(page, kiosk('done')).tap();
    await tile(page, kiosk('help')).tap();
    await picture(page, `kiosk${suffix}-help`);
  }

  const now = await Promise.all(tickets.map(({ id }) => supervisor.ticket({ params: { id } })));
  for (const state of ['waiting', 'called', 'serving', 'no_show'] as const) {
    const own = now.find((ticket) => ticket.state === state);
    if (!own) throw new Error(`nobody is ${state}`);
    const page = await station('phone', { address: house.phonePage(own) });
    await expect(page.getByRole('heading', { name: own.number })).toBeVisible();
    await picture(page, `phone-${state}`);
    if (state !== 'waiting') continue;
    const abroad = await station('phone', { address: house.phonePage(own), context: { locale: 'en-GB' } });
    await expect(abroad.getByRole('heading', { name: own.number })).toBeVisible();
    await picture(abroad, 'phone-en');
  }
});

test("the staff's screens on a busy morning, each at its size", async ({ house, station }) => {
  test.slow();
  const { families } = await fillFloor(house);
  const clerk = await station('desk');
  await picture(clerk, 'desk-sign-in');
  await signIn(clerk, 'clerk07');
  await expect(clerk.getByRole('heading', { name: desk('chooseTitle') })).toBeVisible();
  await picture(clerk, 'desk-choose');
  await openDesk(clerk, '6 号窗口');
  await picture(clerk, 'desk-empty');
  const serving = await station('desk', { login: 'clerk01' });
  await expect(steps(serving)).toBeVisible();
  await picture(serving, 'desk-serving');
  await verb(serving, desk('cancelVisit'));
  await expect(serving.getByRole('dialog')).toBeVisible();
  await picture(serving, 'desk-reason');
  await serving
    .getByRole('dialog')
    .getByRole('button', { name: desk('back'), exact: true })
    .click();
  await serving.getByRole('button', { name: desk('menuOf', { name: '专员 01' }) }).click();
  await serving.getByRole('menuitem', { name: desk('otherLanguage') }).click();
  await expect(serving.getByText(say(deskWords, 'en')('serving')).first()).toBeVisible();
  await picture(serving, 'desk-serving-en');
  const called = await station('desk', { login: 'clerk02' });
  await expect(action(called, 'start')).toBeVisible();
  await picture(called, 'desk-called');
  const paused = await station('desk', { login: 'clerk03' });
  await expect(paused.getByRole('heading', { name: desk('pausedTitle') })).toBeVisible();
  await picture(paused, 'desk-paused');
  const free = await station('desk', { login: 'clerk06' });
  await expect(action(free, 'callNext')).toBeVisible();
  await picture(free, 'desk-next');

  const door = await station('reception', { login: 'clerk08' });
  await expect(door.getByRole('heading', { name: reception('chooseHome') })).toBeVisible();
  await picture(door, 'reception');
  await door.getByLabel(reception('searchLabel')).fill(families[0]?.owner[0] ?? '');
  await expect(door.getByRole('option').first()).toBeVisible();
  await picture(door, 'reception-search');
  for (const [index, name] of [
    [17, 'reception-home'],
    [1, 'reception-visiting'],
  ] as const) {
    const family = families[index];
    await door.getByLabel(reception('searchLabel')).fill(family?.phone ?? '');
    await door
      .getByRole('option')
      .filter({ hasText: family?.label ?? '' })
      .click();
    await expect(door.getByRole('article', { name: reception('homeLabel') })).toContainText(family?.label ?? '');
    await picture(door, name);
  }
  const tabs = door.getByRole('navigation', { name: reception('tabs') });
  await tabs.getByRole('button', { name: reception('tabInHouse') }).click();
  await expect(door.getByRole('table')).toBeVisible();
  await picture(door, 'reception-in-house');
  await tabs.getByRole('button', { name: reception('tabPaper') }).click();
  await picture(door, 'reception-paper');
  await door.getByRole('button', { name: reception('otherLanguage') }).click();
  await picture(door, 'reception-en');

  const office = await station('manage', { login: 'supervisor' });
  const nav = office.getByRole('navigation', { name: manage('navLabel') });
  const pages = [
    ...(['overview', 'cases', 'report', 'closeDay', 'rosterImport', 'homes', 'services', 'flows', 'stages'] as const),
    ...(['desks', 'staff', 'stations', 'profile', 'site', 'voice', 'journal'] as const),
  ];
  for (const word of pages) {
    await nav.getByRole('link', { name: manage(word), exact: true }).click();
    await expect(nav.getByRole('link', { name: manage(word), exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(office.getByText(manage('loading'))).toHaveCount(0);
    await picture(office, `manage-${word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  }
  await office.getByRole('button', { name: manage('otherLanguage') }).click();
  await nav.or(office.getByRole('navigation')).getByRole('link').first().click();
  await expect(office.getByRole('heading', { level: 1, name: say(manageWords, 'en')('overview') })).toBeVisible();
  await picture(office, 'manage-en');
});

const shown: readonly (readonly [StationName, string])[] = [
  ['kiosk', 'kiosk'],
  ['board', 'board'],
  ['desk', 'desk-serving'],
  ['reception', 'reception-visiting'],
  ['manage', 'manage-overview'],
  ['phone', 'phone-called'],
];

// Made on demand, from the pictures above: KEYTURN_PICTURES=1.
if (process.env['KEYTURN_PICTURES'] === '1') {
  test('the picture of the stations for the README', async ({ browser }) => {
    const bytes = await collage(
      browser,
      shown.map(([name, file]) => ({ name, file: `${folder}/${file}.png` })),
      'docs/pictures/stations.png',
    );
    expect(bytes).toBeLessThanOrEqual(400 * 1024);
  });
}
