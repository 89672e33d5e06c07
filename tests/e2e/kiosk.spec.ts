import type { Page } from '@playwright/test';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { Family } from '../support/e2e/house.ts';
import { checkInAtKiosk, numberGiven, tile, touchDigits, touchHome } from '../support/e2e/kiosk.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { pattern, say } from '../support/e2e/words.ts';

const kiosk = say(kioskWords);
const english = say(kioskWords, 'en');
const reception = say(receptionWords);

const greeting = (page: Page) => page.getByRole('heading', { name: kiosk('greeting') });
const wrongDigits = ({ last4 }: Family) => (last4 === '0000' ? '1111' : '0000');

/** Holds a code before the scanner, which types it and Enter; again when it did not beep, as people do. */
async function scan(page: Page, code: string, outcome: RegExp | string): Promise<void> {
  await expect(async () => {
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await expect(page.getByText(outcome)).toBeVisible({ timeout: 2000 });
  }).toPass();
}

test('the language is one touch away, and large type is half as large again', async ({ station }) => {
  const page = await station('kiosk');
  await page.getByRole('button', { name: kiosk('otherLanguage') }).tap();
  await expect(page.getByRole('heading', { name: english('greeting') })).toBeVisible();
  await expect(tile(page, /^Handover/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: english('otherLanguage') }).tap();
  await expect(greeting(page)).toBeVisible();

  const help = tile(page, kiosk('help'));
  const size = () => help.evaluate((button) => Number.parseFloat(getComputedStyle(button).fontSize));
  const usual = await size();
  await tile(page, kiosk('elderOn')).tap();
  await expect(tile(page, kiosk('elderOff'))).toBeVisible();
  expect((await size()) / usual).toBeGreaterThanOrEqual(1.4);
  await tile(page, kiosk('elderOff')).tap();
  await expect(tile(page, kiosk('elderOn'))).toBeVisible();
  expect(await size()).toBe(usual);
});

test('every button of a check-in is large enough for any finger', async ({ house, station }) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const page = await station('kiosk');
  await expect(greeting(page)).toBeVisible();
  const measure = async () => {
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      const name = await button.innerText();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(72);
    }
  };
  await measure();
  await tile(page, /^交付办理/).tap();
  await expect(page.getByRole('heading', { name: kiosk('chooseBuilding') })).toBeVisible();
  await measure();
  await tile(page, family.building).tap();
  await measure();
  await tile(page, kiosk('floorTile', { floor: family.floor ?? '' })).tap();
  await measure();
  await tile(page, family.room).tap();
  await measure();
  await tile(page, kiosk('priorityNo')).tap();
  await measure();
  await touchDigits(page, family.last4);
  await expect(numberGiven(page)).toBeVisible();
  await measure();
});

test('a home is locked after too many wrong digits, until the reception has unlocked it', async ({
  house,
  station,
}) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const supervisor = await house.as('supervisor');
  const { wrongTriesPerUnit } = await supervisor.settings({});
  const page = await station('kiosk');
  await touchHome(page, family);
  await tile(page, kiosk('priorityNo')).tap();
  for (let tries = 1; tries < wrongTriesPerUnit; tries++) {
    await touchDigits(page, wrongDigits(family));
    await expect(page.getByLabel(kiosk('digitsEntered', { count: 0 }))).toBeVisible();
    await expect(page.getByRole('alert')).toHaveText(kiosk('digitsWrong'));
  }
  await touchDigits(page, wrongDigits(family));
  const seeReception = page.getByRole('heading', { name: kiosk('receptionTitle') });
  // The last wrong try may be told as wrong or as locked; the right digits do not help any more.
  await expect(seeReception.or(page.getByLabel(kiosk('digitsEntered', { count: 0 })))).toBeVisible();
  if (!(await seeReception.isVisible())) await touchDigits(page, family.last4);
  await expect(seeReception).toBeVisible();
  await expect(page.getByText(kiosk('receptionLocked'))).toBeVisible();
  // It says nothing of the home.
  await expect(page.getByText(family.owner)).toHaveCount(0);
  await tile(page, kiosk('startOver')).tap();

  const door = await station('reception', { login: 'clerk01' });
  await door.getByLabel(reception('searchLabel')).fill(family.phone);
  await door.getByRole('option').filter({ hasText: family.label }).click();
  await expect(door.getByText(reception('lockedText'))).toBeVisible();
  await door.getByRole('button', { name: reception('unlock') }).click();
  await expect(door.getByText(reception('lockedText'))).toBeHidden();

  expect(await checkInAtKiosk(page, family)).toBe('H001');
});

test('the notice is scanned instead of touching; anything else that is scanned does nothing', async ({
  house,
  station,
}) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const page = await station('kiosk');
  await expect(greeting(page)).toBeVisible();

  await scan(page, 'https://elsewhere.example/pay?amount=100', kiosk('scanUnreadable'));
  await tile(page, kiosk('startOver')).tap();
  await expect(greeting(page)).toBeVisible();

  // The code of no notice of ours: it is found out when the number is asked for.
  await scan(page, 'AbCdEfGhIjKlMnOpQrStUv', kiosk('whichService'));
  await tile(page, /^交付办理/).tap();
  await tile(page, kiosk('priorityNo')).tap();
  await expect(page.getByRole('alert')).toHaveText(kiosk('scanUnknown'));
  await tile(page, kiosk('startOver')).tap();
  await expect(greeting(page)).toBeVisible();

  await scan(page, family.noticeToken, kiosk('whichService'));
  await tile(page, /^交付办理/).tap();
  await tile(page, kiosk('priorityNo')).tap();
  await expect(numberGiven(page)).toHaveText('H001');
  const supervisor = await house.as('supervisor');
  expect((await supervisor.unit({ params: { id: family.unitId } })).openTicketNumber).toBe('H001');
});

test('who needs it says so once and goes first; a second check-in of the same home gets the same number', async ({
  house,
  station,
}) => {
  const [usual, needing] = await house.families(2);
  if (!usual || !needing) throw new Error('too few families');
  const page = await station('kiosk');
  await checkInAtKiosk(page, usual);
  await tile(page, kiosk('done')).tap();
  await touchHome(page, needing);
  await expect(page.getByText(kiosk('priorityHint'))).toBeVisible();
  await tile(page, kiosk('priorityYes')).tap();
  await touchDigits(page, needing.last4);
  await expect(numberGiven(page)).toHaveText('H002');
  await expect(page.getByText(kiosk('countHomes', { count: 0 }))).toBeVisible();
  await tile(page, kiosk('done')).tap();
  const supervisor = await house.as('supervisor');
  const { items } = await supervisor.tickets({ query: {} });
  expect(items.map(({ number, priority }) => [number, priority])).toEqual(
    expect.arrayContaining([
      ['H001', false],
      ['H002', true],
    ]),
  );
  expect(await checkInAtKiosk(page, usual)).toBe('H001');
});

test('an enquiry needs no home', async ({ station }) => {
  const page = await station('kiosk');
  await tile(page, /^咨询/).tap();
  await tile(page, kiosk('priorityNo')).tap();
  await expect(numberGiven(page)).toHaveText('E001');
  await tile(page, kiosk('done')).tap();
  await expect(greeting(page)).toBeVisible();
  await expect(page.getByText('E001')).toHaveCount(0);
});

test('the kiosk forgets everything a minute after the last touch, and says so before', async ({ house, station }) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const page = await station('kiosk', { before: (page) => page.clock.install() });
  await page.getByRole('button', { name: kiosk('otherLanguage') }).tap();
  await tile(page, english('elderOn')).tap();
  await expect(tile(page, english('elderOff'))).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(greeting(page)).toBeVisible();
  await expect(tile(page, kiosk('elderOn'))).toBeVisible();

  const number = await checkInAtKiosk(page, family);
  await page.clock.fastForward(50_000);
  await expect(page.getByRole('timer')).toHaveText(pattern(kioskWords, 'countdown'));
  await expect(numberGiven(page)).toHaveText(number);
  await page.clock.fastForward(11_000);
  await expect(greeting(page)).toBeVisible();
  await expect(page.getByText(number)).toHaveCount(0);

  // Digits half typed are gone as well.
  await touchHome(page, family);
  await tile(page, kiosk('priorityNo')).tap();
  await tile(page, '7').tap();
  await page.clock.fastForward(61_000);
  await expect(greeting(page)).toBeVisible();
  await expect(page.getByRole('navigation', { name: kiosk('progressLabel') })).toHaveCount(0);
});

test('once the day is closed the kiosk gives no more numbers and says where to go', async ({ house, station }) => {
  const page = await station('kiosk');
  await expect(greeting(page)).toBeVisible();
  const supervisor = await house.as('supervisor');
  const { date } = await supervisor.overview({});
  await supervisor.closeDay({ body: { date } });
  await expect(page.getByRole('heading', { name: kiosk('closedTitle') })).toBeVisible();
  // What is public stays readable.
  const left = page.getByRole('main').getByRole('button');
  await expect(left).toHaveCount(1);
  await expect(left).toContainText(say(kioskNoticeWords)('library'));
});
