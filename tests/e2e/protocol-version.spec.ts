import type { Page } from '@playwright/test';
import { appWords } from '#shared/i18n/app.ts';
import { protocolGapWords } from '#shared/i18n/protocol-gap.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { protocolHeader, protocolVersion } from '#shared/protocol/version.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const app = say(appWords);
const reception = say(receptionWords);
const gap = say(protocolGapWords);

/** From now on the hub that answers this page is of another protocol. */
async function hubSpeaks(page: Page, spoken: number): Promise<void> {
  await page.route('**/api/v1/site', async (route) => {
    const answer = await route.fetch();
    const site = (await answer.json()) as object;
    await route.fulfill({ response: answer, json: { ...site, protocolVersion: spoken, version: '9.9.9' } });
  });
}

test('a reception at work whose hub comes back updated is told to reload, and after that goes on', async ({
  house,
  station,
}) => {
  const page = await station('reception', { login: 'supervisor' });
  await page.getByLabel(reception('searchLabel')).waitFor();
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/v1/site'));
  await hubSpeaks(page, protocolVersion + 1);
  await house.kill();
  await house.restart();
  expect((await sent).headers()[protocolHeader]).toBe(String(protocolVersion));
  const told = page.getByRole('alert').filter({ hasText: gap('reloadTitle') });
  await expect(told).toBeVisible({ timeout: 20_000 });
  await page.unroute('**/api/v1/site');
  await told.getByRole('button', { name: gap('reload') }).click();
  await expect(told).toBeHidden();
  await expect(page.getByLabel(reception('searchLabel'))).toBeVisible();
});

test('a page that opens on a newer hub, or on an older one, says who must be updated and asks for nothing', async ({
  station,
}) => {
  const newer = await station('desk', { before: (page) => hubSpeaks(page, protocolVersion + 1) });
  await expect(newer.getByRole('heading', { name: gap('reloadTitle') })).toBeVisible();
  await expect(newer.getByLabel(app('login'))).toHaveCount(0);
  const older = await station('kiosk', { before: (page) => hubSpeaks(page, protocolVersion - 1) });
  await expect(older.getByRole('heading', { name: gap('hubTitle') })).toBeVisible();
  await expect(older.getByText('9.9.9')).toBeVisible();
  await expect(older.getByRole('button', { name: gap('reload') })).toHaveCount(0);
});
