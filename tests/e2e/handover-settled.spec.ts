import type { Locator, Page } from '@playwright/test';
import type { StageId } from '#shared/domain/ids.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { customerWords } from '#shared/i18n/customer.ts';
import { idleHint, writeName } from '../support/e2e/customer-screen.ts';
import { mainAction, steps, work } from '../support/e2e/guided.ts';
import { counter, service, stage } from '../support/e2e/house.ts';
import { expect, press, test, visitor } from '../support/e2e/stations.ts';
import {
  beginAtPlace,
  button,
  cameraPhoto,
  goTo,
  lookAtTheRest,
  noteDefect,
  openHome,
  whereItIs,
  words,
} from '../support/e2e/tablet.ts';
import { say } from '../support/e2e/words.ts';
import { workThroughStage } from '../support/e2e/work-through.ts';
import { idNumber } from '../support/hub/roster-file.ts';

const panel = say(caseStepWords);
const screen = say(customerWords);

/*
 * Reckoned by hand. Contract 88.75 m² gross, measured 92.30 m²: 3.55 m² more, 3.55 / 88.75 = 4.0000 %.
 *   The family pays for 3 % of 88.75 = 2.6625 m²:   2.6625 × 12,345.67 = 32,870.346375 → 32,870.35
 *   All of the difference:                          3.55 × 12,345.67   = 43,827.1285   → 43,827.13
 *   The developer bears the rest:                   43,827.13 − 32,870.35              = 10,956.78
 * Agreed for 1 June, reckoned to 29 July: 29 + 29 = 58 days, within the first tier of 90 days.
 *   1,095,678.21 × 0.0001 × 58 = 6,354.933618 → 6,354.93 to the family
 * Property fee, three months ahead: 2.80 × 92.30 × 3 = 775.32, to the property company alone.
 * Maintenance fund: 90.00 × 92.30 = 8,307.00, paid into its own account and outside the totals.
 */
const roster = [
  '楼栋,单元,房号,建筑面积,实测面积,单价,总价,约定交付日期,业主姓名,证件号码,联系电话',
  `88号楼,1单元,1602,88.75,92.30,12345.67,1095678.21,2026-06-01,区怀瑾,${idNumber(7)},13900138888`,
].join('\n');
const label = '88号楼 1单元 1602';
const byHand = { area: '32,870.35', bears: '10,956.78', late: '6,354.93', fund: '8,307.00' };

/** The family signs on its own screen, then the clerk's page says so. */
async function signOnScreen(here: Locator, customer: Page): Promise<void> {
  await here
    .getByRole('button', { name: panel('sendToSign') })
    .first()
    .click();
  await writeName(customer);
  await button(customer, screen('padConfirm')).tap();
  await expect(customer.getByRole('heading', { name: screen('answeredTitle') })).toBeVisible();
  await expect(here.getByRole('list')).toContainText(/已签/);
  const ink = here.getByRole('checkbox', { name: panel('wetInkRequired') });
  if (await ink.isVisible()) await ink.check();
}

test('a home four per cent larger and 58 days late is inspected, settled to the cent, signed for on the screen, and its keys given', async ({
  house,
  station,
}) => {
  test.setTimeout(300_000);
  await house.importRoster(roster);
  const supervisor = await house.as('supervisor');
  const [unit] = (await supervisor.units({ query: { query: '区怀瑾', limit: 5 } })).items;
  if (!unit) throw new Error('the home is not in the house');
  expect(unit.label).toBe(label);
  const clerk = await house.as('clerk01');
  const stageIds: StageId[] = ['papers', 'notices', 'settlement', 'acceptance', 'keys'].map(stage);
  // A small site: one counter does everything but walk.
  const body = { number: 1, name: '1 号窗口', nameEn: 'Counter 1', kind: 'counter', stageIds } as const;
  await supervisor.saveDesk({ params: { id: counter(1) }, body });
  await clerk.openDesk({ params: { id: counter(1) }, body: { stageIds } });
  const customer = await station('customer');
  await expect(idleHint(customer)).toBeVisible();
  const page = await station('desk', { login: 'clerk01' });
  const tablet = await station('guide', { login: 'guide01' });
  const { id: ticketId, number } = await supervisor.issueTicket({
    body: { serviceId: service('handover'), unitId: unit.id },
  });
  const [opened] = (await supervisor.ticketCases({ params: { id: ticketId } })).items;
  if (!opened) throw new Error('no case was opened');
  const load = () => supervisor.case({ params: { id: opened.id } });
  const atDesk = async (more?: Parameters<typeof workThroughStage>[2]) => {
    await press(page, 'F2', 'callNext');
    await press(page, 'F4', 'start');
    await expect(steps(page)).toBeVisible();
    await workThroughStage(page, load, {
      sign: (here) => signOnScreen(here, customer),
      settle: '1',
      also: ['maintenance-fund-voucher'],
      ...more,
    });
    await expect(mainAction(page)).toContainText(/^完成/);
    await page.keyboard.press('F8');
    await expect(visitor(page, number)).toBeHidden();
  };

  await atDesk();
  await atDesk();

  await beginAtPlace(tablet, '1 号陪同');
  await openHome(tablet, label);
  const [one, two] = [await cameraPhoto(tablet, 1), await cameraPhoto(tablet, 2)];
  await noteDefect(tablet, { room: '厨房', part: '瓷砖', problem: '空鼓' }, { photos: [one], note: '左侧第三块' });
  await noteDefect(tablet, { room: '卫生间', part: '防水／渗漏', problem: '渗漏' }, { photos: [two] });
  const rooms = [
    '玄关',
    '客厅／起居室',
    '餐厅',
    '主卧',
    '次卧',
    '厨房',
    '卫生间',
    '阳台',
    '过道',
    '设备平台',
    '公共部位',
  ];
  await lookAtTheRest(tablet, ['次卧（二）', '卫生间（二）'], rooms);
  await goTo(tablet, words('conclusion'));
  await tablet.getByLabel(words('familyWords')).fill('两处修好再验');
  await button(tablet, words('conclusion-accept-after-repair')).tap();
  await expect(whereItIs(tablet)).toHaveText(words('allSent'));
  await button(tablet, words('backToList')).tap();
  await button(tablet, words('openSteps')).tap();
  const list = tablet.getByRole('navigation', { name: words('steps') });
  await list.getByRole('button', { name: '签署验房记录' }).tap();
  const signing = tablet.getByRole('region', { name: '签署验房记录' });
  await signing.getByRole('button', { name: panel('paperMake') }).tap();
  await button(signing, panel('signHere')).tap();
  await writeName(tablet);
  await button(tablet, screen('padConfirm')).tap();
  await expect(signing.getByRole('listitem').filter({ hasText: '已签' })).toBeVisible();
  await button(signing, words('completeStep', { step: '签署验房记录' })).tap();
  await expect(list.getByRole('button', { name: '签署验房记录' })).toContainText(words('step-done'));
  await button(tablet, words('backToList')).tap();
  await button(tablet, words('stageDone')).tap();
  await expect(tablet.getByText(words('nobody'))).toBeVisible();
  const inspected = (await load()).inspection.flatMap(({ item }) => (item.kind === 'defect' ? [item] : []));
  expect(inspected.map(({ photos }) => photos.length)).toEqual([1, 1]);

  // The figures at the desk and on the family's own screen are those reckoned by hand.
  await atDesk({
    before: async (step) => {
      if (step.definition.kind !== 'settle') return;
      const here = work(page, step.definition.title.zh);
      await here.getByLabel(panel('latenessEnds')).fill('2026-07-29');
      const row = (name: string) => here.getByRole('row').filter({ hasText: name }).first();
      await here.locator('[data-row="0"]').focus();
      for (const line of step.definition.lines) {
        if (line.source === 'area-difference') await expect(row(line.name.zh)).toContainText(byHand.area);
        if (line.source === 'late-delivery') await expect(row(line.name.zh)).toContainText(byHand.late);
        if (line.source === 'maintenance-fund') await expect(row(line.name.zh)).toContainText(byHand.fund);
      }
      await expect(here).toContainText(byHand.bears);
      await expect(here).toContainText(panel('mayRescind'));
      await page.keyboard.press('F7');
      await expect(customer.getByRole('main')).toContainText(byHand.area);
      await expect(customer.getByRole('main')).toContainText('4.0000');
    },
  });
  const { lines, totals } = await supervisor.settlement({
    params: { id: opened.id },
    query: { actualDate: '2026-07-29' },
  });
  const known = new Map(lines.map(({ source, due, refund }) => [source, [due, refund]]));
  expect(known.get('area-difference')).toEqual(['32870.35', '0.00']);
  expect(known.get('late-delivery')).toEqual(['0.00', '6354.93']);
  // Due and refundable stand apart; what is paid elsewhere is in no total.
  expect(totals).toMatchObject([
    { payee: 'developer', due: '32870.35', refund: '6354.93', dueCapital: '叁万贰仟捌佰柒拾元叁角伍分' },
    { payee: 'property-company', due: '775.32', refund: '0.00' },
  ]);

  await atDesk();
  await atDesk();
  const done = await load();
  expect([done.state, done.toClose]).toEqual(['done', []]);
  const after = await supervisor.unit({ params: { id: unit.id } });
  expect([after.state, after.openTicketId]).toEqual(['done', null]);
  expect(await supervisor.verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });
  // Said farewell on the family's own screen, which is empty again before anybody else sits down.
  await expect(customer.getByRole('heading', { name: screen('doneTitle') })).toBeVisible();
  await expect(idleHint(customer)).toBeVisible({ timeout: 60_000 });
});
