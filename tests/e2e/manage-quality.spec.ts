import type { Page } from '@playwright/test';
import { checkItems } from '#shared/domain/service-quality/check-items.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { fillFloor } from '../support/e2e/busy-floor.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const t = say(qualityWords);
const manage = say(manageWords);
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

test('the supervisor enters calls, checks a group and tells its leader, and finds each indicator with what it rests on (L1–L6)', async ({
  house,
  station,
}) => {
  test.slow();
  await fillFloor(house);
  const supervisor = await house.as('supervisor');
  const date = (await supervisor.site({})).date as CalendarDate;
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('serviceQuality'), exact: true }).click();
  const rowOf = (name: string) => page.getByRole('row', { name }).first();
  await expect(rowOf(t('indicator-calls'))).toContainText(t('dash'));
  await expect(rowOf(t('indicator-calls'))).toContainText(t('how-calls'));
  await expect(rowOf(t('indicator-rounds'))).toContainText(t('rests-rounds'));

  await page.getByRole('tab', { name: t('tabEnter') }).click();
  await expect(page.getByRole('heading', { name: t('enterOf', { date }) })).toBeVisible();
  await page.getByRole('button', { name: t('enterCalls') }).click();
  await expect(page.getByText(t('needPerson'))).toBeVisible();
  const person = page.getByRole('combobox', { name: t('person') });
  await person.fill('现场主管');
  await person.press('Enter');
  await page.getByLabel(t('heard'), { exact: true }).fill('19');
  await page.getByLabel(t('missed'), { exact: true }).fill('1');
  await page.getByRole('button', { name: t('enterCalls') }).click();
  const calls = page.getByRole('table').filter({ hasText: t('points') });
  await expect(calls.getByRole('row', { name: '现场主管' })).toContainText('95%');

  const property = page.getByRole('region', { name: t('group-property') }).first();
  await expect(property).toContainText(t('unfinished'));
  const keys = t('item-keys');
  await property.getByLabel(t('remarkOf', { item: keys })).fill('少一把');
  await property
    .getByRole('radiogroup', { name: t('foundOf', { item: keys }) })
    .getByText(t('faulty'))
    .click();
  await expect(rowOf(keys)).toContainText('现场主管');
  await property
    .getByRole('radiogroup', { name: t('foundOf', { item: t('item-fees') }) })
    .getByText(t('good'))
    .click();
  const leader = property.getByRole('combobox');
  await leader.fill('现场主管');
  await leader.press('Enter');
  await property.getByRole('button', { name: t('tellOf', { group: t('group-property') }) }).click();
  await expect(property).toContainText('已反馈给 现场主管');
  await expectAccessible(page, 'service-quality enter');
  await atBothSizes(page, 'manage-quality-enter');
  const { sheet } = await supervisor.serviceQuality({ query: { from: date, to: date } });
  expect(sheet.items.find(({ item }) => item === 'keys')).toMatchObject({ outcome: 'faulty', remark: '少一把' });

  await page.getByRole('tab', { name: t('tabFigures') }).click();
  await expect(rowOf(t('indicator-calls'))).toContainText('95%');
  await expect(rowOf(t('indicator-calls'))).toContainText(t('unmet'));
  await expect(rowOf(t('indicator-checks'))).toContainText(t('ofWhole', { part: 2, whole: checkItems.length }));
  await page.getByText(t('week'), { exact: true }).click();
  await expect(page.getByRole('row', { name: date })).toContainText('19');
  await expectAccessible(page, 'service-quality');
  await atBothSizes(page, 'manage-quality');

  await page.getByRole('tab', { name: t('tabPeople') }).click();
  await expect(page.getByText(t('noRatings'))).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: t('stages') })
      .last()
      .getByRole('row')
      .nth(1),
  ).toBeVisible();
  await atBothSizes(page, 'manage-quality-people');
  await page.getByRole('button', { name: manage('otherLanguage') }).click();
  await atBothSizes(page, 'manage-quality-people-en');
  await page.getByRole('tab', { name: say(qualityWords, 'en')('tabEnter') }).click();
  await atBothSizes(page, 'manage-quality-enter-en');
  await page.getByRole('button', { name: say(manageWords, 'en')('otherLanguage') }).click();
  await page.getByRole('tab', { name: t('tabPeople') }).click();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: t('xlsx') }).click();
  expect((await saved).suggestedFilename()).toMatch(/^keyturn-service-.+\.xlsx$/);

  await page.route('**/api/v1/service-quality?*', (route) => route.fulfill({ status: 500, body: 'broken' }));
  await page.getByRole('button', { name: t('before'), exact: true }).click();
  await expect(page.getByText(manage('loadFailed'))).toBeVisible();
  await page.unroute('**/api/v1/service-quality?*');
  await page.getByRole('button', { name: manage('tryAgain') }).click();
  await expect(page.getByRole('tab', { name: t('tabPeople') })).toBeVisible();
});

async function atBothSizes(page: Page, name: string) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await picture(page, `${name}-${size.width}`);
  }
}
