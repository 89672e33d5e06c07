import type { Page } from '@playwright/test';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { homeThat } from '../support/e2e/guided.ts';
import { service } from '../support/e2e/house.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { pattern, say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const flows = say(flowEditorWords);
const setup = say(setupWords);

const goTo = (page: Page, word: Parameters<typeof manage>[0]) =>
  page.getByRole('link', { name: manage(word), exact: true }).click();

test('a shipped flow is copied and edited; what the law forbids is shown at its place and cannot be saved until mended', async ({
  house,
  station,
}) => {
  test.slow();
  const supervisor = await house.as('supervisor');
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'flows');
  await expectAccessible(page, 'flows');
  await picture(page, 'manage-flows');
  await page
    .getByRole('row')
    .filter({ hasText: '商品房交付' })
    .getByRole('button', { name: flows('copy') })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(flows('copyId'))).toHaveValue('handover-2');
  await dialog.getByLabel(flows('copyId')).fill('signing');
  await expect(dialog.getByText(flows('copyIdTaken'))).toBeVisible();
  await dialog.getByLabel(flows('copyId')).fill('phase-2');
  await picture(page, 'manage-flow-copy');
  await dialog.getByRole('button', { name: flows('copy') }).click();

  const save = page.getByRole('button', { name: flows('saveVersion', { version: 1 }) });
  const outline = page.getByRole('navigation', { name: flows('outline') });
  const checks = page.getByRole('region', { name: flows('checks') });
  await expect(checks).toContainText(flows('sound'));
  await outline
    .getByRole('listitem')
    .filter({ hasText: '逐项结算' })
    .first()
    .getByRole('button', { name: flows('addStep') })
    .click();
  await page.getByRole('menuitem', { name: flows('o-voucher') }).click();
  const form = page.getByRole('region', { name: flows('chosenPart') });
  await form.getByLabel(flows('title'), { exact: true }).fill('契税完税证明');
  await form.getByLabel(flows('englishOf', { name: flows('title') })).fill('Deed tax receipt');
  await form.getByRole('combobox', { name: flows('topic') }).click();
  await page.getByTitle(flows('o-tax'), { exact: true }).click();

  // Named with its place in the list of faults, and marked where it stands.
  const place = ['结算', '契税完税证明'].join(flows('within'));
  await expect(checks).toContainText(place);
  await expect(page.getByRole('heading', { name: pattern(flowEditorWords, 'lawFaults') })).toBeVisible();
  const step = outline.getByRole('button', { name: /^契税完税证明/ });
  await expect(step).toHaveAttribute('data-fault', 'true');
  await expect(save).toBeDisabled();
  await expectAccessible(page, 'a flow with a fault');
  await picture(page, 'manage-flow-fault');
  expect((await supervisor.flows({})).items.map(({ id }) => id)).not.toContain('phase-2');

  // What is left empty is said at its field, too.
  await form.getByLabel(flows('englishOf', { name: flows('title') })).fill('');
  await expect(form.getByText('不能为空，或数量太少')).toBeVisible();
  await expect(checks).toContainText([place, flows('title')].join(flows('within')));
  await form.getByLabel(flows('englishOf', { name: flows('title') })).fill('Deed tax receipt');

  // Kept through a reload; the fault leads back to its step.
  await page.reload();
  await expect(save).toBeDisabled();
  await checks.getByRole('button', { name: place }).click();
  await form.getByRole('checkbox', { name: flows('optional') }).check();
  await expect(checks).toContainText(flows('sound'));
  await page.getByText(flows('preview'), { exact: true }).click();
  const preview = page.getByRole('region', { name: flows('preview') });
  await expect(preview).toContainText('契税完税证明');
  await picture(page, 'manage-flow-preview');
  await save.click();
  await expect(page.getByText(flows('saved', { version: 1 }))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('商品房交付（先验后收）（副本）');
  await expect(page.getByRole('button', { name: flows('saveVersion', { version: 2 }) })).toBeDisabled();
  await page.getByRole('button', { name: manage('otherLanguage') }).click();
  const en = say(flowEditorWords, 'en');
  await expect(page.getByRole('button', { name: en('saveVersion', { version: 2 }) })).toBeDisabled();
  await picture(page, 'manage-flow-saved-en');
  const { template } = await supervisor.flow({ params: { id: 'phase-2' }, query: {} });
  const added = template.stages.flatMap(({ steps }) => steps).find(({ title }) => title.zh === '契税完税证明');
  expect(added).toMatchObject({ kind: 'voucher', topic: 'tax', optional: true });
});

test('a service leads along the flow that was chosen for it, and its visits open cases', async ({ house, station }) => {
  test.slow();
  const supervisor = await house.as('supervisor');
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'services');
  const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) });
  const along = setup('along', { flow: '商品房签约' });
  await expect(rowOf('签约')).toContainText(along);
  await expect(rowOf('咨询')).toContainText(setup('unguided'));
  await picture(page, 'manage-services');

  // Another name leaves the flow as it is.
  await rowOf('签约')
    .getByRole('button', { name: manage('edit') })
    .click();
  const form = page.getByRole('dialog');
  await expect(form.getByRole('radio', { name: along })).toBeChecked();
  await expect(form.getByText(setup('alongStages'))).toBeVisible();
  await picture(page, 'manage-service-guided');
  await expectAccessible(page, 'a guided service');
  await form.getByLabel(setup('nameZh')).fill('签约办理');
  await form.getByRole('button', { name: manage('save') }).click();
  await expect(form).toBeHidden();
  const { items } = await supervisor.services({});
  expect(items.find(({ id }) => id === service('signing'))).toMatchObject({ name: '签约办理', flowId: 'signing' });

  await page.getByRole('button', { name: setup('addService') }).click();
  await expect(form.getByLabel(setup('nameZh'))).toHaveValue('');
  await form.getByLabel(setup('nameZh')).fill('补签');
  await form.getByLabel(setup('nameEn')).fill('Signing again');
  await expect(form.getByRole('combobox', { name: setup('addStageToFlow') })).toBeVisible();
  await form.getByRole('radio', { name: along }).check();
  await expect(form.getByRole('combobox', { name: setup('addStageToFlow') })).toBeHidden();
  await form.getByRole('button', { name: manage('save') }).click();
  await expect(form).toBeHidden();
  await expect(rowOf('补签')).toContainText(along);
  const made = (await supervisor.services({})).items.find(({ name }) => name === '补签');
  if (!made) throw new Error('the service was not made');
  const home = await homeThat(house, ({ owners }) => owners.length === 1);
  const { id } = await supervisor.issueTicket({ body: { serviceId: made.id, unitId: home.id } });
  const cases = await supervisor.ticketCases({ params: { id } });
  expect(cases.items).toMatchObject([{ flowId: 'signing', state: 'open' }]);
});
