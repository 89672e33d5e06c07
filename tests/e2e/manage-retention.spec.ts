import { manageWords } from '#shared/i18n/manage.ts';
import { retentionWords } from '#shared/i18n/retention.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const retention = say(retentionWords);

test('a supervisor reads how long what is kept, sets a period with its reason, and erases what is due', async ({
  station,
}) => {
  test.setTimeout(90_000);
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('retention'), exact: true }).click();
  const table = page.getByRole('region', { name: retention('tableTitle') });
  const row = table.getByRole('row').filter({ hasText: retention('what-print-jobs') });
  await expect(row).toContainText(retention('days', { days: 90 }));
  await expect(row).toContainText(retention('siteRule'));
  await expectAccessible(page, 'retention');
  await picture(page, 'manage-retention');

  await row.getByRole('button', { name: retention('change') }).click();
  const change = page.getByRole('dialog');
  await change.getByLabel(retention('newDays')).fill('60');
  await change.getByRole('button', { name: retention('save') }).click();
  await expect(change).toContainText(retention('reason'));
  await change.getByLabel(retention('reason')).fill('法务意见 12 号');
  await picture(page, 'manage-retention-period');
  await change.getByRole('button', { name: retention('save') }).click();
  await expect(row).toContainText(retention('days', { days: 60 }));
  await expect(row).toContainText('法务意见 12 号');

  await page.getByRole('button', { name: retention('run'), exact: true }).click();
  const run = page.getByRole('dialog');
  const erase = run.getByRole('button', { name: retention('runNow') });
  await expect(erase).toBeDisabled();
  await run.getByRole('checkbox').check();
  await expectAccessible(page, 'a run');
  await picture(page, 'manage-retention-run');
  await erase.click();
  const runs = page.getByRole('region', { name: retention('runsTitle') });
  await expect(runs).toContainText(retention('cause-hand'));
  await expect(runs).toContainText(/日志第 \d+ 条/);
  await picture(page, 'manage-retention-ran');
});
