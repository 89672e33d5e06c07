import { readFileSync } from 'node:fs';
import { bulkNames } from '#shared/i18n/bulk-papers.ts';
import { mailingSheetWords, mailingWords } from '#shared/i18n/mailing.ts';
import { manageBulkWords } from '#shared/i18n/manage-bulk.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const bulk = say(manageBulkWords);
const names = say(bulkNames);
const mailing = say(mailingWords);
const sheet = say(mailingSheetWords);

test('a supervisor has the packs of an entrance made, sees what is missing and fetches the file', async ({
  house,
  station,
}) => {
  test.setTimeout(120_000);
  const supervisor = await house.as('supervisor');
  const [first] = (await supervisor.homes({})).items;
  const entrance = first?.rooms[0]?.entrance ?? '';
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('bulk'), exact: true }).click();
  await expect(page.getByText(bulk('none'))).toBeVisible();
  const choose = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label, exact: true }).click();
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: option })
      .first()
      .click();
  };
  await choose(bulk('whichHomes'), names('scope-entrance'));
  await choose(bulk('building'), first?.building ?? '');
  await choose(bulk('entrance'), entrance);
  await expectAccessible(page, 'bulk form');
  await page.getByRole('button', { name: bulk('start') }).click();
  await expect(page.getByText(names('state-ready'))).toBeVisible({ timeout: 90_000 });
  await expectAccessible(page, 'bulk ready');
  await picture(page, 'manage-bulk');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: bulk('fetch', { building: '' }).trim() }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const faults = page.getByRole('button', { name: /户有缺项/ });
  if (await faults.isVisible()) {
    await faults.click();
    await expect(page.getByText(bulk('faultsExplain'))).toBeVisible();
    await picture(page, 'manage-bulk-faults');
    await page.getByRole('button', { name: manage('close') }).click();
  }
  await page.getByRole('button', { name: bulk('destroy') }).click();
  await expect(page.getByText(names('state-destroyed'))).toBeVisible();
});

test('a notice is entered as sent, and the filled-in ledger comes back', async ({ station }) => {
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('mailing'), exact: true }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${mailing('edit')} `) })
    .first()
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel(sheet('noticeNumber')).fill('RZ-20261120-0001');
  await drawer.getByLabel(sheet('trackingNumber')).fill('SF1024');
  await drawer.getByLabel(sheet('note')).fill('门卫代收');
  await expectAccessible(page, 'mailing drawer');
  await picture(page, 'manage-mailing-drawer');
  await drawer.getByRole('button', { name: manage('save') }).click();
  await expect(page.getByText('SF1024')).toBeVisible();
  await expectAccessible(page, 'mailing ledger');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: mailing('export') }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  const give = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await give(csv.replace('RZ-20261120-0001', 'RZ-20269999-0001'));
  await expect(page.getByRole('alert')).toContainText('RZ-20269999-0001');
  await picture(page, 'manage-mailing-refused');
  await give(csv.replace('门卫代收', '改寄新址'));
  await page.getByRole('button', { name: mailing('apply') }).click();
  await expect(page.getByText(mailing('done', { count: 1 }))).toBeVisible();
  await expect(page.getByText('改寄新址')).toBeVisible();
  await picture(page, 'manage-mailing');
});
