import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const t = say(handoverPlanWords);
const manage = say(manageWords);

test('the supervisor sees what is late, counts packs, lists who comes to a training, and whom the property company learns of', async ({
  house,
  station,
}) => {
  const supervisor = await house.as('supervisor');
  const { tasks } = await supervisor.handoverPlan({});
  const { id, version } = tasks.find((task) => task.id === 'working-group') ?? { id: '', version: 0 };
  await supervisor.reopenPlanTask({ params: { id }, body: { reason: '名单还没有定', version } });
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('handoverPlan'), exact: true }).click();
  await expect(page.getByRole('heading', { name: t('title'), exact: true })).toBeVisible();
  const group = page.getByRole('row').filter({ hasText: '成立入住工作小组' });
  await expect(group).toContainText('逾期');
  await expectAccessible(page, 'handover-plan');
  await picture(page, 'manage-handover-plan');

  await group.getByRole('button').click();
  const drawer = page.getByRole('dialog');
  const by = drawer.getByRole('combobox', { name: t('doneBy') });
  await by.fill('现场主管');
  await by.press('Enter');
  await picture(page, 'manage-handover-plan-task');
  await drawer.getByRole('button', { name: t('markDone') }).click();
  await expect(group).toContainText(t('state-done'));

  await page.getByRole('tab', { name: t('tabStock') }).click();
  const [line] = (await supervisor.handoverStock({})).items;
  const building = line?.building ?? 'no building';
  await page.getByLabel(t('packsOf', { building }), { exact: true }).fill(String((line?.homes ?? 0) - 2));
  await page.getByRole('button', { name: t('saveCountOf', { building }), exact: true }).click();
  await expect(page.getByText(t('lackingOf', { count: 2 }), { exact: true })).toBeVisible();
  await expectAccessible(page, 'handover-plan stock');
  await picture(page, 'manage-handover-plan-stock');

  await page.getByRole('tab', { name: t('tabSheets') }).click();
  await expect(page.getByText(t('noSheets'))).toBeVisible();
  await page.getByRole('button', { name: t('addSheet') }).click();
  await drawer.getByLabel(t('sheetTitle')).fill('交付服务培训');
  await drawer.getByRole('button', { name: manage('save'), exact: true }).click();
  await expect(drawer.getByText(t('sheetEmpty'))).toBeVisible();
  await drawer.getByRole('button', { name: t('addOutside') }).click();
  await drawer.getByLabel(t('outsideName'), { exact: true }).fill('钱外来');
  await drawer.getByLabel(t('outsideFrom'), { exact: true }).fill('启明物业');
  await picture(page, 'manage-handover-plan-sheet');
  await drawer.getByRole('button', { name: manage('save'), exact: true }).click();
  await expect(page.getByText(t('absent', { count: 1 }))).toBeVisible();

  await page.getByRole('tab', { name: t('tabProperty') }).click();
  const { withoutConsent } = await supervisor.propertyExportLook({});
  await expect(page.getByText(t('propertyWithout', { count: withoutConsent }))).toBeVisible();
  await expectAccessible(page, 'handover-plan property');
  await picture(page, 'manage-handover-plan-property');
});
