import type { Page } from '@playwright/test';
import type { NoticeId } from '#shared/domain/ids.ts';
import { boardWords } from '#shared/i18n/board.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { counter, type House, service } from '../support/e2e/house.ts';
import { noticeOffice } from '../support/e2e/house-notices.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { pdfFile } from '../support/notices/pdf-file.ts';

const board = say(boardWords);

const notices = (page: Page) => page.getByRole('region', { name: board('notices') });
const calls = (page: Page) => page.getByRole('region', { name: board('calling') });
const stages = (page: Page) => calls(page).getByRole('article');
const atPage = (page: Page, number: number) => notices(page).getByText(new RegExp(`^${number} / [23]$`));

const sentence = '现场设接待台、资料核验、陪同验房、结算与钥匙移交五个环节，业主凭交付通知书与身份证件办理。';
const long = Array.from({ length: 12 }, () => sentence).join('\n');

/** Where and when a notice was on display, from a day ago to a week ahead. */
async function displayOf(house: House, id: NoticeId) {
  const client = await house.as('supervisor');
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  return client.noticeDisplay({ params: { id }, query: { from: day(-1), to: day(7) } });
}

/** The reports a page sends of what it showed. */
function reportsOf(page: Page): { readonly seconds: number }[] {
  const reports: { seconds: number }[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/notices/showings')) return;
    const { showings } = request.postDataJSON() as { showings: { startedMsAgo: number; endedMsAgo: number }[] };
    for (const one of showings) reports.push({ seconds: (one.startedMsAgo - one.endedMsAgo) / 1000 });
  });
  return reports;
}

test('a notice is on the board once its reviewers have approved it; its next version takes its place', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  const page = await station('board');
  await expect(page.getByText(board('greeting'))).toBeVisible();
  const inReview = await office.submit({ text: '投诉电话：旧号码' });
  await expect(notices(page)).toHaveCount(0);
  await expect(page.getByText(board('greeting'))).toBeVisible();

  const first = await office.publish(inReview);
  await expect(notices(page)).toContainText('投诉电话：旧号码');
  await expect(notices(page)).toContainText('Version 1');
  await expectAccessible(page, 'a notice with nobody called', true);
  const second = await office.show({ of: first, text: '投诉电话：新号码' });
  await expect(notices(page)).toContainText('投诉电话：新号码');
  await expect(notices(page)).toContainText('Version 2');
  await expect(page.getByText('旧号码')).toHaveCount(0);

  const supervisor = await house.as('supervisor');
  await supervisor.withdrawNotice({ params: { id: second.id }, body: { reason: '号码有误' } });
  await expect(notices(page)).toHaveCount(0);
  await expect(page.getByText(board('greeting'))).toBeVisible();
});

test('a call interrupts a notice, which goes on with the same page; who is called stays beside it', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  await office.show({ text: long });
  const page = await station('board', { before: (page) => page.clock.install() });
  await expect(atPage(page, 1)).toBeVisible();
  await expect(async () => {
    await page.clock.runFor(3000);
    await expect(atPage(page, 2)).toBeVisible({ timeout: 300 });
  }).toPass();

  const supervisor = await house.as('supervisor');
  await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const desk = await house.staffed('clerk01', counter(11));
  const { number } = await desk.callNext();
  await expect(stages(page)).toContainText(number);
  await expect(notices(page)).toHaveCount(0);
  await page.clock.runFor(13_000);
  await expect(atPage(page, 2)).toBeVisible();
  await expect(stages(page)).toHaveCount(0);
  await expect(calls(page)).toContainText(number);
  await expect(calls(page)).toContainText('11 号窗口');
  await expectAccessible(page, 'a notice beside a call', true);
});

test('pages of a file are turned in time, the next one decoded before it is shown, two pictures alive at most', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  await office.show({ title: '竣工验收备案表', file: pdfFile({ pages: 3 }) });
  const page = await station('board', { before: (page) => page.clock.install() });
  const pictures = () =>
    page.locator('canvas[data-page]').evaluateAll((all) =>
      (all as HTMLCanvasElement[]).map((one) => ({
        // The page's red square on white; a sheet nobody has drawn on has neither.
        dots: [0.02, 0.3].map((x) => {
          const [red = 0, green = 0] = one.getContext('2d')!.getImageData(one.width * x, one.height * 0.8, 1, 1).data;
          return red < 200 ? 'other' : green < 50 ? 'red' : 'white';
        }),
        seen: one.checkVisibility({ visibilityProperty: true }),
      })),
    );
  const inFront = async () => (await pictures()).filter(({ seen }) => seen);
  const drawn = [{ dots: ['white', 'red'], seen: true }];
  // Nothing was on before the first page, so there was nothing to keep on until it had come.
  await expect.poll(inFront).toEqual(drawn);
  for (const number of [1, 2, 3, 1]) {
    await expect(atPage(page, number)).toBeVisible();
    expect((await pictures()).length).toBeLessThanOrEqual(2);
    expect(await inFront()).toEqual(drawn);
    await page.clock.runFor(15_500);
  }
});

test('on a screen hung upright, the calls stand below the notice, as wide as it', async ({ house, station }) => {
  const office = await noticeOffice(house);
  const page = await station('board', { size: { width: 1080, height: 1920 } });
  await office.show({ title: '竣工验收备案表', file: pdfFile() });
  const boxOf = async (part: ReturnType<typeof notices>) => {
    await expect(part).toBeVisible();
    const box = await part.boundingBox();
    if (!box) throw new Error('it is nowhere');
    return box;
  };
  const notice = await boxOf(notices(page));
  const beside = await boxOf(page.getByRole('complementary'));
  expect(beside.y).toBeGreaterThan(notice.y + notice.height);
  expect(Math.min(notice.width, beside.width)).toBeGreaterThan(900);
  await expectAccessible(page, 'an upright board', true);
  await picture(page, 'board-notice-upright');
});

test('a price table and running text can be read on the board by everybody', async ({ house, station }) => {
  const office = await noticeOffice(house);
  const page = await station('board');
  const prices = { form: 'price-table', buildings: null, discounts: null, agencyFees: null, hotline: '12345' } as const;
  const { id } = await office.show({ title: '一房一价表', body: prices });
  await expect(notices(page).getByRole('table')).toBeVisible();
  await expectAccessible(page, 'a price table', true);
  await (await house.as('supervisor')).withdrawNotice({ params: { id }, body: { reason: '更换' } });
  await office.show({ title: '投诉渠道', text: '服务时间每日九点至十八点' });
  await expect(notices(page)).toContainText('服务时间');
  await expectAccessible(page, 'running text', true);
});

test('a screen shows what its playlist says', async ({ house, station }) => {
  const office = await noticeOffice(house);
  await office.show({ text: '服务时间' });
  const page = await station('board');
  await expect(notices(page)).toBeVisible();
  const supervisor = await house.as('supervisor');
  const own = (await supervisor.stations({})).items.find(({ role, online }) => role === 'board' && online);
  if (!own) throw new Error('the board is not online');
  const playlist = (group: 'prices' | 'service') =>
    supervisor.savePlaylist({
      params: { stationId: own.id },
      body: { slots: [{ from: '00:00', to: '23:59', groups: [group] }] },
    });
  await playlist('prices');
  await expect(notices(page)).toHaveCount(0);
  await playlist('service');
  await expect(notices(page)).toBeVisible();
});

test('what runs out at midnight leaves the board by itself; a day later it is not there either', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now());
  await office.show({ title: '预售许可证', text: '今天到期', expiresOn: today });
  const page = await station('board');
  await expect(notices(page)).toContainText('今天到期');
  await house.comeBack(1);
  await expect(notices(page)).toHaveCount(0);
  await expect(page.getByText(board('greeting'))).toBeVisible();
});

test('a board that was killed leaves an honest gap in the proof', async ({ house, station }) => {
  const office = await noticeOffice(house);
  const { id } = await office.show({ text: '服务时间' });
  const page = await station('board');
  await expect(notices(page)).toBeVisible();
  const known = async () => (await displayOf(house, id)).intervals.length;
  await expect.poll(known, { timeout: 40_000 }).toBe(1);
  await page.context().close();
  await house.comeBack(1);
  await station('board');
  await expect.poll(known, { timeout: 40_000 }).toBe(2);
  const { intervals, gaps } = await displayOf(house, id);
  const [before, after] = intervals;
  expect(gaps).toContainEqual({ from: before?.to, to: after?.from });
  expect(Date.parse(after?.from ?? '') - Date.parse(before?.to ?? '')).toBeGreaterThan(23 * 3_600_000);
});

test('what was shown while the line was cut is told when it is back, also after the page was loaded anew', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  const { id } = await office.show({ text: '服务时间' });
  const page = await station('board', { before: (page) => page.clock.install() });
  await expect(notices(page)).toBeVisible();
  await page.route('**/notices/showings', (route) => route.abort());
  await page.clock.runFor(17_000);
  await page.clock.runFor(17_000);
  expect((await displayOf(house, id)).intervals).toEqual([]);
  await page.unroute('**/notices/showings');
  const reports = reportsOf(page);
  await page.reload();
  await expect.poll(() => reports.length).toBeGreaterThanOrEqual(2);
  const kept = reports.slice(0, 2).reduce((sum, { seconds }) => sum + seconds, 0);
  expect(kept).toBeGreaterThanOrEqual(30);
  expect(kept).toBeLessThanOrEqual(34);
});

test('a page that nobody can see reports nothing', async ({ house, station }) => {
  const office = await noticeOffice(house);
  await office.show({ text: '服务时间' });
  let reports: { readonly seconds: number }[] = [];
  const page = await station('board', {
    before: async (page) => {
      reports = reportsOf(page);
      await page.clock.install();
      await page.addInitScript(() => {
        let seen: DocumentVisibilityState = 'hidden';
        Object.defineProperty(document, 'visibilityState', { get: () => seen });
        document.addEventListener('test:seen', () => {
          seen = 'visible';
          document.dispatchEvent(new Event('visibilitychange'));
        });
      });
    },
  });
  await expect(notices(page)).toBeVisible();
  await page.clock.runFor(40_000);
  expect(reports).toEqual([]);
  await page.evaluate(() => document.dispatchEvent(new Event('test:seen')));
  await page.clock.runFor(20_000);
  await expect.poll(() => reports.length).toBeGreaterThan(0);
  expect(Math.max(...reports.map(({ seconds }) => seconds))).toBeLessThanOrEqual(16);
});
