import type { Page } from '@playwright/test';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { counter, type House, service } from '../support/e2e/house.ts';
import { noticeOffice } from '../support/e2e/house-notices.ts';
import { picture } from '../support/e2e/picture.ts';
import { tile } from '../support/e2e/kiosk.ts';
import { giveVoice, saidAloud, spoilVoice } from '../support/e2e/own-voice.ts';
import { expect, type OpenStation, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { pdfFile } from '../support/notices/pdf-file.ts';

const words = say(kioskNoticeWords);
const kiosk = say(kioskWords);
const english = say(kioskNoticeWords, 'en');

const prices = { form: 'price-table', buildings: null, discounts: null, agencyFees: null, hotline: '12345' } as const;
const openLibrary = (page: Page) => tile(page, new RegExp(`^${words('library')}`)).tap();
const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const entry = (page: Page, title: string) => tile(page, new RegExp(`^${title}`));

/** Presses the kiosk's own keys. */
async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys) await tile(page, key).tap();
}

test('a reviewed notice is in the library at once; a new version ends the old one that is being read', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  const page = await station('kiosk');
  await openLibrary(page);
  await expect(heading(page, words('emptyTitle'))).toBeVisible();
  await expectAccessible(page, 'an empty library', true);
  const first = await office.show({ title: '客户服务公示', text: '投诉电话：旧号码' });
  await entry(page, '客户服务公示').tap();
  await expect(page.getByText('投诉电话：旧号码')).toBeVisible();
  await expectAccessible(page, 'a written notice', true);

  await office.show({ of: first, title: '客户服务公示', text: '投诉电话：新号码' });
  await expect(heading(page, words('replaced'))).toBeVisible();
  await expect(page.getByText('投诉电话：旧号码')).toHaveCount(0);
  await expectAccessible(page, 'a notice replaced', true);
  await tile(page, words('openNew')).tap();
  await expect(page.getByText('投诉电话：新号码')).toBeVisible();

  const supervisor = await house.as('supervisor');
  await supervisor.withdrawNotice({ params: { id: first.id }, body: { reason: '热线已停用' } });
  await expect(heading(page, words('gone'))).toBeVisible();
  await expectAccessible(page, 'a notice withdrawn', true);
  await tile(page, words('toLibrary')).tap();
  await expect(heading(page, words('emptyTitle'))).toBeVisible();
});

test('pages are turned by touch, ready before they are asked for, and as large as one likes', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  const { versions } = await office.show({ title: '竣工验收备案表', file: pdfFile({ pages: 3 }) });
  const page = await station('kiosk');
  const asked: string[] = [];
  page.on('request', (request) => {
    const number = /\/pages\/(\d+)/.exec(request.url())?.[1];
    if (number !== undefined) asked.push(number);
  });
  await openLibrary(page);
  await entry(page, '竣工验收备案表').tap();
  const picture = page.getByRole('img', { name: /^竣工验收备案表/ });
  await expect(picture).toHaveCount(1);
  await expect.poll(() => asked).toEqual(['1', '2']);
  const width = async () => (await picture.boundingBox())?.width ?? 0;
  const fit = await width();
  await tile(page, words('larger')).tap();
  await expect.poll(width).toBeGreaterThan(fit * 1.4);
  await tile(page, words('smaller')).tap();
  await expect(tile(page, words('smaller'))).toBeDisabled();
  await tile(page, words('next')).tap();
  await expect(page.getByLabel(words('pageOfLabel', { page: 2, pages: 3 }))).toBeVisible();
  await expect.poll(() => asked).toEqual(['1', '2', '3']);
  await tile(page, words('next')).tap();
  await expect(tile(page, words('next'))).toBeDisabled();
  await expectAccessible(page, 'the last page', true);

  // What was read is proved: the pages come back from the hub as shown at this kiosk.
  const supervisor = await house.as('supervisor');
  await tile(page, kiosk('back')).tap();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  await expect
    .poll(async () => {
      const id = (await supervisor.notices({})).items[0]?.id;
      if (!id) return [];
      const shown = await supervisor.noticeDisplay({ params: { id }, query: { from: day(-1), to: day(1) } });
      return shown.intervals.map(({ versionId }) => versionId);
    })
    .toContain(versions[0]?.id);
});

test('a notice is found by its title or the first letters of it in pinyin', async ({ house, station }) => {
  const office = await noticeOffice(house);
  await office.show({ title: '预售许可证', titleEn: 'Presale permit' });
  await office.show({ title: '投诉渠道', titleEn: 'Complaints' });
  const page = await station('kiosk');
  await openLibrary(page);
  await expectAccessible(page, 'library', true);
  await tile(page, words('search')).tap();
  await press(page, 'YSXK');
  await expect(entry(page, '预售许可证')).toBeVisible();
  await expect(entry(page, '投诉渠道')).toHaveCount(0);
  await expectAccessible(page, 'search', true);
  for (const button of await page.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), await button.innerText()).toBeGreaterThanOrEqual(72);
  }
  await tile(page, words('clear')).tap();
  await page.getByLabel(words('searchLabel')).fill('投诉');
  await expect(entry(page, '投诉渠道')).toBeVisible();
  await expect(entry(page, '预售许可证')).toHaveCount(0);
  await press(page, 'QQ');
  await expect(page.getByText(words('noneFound'))).toBeVisible();
  await page.getByRole('button', { name: kiosk('otherLanguage') }).tap();
  await page.getByLabel(english('searchLabel')).fill('permit');
  await expect(entry(page, 'Presale permit')).toBeVisible();
});

test.describe('read aloud', () => {
  const sentences = Array.from({ length: 30 }, (_, at) => `第${at + 1}句。`);

  /** A kiosk that has a voice and a clock of the test, and reads a long text. */
  async function beginReading(house: House, station: OpenStation): Promise<Page> {
    const office = await noticeOffice(house);
    await office.show({ title: '温馨提示', text: sentences.join('') });
    const before = async (page: Page) => {
      await giveVoice(page);
      await page.clock.install();
    };
    const page = await station('kiosk', { before });
    await openLibrary(page);
    await entry(page, '温馨提示').tap();
    await tile(page, words('readAloud')).tap();
    return page;
  }

  test('a text is heard to its end, however long it takes; then the kiosk forgets as ever', async ({
    house,
    station,
  }) => {
    const page = await beginReading(house, station);
    for (const sentence of sentences.slice(1)) {
      await page.clock.runFor(4000);
      await expect.poll(async () => (await saidAloud(page)).at(-1)).toBe(sentence);
    }
    await expect(heading(page, '温馨提示')).toBeVisible();
    await expect(tile(page, words('stopReading'))).toBeVisible();
    await page.clock.runFor(4000);
    await expect(tile(page, words('readAloud'))).toBeVisible();
    expect(await saidAloud(page)).toEqual(['温馨提示', ...sentences]);
    await page.clock.runFor(61_000);
    await expect(heading(page, '温馨提示')).toHaveCount(0);
  });

  test('stops for a call and goes on at the same sentence; a voice that fails or hangs is told of', async ({
    house,
    station,
  }) => {
    const page = await beginReading(house, station);
    await page.clock.runFor(4000);
    await expect.poll(() => saidAloud(page)).toEqual(['温馨提示', '第1句。']);
    const colleague = await house.staffed('clerk01', counter(11));
    await (await house.as('supervisor')).issueTicket({ body: { serviceId: service('enquiry') } });
    await colleague.callNext();
    await expect(page.getByText(words('readStopped'))).toBeVisible();
    await expectAccessible(page, 'reading stopped for a call', true);
    await tile(page, words('readAloud')).tap();
    await expect.poll(() => saidAloud(page)).toEqual(['温馨提示', '第1句。', '第1句。']);

    await spoilVoice(page, 'fails');
    await page.clock.runFor(4000);
    await expect(page.getByText(words('readFailed'))).toBeVisible();
    await expectAccessible(page, 'a voice that failed', true);
    await picture(page, 'kiosk-read-failed');
    await spoilVoice(page, 'hangs');
    await tile(page, words('readAloud')).tap();
    await expect(tile(page, words('stopReading'))).toBeVisible();
    await page.clock.runFor(20_000);
    await expect(page.getByText(words('readFailed'))).toBeVisible();
  });
});

test.describe('the kiosk’s own keys', () => {
  for (const [shape, size] of [
    ['portrait', { width: 1080, height: 1920 }],
    ['landscape', { width: 1920, height: 1080 }],
  ] as const) {
    test(`grow with the large type and stay on the screen, ${shape}`, async ({ house, station }) => {
      const office = await noticeOffice(house);
      await office.show({ title: '投诉渠道', titleEn: 'Complaints' });
      const page = await station('kiosk', { size });
      const keys = page.getByRole('group', { name: words('keysLabel') });
      const measure = async () => {
        const key = tile(page, 'Q');
        const type = await key.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
        return { type, ...(await key.boundingBox()) };
      };
      const open = async () => {
        await openLibrary(page);
        await tile(page, words('search')).tap();
        return measure();
      };
      const usual = await open();
      await picture(page, `kiosk-keys-${shape}`);
      await tile(page, kiosk('startOver')).tap();
      await tile(page, kiosk('elderOn')).tap();
      const large = await open();
      expect(large.type / usual.type).toBeCloseTo(1.5, 1);
      expect((large.height ?? 0) / (usual.height ?? 1)).toBeGreaterThan(1.05);
      // Digits, letters of pinyin and of English, each once, whole within the screen and its own key.
      await press(page, '7TSQD');
      await expect(page.getByLabel(words('searchLabel'))).toHaveValue('7TSQD');
      for (const key of await keys.getByRole('button').all()) {
        const { x = -1, width = 0 } = (await key.boundingBox()) ?? {};
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(size.width);
        expect(await key.evaluate((node) => node.scrollWidth <= node.clientWidth), await key.innerText()).toBe(true);
      }
      await tile(page, words('clear')).tap();
      await press(page, 'TS');
      // What was found is read below the keys, without scrolling.
      await expect(entry(page, '投诉渠道').getByText('投诉渠道')).toBeInViewport({ ratio: 1 });
      await picture(page, `kiosk-keys-elder-${shape}`);
      await page.getByRole('button', { name: kiosk('otherLanguage') }).tap();
      await expect(page.getByRole('group', { name: english('keysLabel') })).toBeVisible();
      await picture(page, `kiosk-keys-elder-${shape}-en`);
    });
  }
});

test('a kiosk lists the groups of its playlist at this hour, and everything where it has none', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  await office.show({ title: '投诉渠道', text: '服务时间' });
  const page = await station('kiosk');
  await openLibrary(page);
  await expect(entry(page, '投诉渠道')).toBeVisible();
  const supervisor = await house.as('supervisor');
  const own = (await supervisor.stations({})).items.find(({ role, online }) => role === 'kiosk' && online);
  if (!own) throw new Error('the kiosk is not online');
  const list = (group: 'prices' | 'service') =>
    supervisor.savePlaylist({
      params: { stationId: own.id },
      body: { slots: [{ from: '00:00', to: '23:59', groups: [group] }] },
    });
  await list('prices');
  await expect(heading(page, words('emptyTitle'))).toBeVisible();
  await list('service');
  await expect(entry(page, '投诉渠道')).toBeVisible();
});

test('a home is found among all of a price table, of which only what is seen is drawn', async ({ house, station }) => {
  const office = await noticeOffice(house);
  await office.show({ title: '一房一价公示表', body: prices });
  const [family] = await house.families(1);
  if (!family) throw new Error('the roster is empty');
  const page = await station('kiosk');
  await openLibrary(page);
  await entry(page, '一房一价公示表').tap();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  expect(await page.getByRole('rowheader').count()).toBeLessThan(80);
  const table = page.getByRole('region', { name: words('tableLabel') });
  const first = await page.getByRole('rowheader').first().innerText();
  await table.evaluate((place) => place.scrollTo(0, place.scrollHeight / 2));
  await expect(page.getByRole('rowheader').first()).not.toHaveText(first);
  await expect(page.getByRole('columnheader').first()).toBeInViewport();
  await expectAccessible(page, 'prices', true);
  // What is proven to have been shown is the screenful that was scrolled to, not the first (A1).
  const told = page.waitForRequest((request) => {
    const showings = request.url().endsWith('/notices/showings') ? request.postDataJSON().showings : [];
    return showings.some((showing: { page: number }) => showing.page > 10);
  });
  await table.evaluate((place) => place.scrollTo(0, 0));
  await told;
  await tile(page, words('findHome')).tap();
  await page.getByLabel(words('findHomeLabel')).fill(`${family.building} ${family.room}`);
  await expect(page.getByRole('rowheader').first()).toContainText(family.room);
  await expect(page.getByText(family.owner)).toHaveCount(0);
});

test('the library forgets its reader as every page does', async ({ house, station }) => {
  const office = await noticeOffice(house);
  await office.show({ title: '客户服务公示', text: '服务热线' });
  const page = await station('kiosk', { before: (page) => page.clock.install() });
  await tile(page, kiosk('elderOn')).tap();
  await expectAccessible(page, 'the first page in large type', true);
  await openLibrary(page);
  await expectAccessible(page, 'the library in large type', true);
  await entry(page, '客户服务公示').tap();
  await expect(page.getByText('服务热线')).toBeVisible();
  await expectAccessible(page, 'a notice in large type', true);
  await page.clock.fastForward(61_000);
  await expect(heading(page, kiosk('greeting'))).toBeVisible();
  await expect(tile(page, kiosk('elderOn'))).toBeVisible();
});
