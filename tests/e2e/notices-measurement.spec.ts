import type { Page } from '@playwright/test';
import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import type { House } from '../support/e2e/house.ts';
import { checkInAtKiosk, numberGiven, tile } from '../support/e2e/kiosk.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const words = say(kioskMeasurementWords);
const english = say(kioskMeasurementWords, 'en');
const kiosk = say(kioskWords);
const kioskEnglish = say(kioskWords, 'en');

const greeting = (page: Page) => page.getByRole('heading', { name: kiosk('greeting') });
const figures = (page: Page) => page.getByRole('region', { name: words('figures') });

/** Holds the notice before the scanner: its keys come in one burst, however busy this machine is. */
async function scanNotice(page: Page, token: string): Promise<void> {
  await page.evaluate((text) => {
    for (const key of [...text.split(''), 'Enter']) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }));
    }
  }, token);
  await expect(page.getByRole('heading', { name: kiosk('whichService') })).toBeVisible();
}

async function seeOwn(page: Page, token: string): Promise<void> {
  await scanNotice(page, token);
  await tile(page, words('seeMeasurement')).tap();
  await expect(page.getByRole('heading', { name: words('title') })).toBeVisible();
}

/** Two families with measured homes, and what their homes' figures are. */
async function twoHomes(house: House) {
  const [own, other] = await house.families(2);
  if (!own || !other) throw new Error('too few families');
  const supervisor = await house.as('supervisor');
  const { contractArea, measuredArea } = await supervisor.unit({ params: { id: own.unitId } });
  if (measuredArea === null) throw new Error('the demo measured nothing');
  return { own, other, contractArea, measuredArea };
}

test('an owner who scans the notice sees what the own home measured, and nobody else’s', async ({ house, station }) => {
  const { own, other, contractArea, measuredArea } = await twoHomes(house);
  const page = await station('kiosk');
  await expect(greeting(page)).toBeVisible();
  await seeOwn(page, own.noticeToken);
  await expect(page.getByText(own.label, { exact: true })).toBeVisible();
  await expect(figures(page)).toContainText(words('squareMetres', { area: contractArea }));
  await expect(figures(page)).toContainText(words('squareMetres', { area: measuredArea }));
  await expect(page.getByText(other.label, { exact: true })).toHaveCount(0);
  await expect(page.getByText(own.owner)).toHaveCount(0);
  await expectAccessible(page, 'a measurement', true);
  await picture(page, 'kiosk-measurement');
  for (const button of await page.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), await button.innerText()).toBeGreaterThanOrEqual(72);
  }

  // On paper, by the code in the body of the request: no address holds it.
  const asked = page.waitForRequest((request) => request.url().endsWith('/units/own-measurement/print-job'));
  await tile(page, words('print')).tap();
  expect((await asked).postDataJSON()).toMatchObject({ noticeToken: own.noticeToken, language: 'zh-CN' });
  await expect(tile(page, words('printed'))).toBeVisible();

  // The way on to a number, with the figures left behind.
  await tile(page, words('takeNumber')).tap();
  await expect(page.getByText(measuredArea)).toHaveCount(0);
  await tile(page, /^交付办理/).tap();
  await tile(page, kiosk('priorityNo')).tap();
  await expect(numberGiven(page)).toHaveText('H001');
  await tile(page, kiosk('done')).tap();

  await seeOwn(page, other.noticeToken);
  await expect(page.getByText(other.label, { exact: true })).toBeVisible();
  await expect(page.getByText(own.label, { exact: true })).toHaveCount(0);
});

test('the last four digits give a number and no figure; a code of nobody’s gives neither', async ({
  house,
  station,
}) => {
  const { own, measuredArea } = await twoHomes(house);
  const page = await station('kiosk');
  await checkInAtKiosk(page, own);
  await expect(page.getByText(words('seeMeasurement'))).toHaveCount(0);
  await expect(page.getByText(measuredArea)).toHaveCount(0);
  await tile(page, kiosk('done')).tap();

  await scanNotice(page, 'AbCdEfGhIjKlMnOpQrStUv');
  await tile(page, words('seeMeasurement')).tap();
  await expect(page.getByRole('alert')).toHaveText(kiosk('scanUnknown'));
});

test('the figures are gone a minute after the last touch, and at once when one is done', async ({ house, station }) => {
  const { own, measuredArea } = await twoHomes(house);
  const page = await station('kiosk', { before: (page) => page.clock.install() });
  await expect(greeting(page)).toBeVisible();
  await seeOwn(page, own.noticeToken);
  await page.clock.fastForward(45_000);
  await expect(figures(page)).toContainText(measuredArea);
  await page.clock.fastForward(16_000);
  await expect(greeting(page)).toBeVisible();
  await expect(page.getByText(measuredArea)).toHaveCount(0);

  await seeOwn(page, own.noticeToken);
  await page.getByRole('button', { name: kiosk('done') }).press('Enter');
  await expect(greeting(page)).toBeVisible();
  await expect(page.getByText(measuredArea)).toHaveCount(0);
});

/** A home whose measured area is further from the contract's than what the law settles as it is. */
async function homeBeyond(house: House, larger: boolean) {
  const supervisor = await house.as('supervisor');
  const { items } = await supervisor.units({ query: { state: 'expected', limit: 500 } });
  const off = ({ contractArea, measuredArea }: (typeof items)[number]) =>
    (Number(measuredArea ?? contractArea) / Number(contractArea) - 1) * (larger ? 1 : -1);
  const unit = items.find((one) => off(one) > 0.03);
  if (!unit) throw new Error('the demo measured every home as agreed');
  return { label: unit.label, ...(await supervisor.openOwners({ params: { id: unit.id } })) };
}

test('it reads well in English, in large type and on a lying screen', async ({ house, station }) => {
  const own = await homeBeyond(house, true);
  const smaller = await homeBeyond(house, false);
  const page = await station('kiosk', { size: { width: 1920, height: 1080 } });
  await expect(greeting(page)).toBeVisible();
  await seeOwn(page, smaller.noticeToken);
  await expect(page.getByText(words('refundTitle'))).toBeVisible();
  await picture(page, 'kiosk-measurement-lying-smaller');
  await tile(page, kiosk('done')).tap();
  await seeOwn(page, own.noticeToken);
  await expect(page.getByText(words('payTitle'))).toBeVisible();
  await picture(page, 'kiosk-measurement-lying');
  await expectAccessible(page, 'a measurement on a lying screen', true);
  await page.getByRole('button', { name: kiosk('otherLanguage') }).tap();
  await expect(page.getByRole('heading', { name: english('title') })).toBeVisible();
  await picture(page, 'kiosk-measurement-english');
  await expectAccessible(page, 'a measurement in English', true);
  await tile(page, kioskEnglish('done')).tap();

  for (const [name, size] of [
    ['large', { width: 1080, height: 1920 }],
    ['large-lying', { width: 1920, height: 1080 }],
  ] as const) {
    await page.setViewportSize(size);
    await tile(page, kiosk('elderOn')).tap();
    await scanNotice(page, own.noticeToken);
    await picture(page, `kiosk-notice-choice-${name}`);
    await tile(page, words('seeMeasurement')).tap();
    await expect(page.getByRole('heading', { name: words('title') })).toBeVisible();
    await picture(page, `kiosk-measurement-${name}`);
    await expectAccessible(page, `a measurement in ${name} type`, true);
    // By keyboard alone: the figures are scrolled, then the way back follows.
    await figures(page).focus();
    await page.keyboard.press('End');
    await expect(page.getByText(words('note'))).toBeInViewport();
    await tile(page, kiosk('done')).tap();
  }
});
