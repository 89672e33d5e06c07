import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { rightsWords } from '#shared/i18n/rights.ts';
import type { Call } from '#shared/protocol/call.ts';
import { contract } from '#shared/protocol/contract.ts';
import { roles } from '#shared/protocol/roles.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const t = say(rightsWords);

test('roles and rights: the page shows, cell by cell, the rights the hub decides by', async ({ station }) => {
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: say(manageWords)('rights'), exact: true }).click();
  await expect(page.getByText(t('fixed'))).toBeVisible();
  const calls: readonly (readonly [string, Call])[] = Object.entries(contract);
  await expect(page.getByRole('table', { name: t('caption', { count: calls.length }) })).toBeVisible();
  const shown = await page
    .locator('tr[data-right]')
    .evaluateAll((lines) =>
      lines.map((line): [string, string[]] => [
        line.getAttribute('data-right') ?? '',
        [...line.querySelectorAll('td span:last-child')].map((cell) => cell.textContent),
      ]),
    );
  const real = calls.map(([name, { access }]) => [
    name,
    roles.map((role) => {
      const may = 'open' in access || access.staff === 'any' || access.staff?.includes(role);
      return t(may ? 'may' : 'mayNot');
    }),
  ]);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(real));
  await expectAccessible(page, 'rights');
  await picture(page, 'manage-rights');

  await page.getByRole('combobox', { name: t('show') }).click();
  await page.getByTitle(t('onlyRole', { role: say(setupWords)('role-cashier') })).click();
  await expect(page.locator('tr[data-right="lateListCsv"]')).toBeVisible();
  await expect(page.locator('tr[data-right="eraseOwners"]')).toHaveCount(0);
  await picture(page, 'manage-rights-cashier');
});

test('the table prints with nothing around it', async ({ station }) => {
  const page = await station('manage', { login: 'supervisor' });
  await page.goto(`${new URL(page.url()).origin}/manage#/rights`);
  await expect(page.getByText(t('fixed'))).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('combobox', { name: t('show') })).toBeHidden();
  await expect(page.getByRole('columnheader', { name: say(setupWords)('role-supervisor') })).toBeVisible();
});
