import { backupNames, backupWords, restoreWords } from '#shared/i18n/backups.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const backups = say(backupWords);
const names = say(backupNames);
const restore = say(restoreWords);

test('an admin backs the site up, verifies it, reads what a restore would cost, orders it and takes it back', async ({
  house,
  station,
}) => {
  test.setTimeout(90_000);
  const page = await station('manage', { login: 'admin' });
  await page.getByRole('link', { name: manage('backups'), exact: true }).click();
  await expect(page.getByText(backups('none'))).toBeVisible();
  await page.getByRole('button', { name: backups('make') }).click();
  const row = page.getByRole('row').filter({ hasText: names('cause-asked') });
  await expect(row).toContainText(backups('state-made'));
  await row.getByRole('button', { name: backups('verify') }).click();
  await expect(page.getByText(/核验完好：重算了/)).toBeVisible();
  await page.getByLabel(backups('secondFolder')).fill('/nowhere/at/all');
  await page.getByRole('button', { name: backups('secondSet') }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'backups');
  await picture(page, 'manage-backups');

  const supervisor = await house.as('supervisor');
  await supervisor.saveSettings({ body: { ...(await supervisor.settings({})), returnPlaces: 4 } });
  await row.getByRole('button', { name: restore('restore') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/将失去/);
  await expect(dialog).toContainText(/条记录/);
  await expectAccessible(page, 'restore dialog');
  await picture(page, 'manage-restore');
  await dialog.getByRole('button', { name: restore('order') }).click();
  await expect(page.getByText(/请重启主机以生效/)).toBeVisible();
  await picture(page, 'manage-restore-waiting');
  await page.getByRole('button', { name: restore('callOff') }).click();
  await expect(page.getByText(/请重启主机以生效/)).toBeHidden();
});
