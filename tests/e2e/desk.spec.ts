import type { Page } from '@playwright/test';
import { appWords } from '#shared/i18n/app.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { errorWords } from '#shared/i18n/errors.ts';
import { printProgressWords } from '#shared/i18n/print-progress.ts';
import { talkingPointWords } from '#shared/i18n/talking-points.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { steps, verb } from '../support/e2e/guided.ts';
import { counter, type House, service, stage } from '../support/e2e/house.ts';
import { picture } from '../support/e2e/picture.ts';
import { action, expect, openDesk, press, signIn, test, visitor } from '../support/e2e/stations.ts';
import { pattern, say } from '../support/e2e/words.ts';

const app = say(appWords);
const desk = say(deskWords);
const error = say(errorWords);
const points = say(talkingPointWords);
const progress = say(printProgressWords);

const line = (page: Page) => page.getByRole('region', { name: desk('lineTitle'), exact: true });
const held = (page: Page) => page.getByRole('region', { name: desk('heldTitle'), exact: true });
const missed = (page: Page) => page.getByRole('region', { name: desk('missedTitle'), exact: true });
const undo = (page: Page) => page.getByRole('button', { name: desk('undo'), exact: true });

/** Opens the person's menu and takes one entry of it. */
async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: pattern(deskWords, 'menuOf') }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function questions(house: House, count: number): Promise<TicketView[]> {
  const supervisor = await house.as('supervisor');
  const issued: TicketView[] = [];
  for (let n = 0; n < count; n++) {
    issued.push(await supervisor.issueTicket({ body: { serviceId: service('enquiry') } }));
  }
  return issued;
}

test('one visitor by keys alone: called, called again, started, held, resumed, done', async ({ house, station }) => {
  await questions(house, 1);
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '11 号窗口');
  await page.keyboard.press('F2');
  await expect(visitor(page, 'E001')).toContainText(desk('called', { calls: 1 }));
  await press(page, 'F3', 'recall');
  await expect(visitor(page, 'E001')).toContainText(desk('called', { calls: 2 }));
  await press(page, 'F4', 'start');
  await expect(visitor(page, 'E001')).toContainText(desk('serving'));
  await press(page, 'F6', 'hold');
  await expect(held(page)).toContainText('E001');
  await expect(page.getByText(desk('heldHere', { count: 1 }))).toBeVisible();
  await held(page)
    .getByRole('button', { name: desk('goOnNumber', { number: 'E001' }) })
    .click();
  await expect(visitor(page, 'E001')).toContainText(desk('serving'));
  await press(page, 'F8', 'completeLast');
  await expect(page.getByRole('heading', { name: desk('nobodyTitle') })).toBeVisible();
  await expect(page.getByText(desk('servedToday', { count: 1 }))).toBeVisible();
  // With nobody waiting the key does nothing and says so by staying as it is.
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: desk('nobodyTitle') })).toBeVisible();
});

test('a visitor counts as missed only after the least number of calls, and comes back some places down', async ({
  house,
  station,
}) => {
  await questions(house, 5);
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '11 号窗口');
  await page.keyboard.press('F2');
  await expect(action(page, 'noShow')).toBeDisabled();
  await expect(action(page, 'noShow')).toContainText(desk('callsMissing', { missing: 1 }));
  await press(page, 'F3', 'recall');
  await expect(action(page, 'noShow')).toBeEnabled();
  await action(page, 'noShow').click();
  await expect(missed(page)).toContainText('E001');
  await missed(page)
    .getByRole('button', { name: desk('cameBackNumber', { number: 'E001' }) })
    .click();
  await expect(missed(page)).toHaveCount(0);
  await expect(line(page).locator('li strong')).toHaveText(['E002', 'E003', 'E004', 'E001', 'E005']);
});

test('the last thing done is taken back within a minute', async ({ house, station }) => {
  await questions(house, 1);
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '11 号窗口');
  await page.keyboard.press('F2');
  await press(page, 'F4', 'start');
  await press(page, 'F8', 'completeLast');
  await expect(page.getByText(desk('did-complete-stage', { number: 'E001' }))).toBeVisible();
  await expect(page.getByText(pattern(deskWords, 'undoSeconds'))).toBeVisible();
  await undo(page).click();
  await expect(visitor(page, 'E001')).toContainText(desk('serving'));
});

test('a call out of order needs a reason, which is kept', async ({ house, station }) => {
  const [, , chosen] = await questions(house, 3);
  if (!chosen) throw new Error('too few visitors');
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '11 号窗口');
  await line(page)
    .getByRole('button', { name: desk('callThisNumber', { number: 'E003' }) })
    .click();
  const dialog = page.getByRole('dialog', { name: desk('chooseCallTitle', { number: 'E003' }) });
  const go = dialog.getByRole('button', { name: desk('chooseCallGo', { number: 'E003' }) });
  await expect(go).toBeDisabled();
  await dialog.getByRole('button', { name: desk('call-1') }).click();
  await go.click();
  await expect(visitor(page, 'E003')).toBeVisible();
  const supervisor = await house.as('supervisor');
  const { items } = await supervisor.journal({ query: { type: 'ticket.called', subject: chosen.id } });
  expect(items).toHaveLength(1);
  // The words themselves never lie in the journal, only their fingerprint.
  expect(JSON.stringify(items)).not.toContain(desk('call-1'));
  expect(items[0]?.payload).toMatchObject({ chosen: true });
  expect((await supervisor.dailyReport({ query: {} })).tickets.chosenCalls).toBe(1);
});

test('a pause names its reason; others see it and nobody is called meanwhile', async ({ house, station }) => {
  await questions(house, 1);
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '11 号窗口');
  await page.getByRole('button', { name: desk('pause'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: desk('pauseTitle') });
  await dialog.getByLabel(desk('reason'), { exact: true }).fill('给客户取资料');
  await dialog.getByRole('button', { name: desk('pauseGo'), exact: true }).click();
  await expect(page.getByText(desk('pausedFor', { reason: '给客户取资料' }))).toBeVisible();
  await expect(page.getByText(desk('pausedWaiting', { count: 1 }))).toBeVisible();
  const supervisor = await house.as('supervisor');
  const { desks } = await supervisor.overview({});
  expect(desks.find(({ id }) => id === counter(11))).toMatchObject({ state: 'paused', pauseReason: '给客户取资料' });
  await press(page, 'F2', 'resumeDesk');
  await press(page, 'F2', 'callNext');
  await expect(visitor(page, 'E001')).toBeVisible();
});

test('a family goes back a stage, and over to a colleague, with its number', async ({ house, station }) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const supervisor = await house.as('supervisor');
  const { id } = await supervisor.issueTicket({ body: { serviceId: service('handover'), unitId: family.unitId } });
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '1 号窗口');
  const colleague = await station('desk', { login: 'clerk02' });
  await openDesk(colleague, '2 号窗口');
  await page.keyboard.press('F2');
  await press(page, 'F4', 'start');
  await expect(steps(page)).toBeVisible();

  await action(page, 'handOver').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^2 号窗口/ })
    .click();
  await expect(visitor(page, 'H001')).toBeHidden();
  await expect(visitor(colleague, 'H001')).toContainText(desk('serving'));

  await verb(colleague, desk('transfer'));
  await colleague.getByRole('dialog').getByRole('button', { name: /^结算/ }).click();
  await expect(visitor(colleague, 'H001')).toBeHidden();
  expect(await supervisor.ticket({ params: { id } })).toMatchObject({
    number: 'H001',
    state: 'waiting',
    stageId: stage('settlement'),
  });
});

test('owners are masked until opened, and opening them leaves a trace', async ({ house, station }) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const supervisor = await house.as('supervisor');
  await supervisor.noteUnit({ params: { id: family.unitId }, body: { note: '有老人，轮椅', escort: '陪同 05' } });
  await supervisor.issueTicket({ body: { serviceId: service('handover'), unitId: family.unitId } });
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '1 号窗口');
  await page.keyboard.press('F2');
  await expect(visitor(page, 'H001')).toContainText('有老人，轮椅');
  await expect(page.getByText(family.owner)).toHaveCount(0);
  await expect(page.getByText(family.phone)).toHaveCount(0);
  const opened = () => supervisor.journal({ query: { type: 'unit.opened', subject: family.unitId } });
  const before = (await opened()).items.length;

  await page.getByRole('button', { name: desk('showOwners'), exact: true }).click();
  await expect(page.getByText(family.phone)).toBeVisible();
  await expect(page.getByText(family.owner).first()).toBeVisible();
  const after = (await opened()).items;
  expect(after).toHaveLength(before + 1);
  const clerk = (await supervisor.staff({})).items.find(({ login }) => login === 'clerk01');
  expect(after.map(({ actorId }) => actorId)).toContain(clerk?.id);
  expect(JSON.stringify(after)).not.toContain(family.owner);
});

test('an owner who only asks sees what the measured area comes to, and takes it away on paper, without any case', async ({
  house,
  station,
}) => {
  const [family] = await house.families(1);
  if (!family) throw new Error('nobody is expected');
  const supervisor = await house.as('supervisor');
  await supervisor.issueTicket({ body: { serviceId: service('enquiry'), unitId: family.unitId } });
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '11 号窗口');
  await page.keyboard.press('F2');
  await press(page, 'F4', 'start');
  await page.getByText(desk('whatFollows')).click();
  const { found } = await supervisor.unitMeasurement({ params: { id: family.unitId } });
  await expect(page.getByText(found?.computation[0]?.zh ?? 'nothing was computed')).toBeVisible();
  await picture(page, 'desk-measured');
  await page.getByRole('button', { name: desk('printMeasurement') }).click();
  await expect(page.getByText(progress('confirmed', { printer: '办公打印机（演示，存为文件）' }))).toBeVisible();
});

test('what to say is one key away, found by pinyin, takes nothing from the work, and is there without the hub', async ({
  house,
  station,
}) => {
  await questions(house, 1);
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '11 号窗口');
  await page.keyboard.press('F12');
  const panel = page.getByRole('complementary', { name: points('open') });
  await page.keyboard.type('td');
  await expect(panel.getByRole('heading', { name: '停电' })).toBeVisible();
  // A key of the work below acts on nothing while somebody types here.
  await page.keyboard.press('F2');
  await expect(page.getByRole('button', { name: /F2/ })).toBeVisible();
  await expectAccessible(page, 'talking points', false);
  await picture(page, 'desk-talking-points');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await page.route('**/api/v1/talking-points', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('button', { name: /F2/ })).toBeVisible();
  await page.keyboard.press('F12');
  await expect(panel.getByText(points('offline'))).toBeVisible();
  await expect(panel.getByRole('heading', { name: '停电' })).toBeVisible();
});

test('nobody signs out, and no desk closes, with a visitor there', async ({ house, station }) => {
  await questions(house, 1);
  const page = await station('desk', { login: 'clerk01' });
  await openDesk(page, '11 号窗口');
  await page.keyboard.press('F2');
  await press(page, 'F4', 'start');
  await action(page, 'completeLast').waitFor();
  await choose(page, desk('signOut'));
  await expect(page.getByRole('alert')).toContainText(error('desk-busy'));
  await choose(page, desk('closeDesk'));
  await expect(page.getByRole('alert')).toContainText(error('desk-busy'));
  await press(page, 'F8', 'completeLast');
  await expect(page.getByRole('heading', { name: desk('nobodyTitle') })).toBeVisible();
  await choose(page, desk('signOut'));
  await expect(page.getByRole('heading', { name: app('signInTitle') })).toBeVisible();
  const supervisor = await house.as('supervisor');
  const { desks } = await supervisor.overview({});
  expect(desks.find(({ id }) => id === counter(11))?.state).toBe('closed');
});

test('a wrong PIN is refused in plain words, and what was typed besides stays', async ({ station }) => {
  const page = await station('desk');
  await page.getByLabel(app('login'), { exact: true }).fill('clerk01');
  await page.getByLabel(app('pin'), { exact: true }).fill('000000');
  await page.getByRole('button', { name: app('signIn'), exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(error('sign-in-failed'));
  await expect(page.getByLabel(app('login'), { exact: true })).toHaveValue('clerk01');
  await signIn(page, 'clerk01');
  await expect(page.getByRole('heading', { name: desk('chooseTitle') })).toBeVisible();
});
