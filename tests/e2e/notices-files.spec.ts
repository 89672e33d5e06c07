import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { DisplayEvidence } from '#shared/domain/notices/evidence.ts';
import type { NoticeVersionId } from '#shared/domain/ids.ts';
import { boardWords } from '#shared/i18n/board.ts';
import { errorWords } from '#shared/i18n/errors.ts';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { type House, pin } from '../support/e2e/house.ts';
import { noticeOffice } from '../support/e2e/house-notices.ts';
import { tile } from '../support/e2e/kiosk.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const board = say(boardWords);
const kiosk = say(kioskNoticeWords);
const manage = say(manageWords);
const words = say(manageNoticeWords);
const errors = say(errorWords);

const resource = (path: string) => new URL(`../../resources/${path}`, import.meta.url);
const sample = (name: string) => readFile(resource(`notices/samples/${name}`));

const onBoard = (page: Page) => page.getByRole('region', { name: board('notices') });
const inLibrary = (page: Page, title: string) => tile(page, new RegExp(`^${title}`));
const openLibrary = (page: Page) => inLibrary(page, kiosk('library')).tap();
const atPage = (page: Page, number: number, pages: number) =>
  page.getByLabel(kiosk('pageOfLabel', { page: number, pages }));

/** The pictures that can be seen there are drawn, and there is one at least. */
async function expectPictures(page: Page): Promise<void> {
  const seen = () =>
    page
      .getByRole('img')
      .and(page.locator('img[src*="/pages/"], canvas[data-page]'))
      .evaluateAll((all) =>
        all.map((one) =>
          one instanceof HTMLImageElement
            ? one.naturalWidth > 0 && one.naturalHeight > 0
            : (one as HTMLCanvasElement).getContext('2d')!.getImageData(1, 1, 1, 1).data[0]! > 0,
        ),
      );
  await expect.poll(async () => [...new Set(await seen())]).toEqual([true]);
}

/** The board's time runs until its rotation has come to this version of this notice. */
async function expectInRotation(page: Page, title: string, version: number): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(5000);
    const shown = onBoard(page)
      .filter({ hasText: title })
      .filter({ hasText: `Version ${version}` });
    await expect(shown).toBeVisible({ timeout: 300 });
    // A round is a dozen looks, each a picture that is fetched and decoded in real time.
  }).toPass({ timeout: 60_000 });
  await expectPictures(page);
}

async function asSupervisor(house: House): Promise<{ readonly headers: { readonly authorization: string } }> {
  const { token } = await (await house.as('supervisor')).signIn({ body: { login: 'supervisor', pin } });
  return { headers: { authorization: `Bearer ${token}` } };
}

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now());

test('a PDF and a picture are read on the board and at the kiosk; a superseded file is history, for staff only', async ({
  house,
  station,
}) => {
  const [rules, complaints] = ['临时管理规约', '投诉渠道'];
  const office = await noticeOffice(house);
  const screen = await station('board', { before: (page) => page.clock.install() });
  const first = await office.show({ title: rules, file: await sample('interim-rules.pdf') });
  await expect(onBoard(screen)).toContainText(rules);
  await expect(onBoard(screen)).toContainText('1 / 4');
  await expectPictures(screen);
  await office.show({ title: complaints, file: await sample('complaint-channel.png') });
  const next = await office.submit({ of: first, title: rules, file: await sample('interim-rules.png') });

  const reader = await station('kiosk');
  await openLibrary(reader);
  await inLibrary(reader, complaints).tap();
  await expectPictures(reader);
  await expect(tile(reader, kiosk('next'))).toHaveCount(0);
  await reader.reload();
  await openLibrary(reader);
  await inLibrary(reader, rules).tap();
  await expect(atPage(reader, 1, 4)).toBeVisible();
  await expectPictures(reader);
  await tile(reader, kiosk('next')).tap();
  await expect(atPage(reader, 2, 4)).toBeVisible();
  await expectPictures(reader);
  await expectInRotation(screen, complaints, 1);
  await expectInRotation(screen, rules, 1);

  await office.publish(next);
  await expect(reader.getByRole('heading', { name: kiosk('replaced') })).toBeVisible();
  await expect(atPage(reader, 2, 4)).toHaveCount(0);
  await expect(onBoard(screen).getByText(/^\d \/ 4$/)).toHaveCount(0);
  await tile(reader, kiosk('openNew')).tap();
  await expectPictures(reader);
  await expectInRotation(screen, rules, 2);

  const supervisor = await house.as('supervisor');
  const known = (await supervisor.notices({})).items.find(({ id }) => id === first.id)?.versions ?? [];
  expect(known.map(({ version, state }) => [version, state])).toEqual([
    [2, 'published'],
    [1, 'superseded'],
  ]);
  const staff = await asSupervisor(house);
  const answer = async (id: NoticeVersionId | undefined, who: RequestInit) => {
    const { status, headers } = await fetch(`${house.url}/api/v1/notices/versions/${id}/pages/1?size=screen`, who);
    return status === 200 ? headers.get('content-type') : status;
  };
  const [newer, older] = known.map(({ id }) => id);
  expect([await answer(newer, staff), await answer(newer, {})]).toEqual(['image/webp', 'image/webp']);
  expect([await answer(older, staff), await answer(older, {})]).toEqual(['image/webp', 404]);
});

test('a licence that ran out at midnight is missing in Manage and on no screen', async ({ house, station }) => {
  const office = await noticeOffice(house);
  const supervisor = await house.as('supervisor');
  const { plan } = await supervisor.noticePlan({});
  await supervisor.saveNoticePlan({
    body: { city: plan.city, periods: { sales: null, handover: { from: '2026-01-01', to: null } } },
  });
  const article = { zh: '本现场管理规定第 3 条', en: 'House rule 3' };
  const basis = { article, binding: false };
  await supervisor.addNoticeRule({
    body: { kind: 'hall-notice', mode: 'handover', basis, daysBefore: 0, forDays: null, onlyIf: null },
  });
  const title = '营业执照';
  await office.show({ title, file: await sample('business-licence.pdf'), expiresOn: today() });

  const screen = await station('board');
  await expect(onBoard(screen)).toContainText(title);
  const reader = await station('kiosk');
  await openLibrary(reader);
  await expect(inLibrary(reader, title)).toBeVisible();
  const missing = async () => {
    const page = await station('manage', { login: 'supervisor' });
    const navigation = page.getByRole('navigation', { name: manage('navLabel') });
    await navigation.getByRole('link', { name: manage('compliance'), exact: true }).click();
    const line = { hasText: article.zh };
    await expect(page.getByRole('row').filter(line)).toBeVisible();
    return page
      .getByRole('table', { name: words('group-missing') })
      .getByRole('row')
      .filter(line);
  };
  await expect(await missing()).toHaveCount(0);

  await house.comeBack(1);
  await expect(onBoard(screen)).toHaveCount(0);
  await expect(screen.getByText(board('greeting'))).toBeVisible();
  await expect(await missing()).toContainText(words('state-missing'));
  await reader.reload();
  await openLibrary(reader);
  await expect(reader.getByRole('heading', { name: kiosk('emptyTitle') })).toBeVisible();
});

test('what is no PDF and no picture is refused in Manage, and the file that was there stays', async ({
  house,
  station,
}) => {
  await noticeOffice(house);
  const supervisor = await house.as('supervisor');
  const title = { zh: '投诉渠道', en: 'How to complain' };
  const { id } = await supervisor.createNotice({ body: { kind: 'hall-notice', title, form: 'file' } });
  const page = await station('manage', { login: 'supervisor' });
  await page.goto(`${house.url}/manage#/notices?notice=${id}`);
  const choose = (name: string, buffer: Buffer, mimeType = 'application/pdf') =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  const ready = page.getByText(/已就绪$/);
  const drawn = page.getByRole('img', { name: words('pageOf', { title: title.zh, page: 1 }) });
  await choose('complaint-channel.pdf', await sample('complaint-channel.pdf'));
  await expect(ready).toBeVisible();
  await expect(drawn).toBeVisible();
  const before = (await supervisor.notices({})).items;

  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const refused = [
    ['notice-file-type', '执照.pdf', Buffer.from('投诉电话'), 'application/pdf'],
    ['notice-file-svg', '执照.svg', Buffer.from(svg), 'image/svg+xml'],
    ['notice-file-empty', '执照.png', Buffer.alloc(0), 'image/png'],
  ] as const;
  for (const [code, name, bytes, type] of refused) {
    await choose(name, bytes, type);
    await expect(page.getByText(errors(code))).toBeVisible();
    await expect(drawn).toBeVisible();
    expect((await supervisor.notices({})).items).toEqual(before);
  }
});

test('the page that checks evidence needs no hub: it agrees with what was exported and names what was changed', async ({
  browser,
  house,
  station,
}) => {
  const office = await noticeOffice(house);
  const { id } = await office.show({ title: '交付流程', file: await sample('handover-route.png') });
  const screen = await station('board', { before: (page) => page.clock.install() });
  await expect(onBoard(screen)).toBeVisible();
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const period = { from: day(-1), to: day(1) };
  await expect(async () => {
    await screen.clock.runFor(17_000);
    const { intervals } = await (await house.as('supervisor')).noticeDisplay({ params: { id }, query: period });
    expect(intervals).not.toEqual([]);
  }).toPass();
  await screen.context().close();
  await house.comeBack(0);

  const query = new URLSearchParams({ noticeId: id, ...period });
  const exported = await fetch(`${house.url}/api/v1/notices/evidence.json?${query}`, await asSupervisor(house));
  const text = await exported.text();
  const evidence = JSON.parse(text) as DisplayEvidence;
  expect(evidence.seals[0]?.intervals.length).toBeGreaterThan(0);

  const page = await browser.newPage();
  await page.context().setOffline(true);
  await page.goto(resource('static/evidence-verifier.html').href);
  const check = (json: string) =>
    page
      .locator('#file')
      .setInputFiles({ name: 'evidence.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await check(text);
  await expect(page.getByRole('status')).toContainText('全部一致 / everything agrees');
  await expect(page.getByRole('listitem')).toHaveCount(0);

  const [seal] = evidence.seals;
  const seals = evidence.seals.map((one) =>
    one === seal ? { ...one, intervals: one.intervals.map((each) => ({ ...each, to: each.to + 60_000 })) } : one,
  );
  await check(JSON.stringify({ ...evidence, seals }));
  await expect(page.getByRole('status')).toContainText('不一致 1 处 / 1 disagreements');
  await expect(page.getByRole('listitem')).toHaveText(`播出时段被改动（日志 ${seal?.entry}）/ intervals changed`);
});
