import { erasureWords } from '#shared/i18n/erasure.ts';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const erasure = say(erasureWords);
const cases = say(caseWords);

test('a supervisor reads what an erasure takes away, erases a household, and finds it no more', async ({
  house,
  station,
}) => {
  test.setTimeout(60_000);
  const supervisor = await house.as('supervisor');
  const [home] = (await supervisor.units({ query: { limit: 1 } })).items;
  if (!home) throw new Error('the demo has homes');
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('homes'), exact: true }).click();
  await page.getByRole('button', { name: erasure('openOf', { home: home.label }) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(home.label);
  const erase = dialog.getByRole('button', { name: erasure('erase') });
  await expect(erase).toBeDisabled();
  await dialog.getByLabel(erasure('reason')).fill('书面申请 2026-12');
  await expectAccessible(page, 'erase dialog');
  await picture(page, 'manage-erase');
  await erase.click();
  await expect(dialog).toContainText(erasure('erased', { home: home.label }));
  expect((await supervisor.openOwners({ params: { id: home.id } })).owners).toEqual([]);
});

test('a supervisor erases a visitor without a home from the case', async ({ house, station }) => {
  test.setTimeout(60_000);
  const supervisor = await house.as('supervisor');
  const visitor = { name: '司空见山', phone: '13800136622' };
  const { id } = await supervisor.openCase({ body: { flowId: 'reception', visitor } });
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('cases'), exact: true }).click();
  await page.getByLabel(cases('search')).fill('6622');
  await page.getByRole('button', { name: cases('open'), exact: true }).click();
  await page.getByRole('button', { name: erasure('openOf', { home: cases('visitor') }) }).click();
  const dialog = page.getByRole('dialog', { name: erasure('openOf', { home: cases('visitor') }) });
  await expect(dialog).toContainText(erasure('takesOfNone', { cases: 1, papers: 0, photos: 0 }));
  await dialog.getByLabel(erasure('reason')).fill('电话要求 2026-12');
  await dialog.getByRole('checkbox', { name: erasure('force') }).check();
  await expectAccessible(page, 'erase a visitor');
  await picture(page, 'manage-erase-visitor');
  await dialog.getByRole('button', { name: erasure('erase') }).click();
  await expect(dialog).toContainText(erasure('erased', { home: cases('visitor') }));
  await picture(page, 'manage-erased-visitor');
  await expect(supervisor.case({ params: { id } })).rejects.toMatchObject({ code: 'household-erased' });
});
