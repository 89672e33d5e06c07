import { appointmentWords } from '#shared/i18n/appointments.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const t = say(appointmentWords);
const manage = say(manageWords);

test('the supervisor sees the slots of the day, who is expected, and who comes tomorrow', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const { date } = await supervisor.site({});
  const day = await supervisor.appointments({ query: { date } });
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('appointments'), exact: true }).click();
  await expect(page.getByRole('heading', { name: t('title') })).toBeVisible();
  await expect(page.getByText(day.expected[0]?.home ?? 'nobody is expected').first()).toBeVisible();
  await expectAccessible(page, 'appointments');
  await picture(page, 'manage-appointments');
});
