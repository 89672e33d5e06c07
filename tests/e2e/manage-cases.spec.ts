import type { Page } from '@playwright/test';
import { caseWords as looseWords } from '#shared/i18n/cases.ts';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { oneCounter, servedFamily } from '../support/e2e/at-step.ts';
import { fillFloor } from '../support/e2e/busy-floor.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { completeVisitSteps } from '../support/hub/complete-steps.ts';

const manage = say(manageWords);
const cases = say(caseWords);
const loose = say(looseWords);

const goTo = (page: Page, word: Parameters<typeof manage>[0]) =>
  page.getByRole('link', { name: manage(word), exact: true }).click();
const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('button', { name: cases('open') }) });
const filter = (page: Page, state: Parameters<typeof cases>[0], count: number) =>
  page.getByText(cases('stateCount', { state: cases(state), count }), { exact: true });

test('the supervisor sees where each family is stuck, waives a step and sends another escort, each with a reason', async ({
  house,
  station,
}) => {
  test.slow();
  await fillFloor(house);
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'cases');
  await expect(filter(page, 'state-open', 16)).toBeVisible();
  const settling = rows(page).filter({ hasText: '4 号窗口' });
  await expect(settling).toHaveCount(1);
  await expect(settling).toContainText(cases('nextStep', { step: '逐项结算', count: 4 }));
  await expectAccessible(page, 'cases');
  await picture(page, 'manage-cases');

  await settling.getByRole('button', { name: cases('open') }).click();
  const drawer = page.getByRole('dialog');
  const inTheWay = drawer.getByRole('region', { name: cases('inTheWay') });
  await expect(inTheWay).toContainText('“打印结算单”还没办');
  await expectAccessible(page, 'a case');
  await picture(page, 'manage-case');
  const step = drawer.getByRole('listitem').filter({ hasText: /^打印结算单/ });
  await step.getByRole('button', { name: cases('waive') }).click();
  const waive = step.getByRole('button', { name: cases('waive') }).last();
  await expect(waive).toBeDisabled();
  await step.getByLabel(cases('waiveReason')).fill('打印机坏了，已手写一份');
  await picture(page, 'manage-case-waive');
  await waive.click();
  await expect(step).toContainText(cases('step-waived'));
  await expect(step).toContainText('打印机坏了，已手写一份');
  await expect(inTheWay).not.toContainText('“打印结算单”还没办');

  await drawer.getByRole('button', { name: cases('deed-escort') }).click();
  const send = drawer.getByRole('button', { name: cases('deed-escort') }).last();
  await drawer.getByRole('combobox', { name: cases('escort') }).fill('陪同 03');
  await drawer.getByRole('combobox', { name: cases('escort') }).press('Enter');
  await send.click();
  await expect(drawer.getByText(cases('reasonRule'))).toBeVisible();
  await picture(page, 'manage-case-escort');
  await drawer.getByLabel(cases('reason')).fill('原陪同下班');
  await send.click();
  await expect(drawer.locator('dl')).toContainText('陪同 03');
  const decisions = drawer.getByRole('region', { name: cases('decisions') });
  await expect(decisions).toContainText('原陪同下班');
  await expect(decisions).toContainText(
    cases('decidedWhy', { what: cases('decided-waived', { step: '打印结算单' }), reason: '打印机坏了，已手写一份' }),
  );
  await drawer.getByRole('button', { name: manage('close') }).click();
  await expect(settling).toContainText('陪同 03');
  await expect(settling).toContainText(cases('nextStep', { step: '逐项结算', count: 3 }));

  // A clerk falls ill: the family goes on at the desk that is free.
  await settling.getByRole('button', { name: cases('open') }).click();
  await drawer.getByRole('button', { name: cases('deed-desk') }).click();
  const desk = drawer.getByRole('combobox', { name: cases('deskTo') });
  await desk.fill('12 号窗口');
  await desk.press('Enter');
  await drawer.getByLabel(cases('reason')).fill('四号窗口专员不适');
  await picture(page, 'manage-case-desk');
  await drawer
    .getByRole('button', { name: cases('deed-desk') })
    .last()
    .click();
  await expect(decisions).toContainText('四号窗口专员不适');
  await picture(page, 'manage-case-decided');
  await drawer.getByRole('button', { name: manage('close') }).click();
  const sent = rows(page).filter({ hasText: '12 号窗口' });
  await expect(sent).toContainText('陪同 03');

  // All stand in the journal of this case, with their reasons and whose they are.
  await sent.getByRole('button', { name: cases('open') }).click();
  await drawer.getByRole('link', { name: cases('journalOf') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(manage('journal'));
  const entries = page.getByRole('row');
  await expect(entries.filter({ hasText: '免办“打印结算单”' })).toContainText('现场主管');
  await expect(entries.filter({ hasText: '陪同人改为 陪同 03' })).toContainText('现场主管');
  await picture(page, 'manage-case-journal');
});

test('a case is found by name among those here, deemed delivered only with its notice, and withdrawn', async ({
  house,
  station,
}) => {
  test.slow();
  const { families } = await fillFloor(house);
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'cases');
  await expect(rows(page)).toHaveCount(16);
  const [one, two] = families;
  if (!one || !two) throw new Error('too few families');
  await page.getByLabel(cases('search')).fill(one.owner);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(one.label);
  await page.getByLabel(cases('search')).fill('没有这个人');
  await expect(page.getByText(cases('nobody'))).toBeVisible();
  await picture(page, 'manage-cases-nobody');
  await page.getByLabel(cases('search')).fill(two.owner);
  await rows(page)
    .filter({ hasText: two.label })
    .getByRole('button', { name: cases('open') })
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: cases('deed-deem') }).click();
  await drawer
    .getByRole('button', { name: cases('deed-deem') })
    .last()
    .click();
  await expect(drawer.getByText(cases('dateRule')).first()).toBeVisible();
  await picture(page, 'manage-case-deem');
  await drawer.getByRole('button', { name: cases('deed-withdraw') }).click();
  await drawer.getByLabel(cases('reason')).fill('业主改约下周');
  await drawer
    .getByRole('button', { name: cases('deed-withdraw') })
    .last()
    .click();
  await expect(drawer.locator('dl')).toContainText(cases('state-withdrawn'));
  await expect(drawer.getByRole('button', { name: cases('waive') })).toHaveCount(0);
  await drawer.getByRole('button', { name: manage('close') }).click();
  await page.getByText(cases('state-done'), { exact: false }).first().click();
  await expect(page.getByText(cases('nobody'))).toBeVisible();
  await page.getByLabel(cases('search')).fill('');
  await expect(page.getByText(cases('nobodyToday', { state: cases('state-done') }))).toBeVisible();
  await filter(page, 'state-withdrawn', 1).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: manage('otherLanguage') }).click();
  const en = say(caseWords, 'en');
  await page.getByText(en('stateCount', { state: en('state-open'), count: 15 })).click();
  await expect(page.getByText('Counter 4').first()).toBeVisible();
  await picture(page, 'manage-cases-en');
  await page
    .getByRole('button', { name: en('open'), exact: true })
    .first()
    .click();
  await expect(page.getByRole('region', { name: en('inTheWay') })).toBeVisible();
  await picture(page, 'manage-case-en');
  await expectAccessible(page, 'a case in English');
});

test('hundreds of cases come in pages, and the newest state of each is on its page', async ({ house, station }) => {
  test.slow();
  const supervisor = await house.as('supervisor');
  const { items } = await supervisor.units({ query: { limit: 130 } });
  for (const { id } of items) await supervisor.openCase({ body: { flowId: 'handover', unitId: id } });
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'cases');
  await expect(filter(page, 'state-open', 130)).toBeVisible();
  await expect(rows(page)).toHaveCount(50);
  const first = await rows(page).first().innerText();
  await page.getByRole('listitem', { name: '3', exact: true }).click();
  await expect(rows(page)).toHaveCount(30);
  await picture(page, 'manage-cases-pages');
  await expect(rows(page).first()).not.toHaveText(first);
  await page.getByLabel(cases('search')).fill(items[0]?.room ?? '');
  await expect(rows(page).filter({ hasText: items[0]?.label ?? '' })).toHaveCount(1);
});

test('after the family has left a step of a finished stage is waived, the ink marked, and a consent withdrawn', async ({
  house,
  station,
}) => {
  test.setTimeout(240_000);
  await oneCounter(house);
  const { family, visit } = await servedFamily(house, 'keys');
  const clerk = await house.as('clerk01');
  await completeVisitSteps(clerk, visit.ticketId);
  await clerk.completeStage({ params: { id: visit.ticketId } });
  const supervisor = await house.as('supervisor');
  expect((await supervisor.ticket({ params: { id: visit.ticketId } })).state).toBe('done');
  const { stages } = await supervisor.case({ params: { id: visit.caseId } });
  const printed = stages.flatMap(({ steps }) => steps).find(({ definition }) => definition.title.zh === '打印结算单');
  if (!printed) throw new Error('nothing is printed at the settlement');
  const reopened = { params: { id: visit.caseId, stepId: printed.id }, body: { reason: '金额有变' } };
  await supervisor.reopenStep(reopened);

  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'cases');
  await page.getByLabel(cases('search')).fill(family.owner);
  await rows(page)
    .filter({ hasText: family.label })
    .getByRole('button', { name: cases('open') })
    .click();
  const drawer = page.getByRole('dialog');
  const unsettled = drawer.getByRole('region', { name: cases('unsettled') });
  await expect(unsettled).toContainText(loose('inkMissing'));
  await expectAccessible(page, 'what is to be settled');
  await picture(page, 'manage-case-unsettled');
  const ink = unsettled.getByRole('button', { name: loose('inkGo', { name: '现场主管' }) });
  // The stage of the settlement is done; what was opened again in it holds up the case until it is waived.
  const inTheWay = drawer.getByRole('region', { name: cases('inTheWay') });
  await expect(inTheWay).toContainText('“打印结算单”还没办');
  const step = drawer.getByRole('listitem').filter({ hasText: /^打印结算单/ });
  await step.getByRole('button', { name: cases('waive') }).click();
  await step.getByLabel(cases('waiveReason')).fill('已手写一份');
  await step
    .getByRole('button', { name: cases('waive') })
    .last()
    .click();
  await expect(inTheWay).not.toContainText('“打印结算单”还没办');
  for (let left = await ink.count(); left > 0; left--) {
    await ink.first().click();
    await expect(ink).toHaveCount(left - 1);
  }
  await expect(drawer.locator('dl')).toContainText(cases('state-done'));
  await expect(unsettled).not.toContainText(loose('inkMissing'));
  await unsettled
    .getByRole('button', { name: loose('withdrawGo') })
    .first()
    .click();
  await expect(unsettled).toContainText(loose('withdrawn'));
  await picture(page, 'manage-case-settled');
  const done = await supervisor.case({ params: { id: visit.caseId } });
  expect(done).toMatchObject({ state: 'done', toClose: [] });
  expect(done.consents.filter(({ withdrawnAt }) => withdrawnAt !== null)).toHaveLength(1);
});

test('a visitor is found by the end of the phone, masked until the supervisor opens the name', async ({
  house,
  station,
}) => {
  const office = await house.as('supervisor');
  const visitor = { name: '尉迟明月', phone: '13800137788' };
  await office.openCase({ body: { flowId: 'reception', visitor } });
  const page = await station('manage', { login: 'supervisor' });
  await goTo(page, 'cases');
  await page.getByLabel(cases('search')).fill('7788');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(cases('visitor'));
  await expect(rows(page)).not.toContainText('明月');
  await rows(page)
    .getByRole('button', { name: cases('open') })
    .click();
  const people = page.getByRole('dialog').getByRole('region', { name: cases('people') });
  await expect(people).not.toContainText('明月');
  await people.getByRole('button', { name: cases('openPeople') }).click();
  await expect(people).toContainText('尉迟明月');
  await expect(people).toContainText('13800137788');
  await expectAccessible(page, 'a visitor');
  await picture(page, 'manage-visitor');
});
