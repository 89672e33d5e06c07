import { profileWords } from '#shared/i18n/manage-profile.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { settingsHistoryWords } from '#shared/i18n/settings-history.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const t = say(settingsHistoryWords);
const manage = say(manageWords);
const setup = say(setupWords);
const rules = say(profileWords);

test('who changed which setting stands in the history with before and after, in the words of its page', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const profile = await supervisor.profile({});
  const { propertyFee } = profile;
  await supervisor.saveProfile({
    body: {
      ...profile,
      areaBasis: 'inner',
      propertyFee: { ...propertyFee, perSquareMetreMonth: '3.20', startsOn: 'half-month' },
      parties: { ...profile.parties, developer: { zh: '某某置业', en: 'Some Homes' } },
    },
  });

  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('site'), exact: true }).click();
  await page.getByLabel(setup('returnPlaces')).fill('7');
  await page.getByRole('button', { name: setup('saveSettings') }).click();
  await expect(page.getByText(setup('saved'), { exact: true })).toBeVisible();
  await page.getByRole('link', { name: t('history'), exact: true }).click();

  await expect(page.getByRole('heading', { name: t('title') })).toBeVisible();
  const row = (setting: string) => page.getByRole('row').filter({ hasText: setting });
  await expect(page.getByRole('row').nth(1)).toContainText(setup('returnPlaces'));
  await expect(row(setup('returnPlaces'))).toContainText(`3 ${setup('places')}7 ${setup('places')}`);
  await expect(row(rules('areaBasis'))).toContainText(rules('basis-inner'));
  await expect(row(rules('startsOn'))).toContainText(rules('starts-half-month'));
  await expect(row(rules('feePrice'))).toContainText(`3.20 ${rules('perSquareMonth')}`);
  await expect(row(rules('developer'))).toContainText(t('unsaid-changed'));
  await expect(page.getByText('某某置业')).toHaveCount(0);
  await expectAccessible(page, 'settings history');
  await picture(page, 'manage-settings-history');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText(setupWords.en.returnPlaces)).toBeVisible();
  await picture(page, 'manage-settings-history-en');

  // A change made elsewhere comes in by itself.
  await supervisor.saveSettings({ body: { ...(await supervisor.settings({})), returnPlaces: 1 } });
  await expect(page.getByRole('row').nth(1)).toContainText(`7 ${setupWords.en.places}1 ${setupWords.en.places}`);
});
