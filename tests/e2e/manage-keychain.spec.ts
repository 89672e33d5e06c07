import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const setup = say(setupWords);

test('stations whose machine has no keychain are marked in the list of devices, and named where the hub says how it is', async ({
  station,
}) => {
  // As the shell of such a machine says it with every call.
  const context = { extraHTTPHeaders: { 'keyturn-keychain': 'none' } };
  await station('kiosk', { context });
  await station('board', { context });
  await station('reception');
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('stations'), exact: true }).click();
  const marked = page.getByRole('row').filter({ hasText: setup('noKeychain') });
  await expect(marked).toHaveCount(2, { timeout: 20_000 });
  const names = await marked.getByRole('cell').first().allInnerTexts();
  await expectAccessible(page, 'stations without a keychain');
  await picture(page, 'manage-stations-no-keychain');
  await page.getByRole('link', { name: manage('health'), exact: true }).click();
  const concern = page.getByRole('listitem').filter({ hasText: '系统钥匙串' });
  for (const name of names) await expect(concern).toContainText(name);
  await picture(page, 'manage-health-no-keychain');
});
