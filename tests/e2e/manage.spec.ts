import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dayWords } from '#shared/i18n/manage-day.ts';
import { journalWords } from '#shared/i18n/manage-journal.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { overviewWords } from '#shared/i18n/manage-overview.ts';
import { rosterWords } from '#shared/i18n/manage-roster.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { counter, service } from '../support/e2e/house.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { pattern, say } from '../support/e2e/words.ts';

const manage = say(manageWords);
const overview = say(overviewWords);
const roster = say(rosterWords);
const setup = say(setupWords);
const day = say(dayWords);
const journal = say(journalWords);

const goTo = (page: Page, word: Parameters<typeof manage>[0]) =>
  page
    .getByRole('navigation', { name: manage('navLabel') })
    .getByRole('link', { name: manage(word), exact: true })
    .click();

/** The figure under its name. */
const figure = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

test('the overview follows the floor by itself', async ({ house, station }) => {
  const page = await station('manage', { login: 'supervisor' });
  await expect(page.getByText(overview('nobodyYet'))).toBeVisible();
  const supervisor = await house.as('supervisor');
  await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const stage = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '咨询', exact: true }) });
  await expect(stage.getByRole('cell').first()).toHaveText('1');
  await expect(page.getByText(overview('noDesk', { stage: '咨询', count: 1 }))).toBeVisible();
  const clerk = await house.staffed('clerk01', counter(11));
  await expect(page.getByText(overview('noDesk', { stage: '咨询', count: 1 }))).toBeHidden();
  const { id } = await clerk.serveNext();
  await expect(stage.getByRole('cell').first()).toHaveText('0');
  await clerk.client.completeStage({ params: { id } });
  await expect(figure(page, overview('done'))).toHaveText('1');
  await expect(figure(page, overview('inHouse'))).toHaveText('0');
});

/** As sites send it: a title, headers of their own, full-width digits, a total, and three rows that cannot be right. */
const messy = [
  '一期业主台账（补充）,,,,,',
  ',,,,,',
  '楼号,单元,房源,建筑面积,客户名称,联系电话',
  '99号楼,1单元,0101,"１,089.50",测试甲、测试乙,13800139901',
  '99号楼,1单元,0102,89,测试丙,',
  '99号楼,1单元,0103,-5,测试丁,13800139903',
  '99号楼,1单元,0101,90,测试戊,13800139904',
  '合计,,,1178.5,,',
].join('\n');

test('a messy roster is checked first, then imported; nothing is silently dropped', async ({ house, station }) => {
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'rosterImport');
  const choose = (name: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(messy) });
  const supervisor = await house.as('supervisor');
  const homes = async () => (await supervisor.units({ query: { building: '99号楼' } })).items;

  await choose('补充.csv');
  await expect(page.getByText(roster('checked'))).toBeVisible();
  await expect(page.getByText(pattern(rosterWords, 'sum'))).toBeVisible();
  const created = Number(await figure(page, roster('created')).innerText());
  const refused = Number(await figure(page, roster('refused')).innerText());
  expect(created).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
  await expect(page.getByText('-5', { exact: true })).toBeVisible();
  // A check writes nothing.
  expect(await homes()).toEqual([]);

  await page.getByRole('button', { name: roster('confirm', { count: created }) }).click();
  await expect(page.getByText(roster('done', { created, updated: 0 }))).toBeVisible();
  expect(await homes()).toHaveLength(created);

  await page.getByRole('button', { name: roster('another') }).click();
  await choose('补充.csv');
  await expect(page.getByRole('button', { name: roster('nothingToImport') })).toBeDisabled();
});

test('a new counter is set up, used, and seen by the clerks at once', async ({ house, station }) => {
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'desks');
  await page.getByRole('button', { name: manage('add') }).click();
  const form = page.getByRole('dialog', { name: setup('addDesk') });
  await form.getByLabel(setup('nameZh')).fill('13 号窗口');
  await form.getByRole('button', { name: manage('save') }).click();
  await expect(form.getByText(setup('nameEnRule'))).toBeVisible();
  await expect(form.getByText(setup('stagesRule'))).toBeVisible();
  await form.getByLabel(setup('nameEn')).fill('Counter 13');
  const stages = form.getByRole('combobox', { name: setup('deskStages') });
  await stages.fill('咨询');
  await stages.press('Enter');
  await form.getByRole('button', { name: manage('save') }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: '13 号窗口' })).toContainText('咨询');
  const supervisor = await house.as('supervisor');
  const { items } = await supervisor.desks({});
  expect(items.find(({ name }) => name === '13 号窗口')).toMatchObject({
    number: 13,
    kind: 'counter',
    state: 'closed',
  });
  // The next desk is shown as it is, not as the last one was typed.
  await page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: '12 号窗口', exact: true }) })
    .getByRole('button', { name: manage('edit') })
    .click();
  await expect(page.getByRole('dialog').getByLabel(setup('nameZh'))).toHaveValue('12 号窗口');
});

test('the daily report adds up on screen and as CSV', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  for (let n = 0; n < 3; n++) await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const clerk = await house.staffed('clerk01', counter(11));
  const { id } = await clerk.serveNext();
  await clerk.client.completeStage({ params: { id } });
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'report');
  await expect(figure(page, day('issued')).first()).toHaveText('3');
  await expect(figure(page, day('done')).first()).toHaveText('1');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: manage('downloadCsv') }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toContain('11 号窗口');
});

test('the journal is narrowed to one number, and its chain is checked', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  for (let n = 0; n < 2; n++) await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const clerk = await house.staffed('clerk01', counter(11));
  await clerk.serveNext();
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'journal');
  await page.getByRole('button', { name: journal('verify') }).click();
  await expect(page.getByText(pattern(journalWords, 'verifyOk'))).toBeVisible();
  await page.getByLabel(journal('subject'), { exact: true }).fill('E001');
  await page.getByRole('button', { name: journal('find') }).click();
  await expect(page.getByText(pattern(journalWords, 'onlySubject'))).toBeVisible();
  const rows = page.getByRole('row').filter({ hasText: 'E001' });
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole('row').filter({ hasText: 'E002' })).toHaveCount(0);
  await page.getByLabel(journal('subject'), { exact: true }).fill('没有的');
  await page.getByRole('button', { name: journal('find') }).click();
  await expect(page.getByRole('alert')).toHaveText(journal('subjectUnknown', { text: '没有的' }));
});

test('the day closes only with its date typed, and only once nobody is being served', async ({ house, station }) => {
  const supervisor = await house.as('supervisor');
  for (let n = 0; n < 2; n++) await supervisor.issueTicket({ body: { serviceId: service('enquiry') } });
  const clerk = await house.staffed('clerk01', counter(11));
  const { id } = await clerk.serveNext();
  const { date } = await supervisor.overview({});
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'closeDay');
  await expect(page.getByText(day('servingFirst', { count: 1 }))).toBeVisible();
  const close = page.getByRole('button', { name: day('closeNow') });
  await expect(close).toBeDisabled();
  await page.getByLabel(day('confirmLabel', { date })).fill('2020-01-01');
  await expect(page.getByText(day('confirmWrong', { date }))).toBeVisible();
  await page.getByLabel(day('confirmLabel', { date })).fill(date);
  await close.click();
  await expect(page.getByRole('alert')).toContainText('E001');
  await clerk.client.completeStage({ params: { id } });
  await close.click();
  await expect(page.getByText(day('closed', { date, count: 1 }))).toBeVisible();
  const { desks, dayClosed } = await supervisor.overview({});
  expect(dayClosed).toBe(true);
  expect(desks.every(({ state }) => state === 'closed')).toBe(true);
});

test('who may not manage is told so and sees nothing of it', async ({ station }) => {
  const page = await station('manage', { login: 'clerk01' });
  await expect(page.getByText(manage('notForYouTitle'))).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});
