import { manageWords } from '#shared/i18n/manage.ts';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import { appWords } from '#shared/i18n/app.ts';
import { drillWords } from '#shared/i18n/drill.ts';
import { demoStaff } from '#hub/demo/demo-staff.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const t = say(rehearsalWords);
const drill = say(drillWords);
const app = say(appWords);

test('the demo’s first day is rehearsed, its bottleneck named, and a better use of the desks found and saved', async ({
  house,
  station,
}) => {
  test.setTimeout(120_000);
  const page = await station('manage', { login: 'supervisor' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: manage('rehearsal'), exact: true }).click();
  await expect(page.getByText(t('notRun'))).toBeVisible();
  await picture(page, 'manage-rehearsal-plan');
  await page.getByRole('button', { name: t('run') }).click();
  await expect(page.getByRole('heading', { name: t('compare') })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('row', { name: new RegExp(`^${t('bottleneck')}`) })).toContainText('%');
  await expectAccessible(page, 'rehearsal');

  await page.getByRole('button', { name: t('search') }).click();
  await expect(page.getByRole('progressbar', { name: t('searchLabel') })).toBeVisible();
  await picture(page, 'manage-rehearsal-searching');
  const adopt = page.getByRole('button', { name: t('adopt') });
  await expect(adopt).toBeVisible({ timeout: 30_000 });
  await adopt.click();
  await expect(page.getByText(t('saved', { version: 1 }))).toBeVisible();
  await page.getByRole('button', { name: t('run') }).click();
  await expect(page.getByText(t('stale'))).toBeHidden({ timeout: 60_000 });
  await expect(page.getByRole('columnheader', { name: t('foundName', { name: t('today') }) })).toBeVisible();
  await picture(page, 'manage-rehearsal-found');
  await page.getByRole('heading', { name: t('compare') }).scrollIntoViewIfNeeded();
  await picture(page, 'manage-rehearsal-result');
  await page.getByRole('heading', { name: t('waitChart') }).scrollIntoViewIfNeeded();
  await picture(page, 'manage-rehearsal-charts');

  // Somebody else saves the same plan meanwhile: told, and neither is lost.
  const other = await house.as(demoStaff[1]?.login ?? 'admin');
  const { date } = await other.rehearsalSetup({ query: {} });
  const [kept] = (await other.deskPlans({ query: { date } })).items;
  if (!kept) throw new Error('the plan was not saved');
  const { id, version, name, segments } = kept;
  await other.saveDeskPlan({ params: { id }, body: { version, name, segments: segments.slice(1) } });
  await page.getByLabel(t('planName')).fill('首日定稿');
  await page.getByRole('button', { name: t('savePlan') }).click();
  await expect(page.getByRole('alert')).toContainText('2');
  await picture(page, 'manage-rehearsal-conflict');
  await page.getByRole('button', { name: t('showNewer') }).click();
  await expect(page.getByRole('tab', { name: '首日定稿' })).toBeVisible();
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
});

test('half hours are filled by keyboard and by pointer', async ({ station }) => {
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('rehearsal'), exact: true }).click();
  const cell = (time: string) => page.getByRole('button', { name: new RegExp(`^1 号窗口 ${time}`) });
  await page.getByRole('button', { name: t('closed'), exact: true }).click();
  await cell('09:00').dispatchEvent('pointerdown', { pointerId: 1 });
  await expect(cell('09:00')).toHaveAccessibleName(new RegExp(t('closed')));
  await cell('09:00').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(cell('09:30')).toHaveAccessibleName(new RegExp(t('closed')));
  await page.keyboard.press('Shift+ArrowRight');
  await expect(cell('10:00')).toHaveAccessibleName(new RegExp(t('closed')));
  await expect(cell('10:30')).not.toHaveAccessibleName(new RegExp(t('closed')));
});

test('a drill is begun from Manage: its screens are marked, numbers go by themselves, and it is erased when ended', async ({
  station,
}) => {
  test.setTimeout(120_000);
  const page = await station('manage', { login: 'supervisor' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: manage('rehearsal'), exact: true }).click();
  await page.getByRole('combobox', { name: drill('speed') }).click();
  await page
    .locator('.ant-select-dropdown:visible')
    .getByText(drill('speedOf', { speed: 60 }))
    .click();
  await page.getByRole('button', { name: drill('start') }).click();
  const open = page.getByRole('link', { name: drill('open') });
  await expect(open).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'drill');
  await open.scrollIntoViewIfNeeded();
  await picture(page, 'manage-drill');
  const url = (await open.getAttribute('href')) ?? '';
  const manageOfDrill = await page.context().newPage();
  await manageOfDrill.goto(`${url}/manage`);
  await expect(manageOfDrill.getByText(drill('mark'))).toBeVisible();
  await manageOfDrill.getByLabel(app('login')).fill('supervisor');
  await picture(manageOfDrill, 'drill-sign-in');
  await manageOfDrill.close();
  await page.getByRole('button', { name: drill('stop') }).click();
  await expect(page.getByText(drill('stopped'))).toBeVisible({ timeout: 30_000 });
});
