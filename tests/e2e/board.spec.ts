import type { Page } from '@playwright/test';
import { boardWords } from '#shared/i18n/board.ts';
import { overviewWords } from '#shared/i18n/manage-overview.ts';
import { heard, listen, numbersHeard, untouched } from '../support/e2e/ears.ts';
import { counter, type House, service } from '../support/e2e/house.ts';
import { layLine } from '../support/e2e/line.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { pattern, say } from '../support/e2e/words.ts';

const board = say(boardWords);
const overview = say(overviewWords);

const calls = (page: Page) => page.getByRole('region', { name: board('calling') });
const newest = (page: Page) => calls(page).getByRole('article');

/** Visitors with a question, who stand in one line before two counters. */
async function visitors(house: House, count: number) {
  const supervisor = await house.as('supervisor');
  for (let n = 0; n < count; n++) await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const [one, other] = [await house.staffed('clerk01', counter(11)), await house.staffed('clerk02', counter(12))];
  return { supervisor, one, other };
}

/** Touches the screen, after which it may be heard. */
async function switchOnSound(page: Page): Promise<void> {
  await page.getByRole('button', { name: board('soundAsk') }).click();
  await expect(page.getByText(board('soundOn'))).toBeVisible();
}

test('before the first visitor the board greets; a call shows within a moment, large, with its desk', async ({
  house,
  station,
}) => {
  const page = await station('board');
  await expect(page.getByText(board('greeting'))).toBeVisible();
  const { one } = await visitors(house, 2);
  await expect(page.getByRole('listitem').filter({ hasText: '咨询' })).toContainText('E001');

  const { number } = await one.callNext();
  const asked = Date.now();
  await newest(page).getByText(number).waitFor({ timeout: 2000 });
  expect(Date.now() - asked).toBeLessThan(2000);
  await expect(newest(page)).toContainText('11 号窗口');
  await expect(newest(page)).toContainText('Counter 11');
  await expect(newest(page)).toContainText('咨询');
});

test('two calls at once are both shown and called one after the other', async ({ house, station }) => {
  const page = await station('board', { before: listen });
  const { one, other } = await visitors(house, 2);
  await switchOnSound(page);
  const called = (await Promise.all([one.callNext(), other.callNext()])).map(({ number }) => number);
  for (const number of called) await expect(calls(page).getByText(number)).toBeVisible();
  await expect.poll(() => numbersHeard(page), { timeout: 60_000 }).toEqual(expect.arrayContaining(called));
  const clips = (await heard(page)).toSorted((a, b) => a.from - b.from);
  for (const [index, clip] of clips.entries()) {
    const before = clips[index - 1];
    if (before) expect(clip.from, `${clip.clip} after ${before.clip}`).toBeGreaterThanOrEqual(before.to - 0.001);
  }
});

test('until it was touched the board asks for it, then it is heard in Chinese and English', async ({
  house,
  station,
}) => {
  const page = await station('board', { before: listen });
  const { one } = await visitors(house, 1);
  const { number } = await one.callNext();
  await expect(newest(page)).toContainText(number);
  expect(await heard(page)).toEqual([]);
  await switchOnSound(page);
  // Still called: it is said now.
  await expect.poll(() => numbersHeard(page), { timeout: 30_000 }).toEqual([number]);
  await expect
    .poll(async () => (await heard(page)).map(({ clip }) => clip), { timeout: 30_000 })
    .toEqual(expect.arrayContaining(['zh-CN/please', 'zh-CN/counter', 'en/number', 'en/to', 'en/11']));
});

test('after a gap the board catches up and calls only those who are still called', async ({ house, station }) => {
  const line = await layLine(house.url);
  const page = await station('board', { address: `${line.url}/board`, before: listen });
  const { supervisor, one, other } = await visitors(house, 3);
  await switchOnSound(page);
  const before = await one.serveNext();
  await expect(page.getByText(board('calmTitle'))).toBeVisible();

  line.cut();
  await expect(page.getByRole('alert')).toContainText(pattern(boardWords, 'cutOff'));
  // While nobody sees it: one comes and goes to the desk, one is called and still expected.
  await one.client.completeStage({ params: { id: before.id } });
  const missed = await one.serveNext();
  const stillCalled = await other.callNext();
  line.mend();

  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(newest(page)).toContainText(stillCalled.number);
  await expect(calls(page).getByText(missed.number)).toHaveCount(0);
  await expect.poll(() => numbersHeard(page), { timeout: 60_000 }).toContain(stillCalled.number);
  // One more call after it, so that nothing of the gap can come late.
  await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  await one.client.completeStage({ params: { id: missed.id } });
  const next = await one.callNext();
  await expect.poll(() => numbersHeard(page), { timeout: 60_000 }).toContain(next.number);
  const all = await numbersHeard(page);
  expect(all).not.toContain(missed.number);
  expect(all.filter((number) => number === stillCalled.number)).toHaveLength(1);
  await line.close();
});

test('when its voice fails the board shows every call all the same, says so, and Manage hears of it', async ({
  house,
  station,
}) => {
  const page = await station('board', {
    // A broken audio decoder, as browsers without the codec have it.
    before: async (page) => {
      await untouched(page);
      await page.addInitScript(() => {
        BaseAudioContext.prototype.decodeAudioData = () => Promise.reject(new Error('no decoder'));
      });
    },
  });
  const office = await station('manage', { login: 'supervisor' });
  const { one, other } = await visitors(house, 2);
  await switchOnSound(page);
  const first = await one.callNext();
  await expect(newest(page)).toContainText(first.number);
  await expect(page.getByText(board('soundFailed'))).toBeVisible();
  const second = await other.callNext();
  await expect(newest(page)).toContainText(second.number);
  await expect(office.getByText(overview('troubleVoiceFailed'))).toBeVisible({ timeout: 30_000 });
});

test('a retired screen says so instead of showing old numbers for ever', async ({ house, station }) => {
  const page = await station('board');
  await expect(page.getByText(board('greeting'))).toBeVisible();
  const supervisor = await house.as('supervisor');
  const { items } = await supervisor.stations({});
  const own = items.find(({ role, online }) => role === 'board' && online);
  if (!own) throw new Error('the board is not online');
  await supervisor.revokeStation({ params: { id: own.id } });
  await expect(page.getByRole('alert')).toContainText(board('refused'));
});
