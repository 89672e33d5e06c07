import type { Page } from '@playwright/test';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { phoneNoticeWords } from '#shared/i18n/phone-notices.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { type House, service } from '../support/e2e/house.ts';
import { noticeOffice } from '../support/e2e/house-notices.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { pdfFile } from '../support/notices/pdf-file.ts';

const words = say(noticeWords);
const phone = say(phoneNoticeWords);
const english = say(phoneNoticeWords, 'en');

/** Where the phones of the house find what is open to them. */
async function phones(house: House): Promise<string> {
  const supervisor = await house.as('supervisor');
  const own = await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  return new URL(house.phonePage(own)).origin;
}

const codeOf = ({ versions: [newest] }: NoticeView) => newest?.code ?? '';
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('the code of a notice opens it on any phone: what it is, what it says, and everything else that is public', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  const plan = await office.show({
    title: '客户服务计划书',
    titleEn: 'Service plan',
    text: '服务热线每天八点到二十点。',
  });
  const other = await office.show({ title: '投诉渠道', titleEn: 'Complaints', text: '投诉电话：0898-0000000' });
  const origin = await phones(house);
  const page = await station('phone', { address: `${origin}/n/${codeOf(plan)}` });
  await expect(page.getByRole('heading', { name: '客户服务计划书' })).toBeVisible();
  await expect(page).toHaveTitle(phone('pageTitle', { title: '客户服务计划书' }));
  await expect(page.getByText('服务热线每天八点到二十点。')).toBeVisible();
  await expect(page.getByText(words('version', { version: 1 }))).toBeVisible();
  await expect(page.getByText(words('hash', { hash: plan.versions[0]?.contentHash?.slice(0, 8) ?? '' }))).toBeVisible();
  await expectAccessible(page, 'a written notice');

  await page.getByRole('button', { name: phone('otherLanguage') }).tap();
  await expect(page.getByRole('heading', { name: 'Service plan' })).toBeVisible();
  await expect(page.getByText(say(noticeWords, 'en')('onlyChinese'))).toBeVisible();
  await page.getByRole('link', { name: /^Complaints/ }).tap();
  await expect(page).toHaveURL(`${origin}/n/${codeOf(other)}`);
  await expect(page.getByText('投诉电话：0898-0000000')).toBeVisible();
});

test('pages are as wide as the phone and larger at a touch; the code on an old paper leads to the new version', async ({
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  const first = await office.show({ title: '预售许可证', file: pdfFile({ pages: 3 }) });
  const origin = await phones(house);
  const page = await station('phone', { address: `${origin}/n/${codeOf(first)}` });
  const pictures = page.getByRole('list').first().getByRole('img');
  await expect(pictures).toHaveCount(3);
  await expect.poll(() => pictures.first().evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(500);
  expect(await widthOf(page)).toBe(390);
  await expectAccessible(page, 'pages');
  await page.getByRole('button', { name: phone('enlarge', { page: 2 }) }).tap();
  const large = page.getByRole('dialog').getByRole('img');
  await expect(large).toBeVisible();
  expect((await large.boundingBox())?.width).toBeGreaterThan(800);
  await expectAccessible(page, 'a page enlarged');
  await page.getByRole('button', { name: phone('close') }).tap();
  await expect(large).toBeHidden();

  await office.show({ of: first, title: '预售许可证', file: pdfFile({ pages: 1 }) });
  await page.reload();
  await expect(page.getByText(words('version', { version: 2 }))).toBeVisible();
  await expect(pictures).toHaveCount(1);
});

test('it stays readable on a narrow phone, also with type twice as large', async ({ house, station }) => {
  const office = await noticeOffice(house);
  const body = { form: 'price-table', buildings: null, discounts: null, agencyFees: null, hotline: '12345' } as const;
  const prices = await office.show({ title: '商品房销售一房一价公示表', body });
  await office.show({ title: '投诉渠道', titleEn: 'Complaints' });
  const [family] = await house.families(1);
  if (!family) throw new Error('the roster is empty');
  const address = `${await phones(house)}/n/${codeOf(prices)}`;
  const page = await station('phone', { address, size: { width: 320, height: 640 } });
  await page.getByLabel(phone('searchHomes')).fill(`${family.building} ${family.room}`);
  await expect(page.getByRole('rowheader').first()).toContainText(family.room);
  // Nothing of whoever bought it.
  await expect(page.getByText(family.owner)).toHaveCount(0);
  expect(await widthOf(page)).toBe(320);
  await expectAccessible(page, 'prices');
  await page.addStyleTag({
    content: ':root { --text-s: 28px; --text-m: 32px; --text-l: 40px; --text-xl: 56px; } body { font-size: 32px; }',
  });
  expect(await widthOf(page)).toBe(320);
  await page.getByLabel(phone('searchHomes')).fill('没有这一户');
  await expect(page.getByText(phone('homesNone'))).toBeVisible();
});

test('a code of nothing public says so in words, in the language of the phone', async ({ house, station }) => {
  const origin = await phones(house);
  const address = `${origin}/n/AAAAAAAAAAAAAAAAAAAAAA`;
  const page = await station('phone', { address });
  await expect(page.getByRole('heading', { name: phone('unknownTitle') })).toBeVisible();
  await expectAccessible(page, 'no such notice');
  const foreign = await station('phone', { address: `${origin}/n/short`, context: { locale: 'en-GB' } });
  await expect(foreign.getByRole('heading', { name: english('unknownTitle') })).toBeVisible();
});
