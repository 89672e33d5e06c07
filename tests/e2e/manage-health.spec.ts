import { healthConcernWords, healthWords } from '#shared/i18n/health.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

test('a supervisor sees how the hub itself is', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  await supervisor.makeBackup({ body: { cause: 'asked' } });
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: say(manageWords)('health'), exact: true }).click();
  await expect(page.getByText(say(healthConcernWords)('demo'))).toBeVisible();
  const figures = page.getByRole('region', { name: say(healthWords)('figures') });
  await expect(figures).toContainText(say(healthWords)('clockWell'));
  await expectAccessible(page, 'health');
  await picture(page, 'manage-health');
});
