import type { Page } from '@playwright/test';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { appWords } from '#shared/i18n/app.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { servedFamily, upTo, type Visit } from '../support/e2e/at-step.ts';
import { test } from '../support/e2e/device.ts';
import { mainAction, saved, stepNamed, verb, work } from '../support/e2e/guided.ts';
import type { House } from '../support/e2e/house.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, signIn } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { completeStep } from '../support/hub/complete-steps.ts';

const panel = say(caseStepWords);
const cases = say(caseWords);
const desk = say(deskWords);
const app = say(appWords);
const title = '讲解收房须知';
const stepId = 'handover-explained';
const newPin = '730915';

/** A family that listens to what a handover means, at the desk of clerk 1. */
async function listening(house: House): Promise<Visit> {
  const { visit } = await servedFamily(house, 'notices');
  await upTo(house, visit, stepId);
  return visit;
}

const question = (page: Page) => work(page, title).getByLabel(panel('customerAsked'));
const answer = (page: Page) => work(page, title).getByLabel(panel('weAnswered'));

/** The step as the hub has it. */
async function atHub(house: House, { caseId }: Visit) {
  const view = await (await house.as('supervisor')).case({ params: { id: caseId } });
  const step = view.stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
  if (!step) throw new Error('no step');
  return { view, step };
}

test("what a clerk types outlives the clerk's browser, killed in the middle of a sentence, also while the hub is away", async ({
  house,
  switchOn,
}) => {
  const visit = await listening(house);
  const computer = await switchOn('desk');
  const first = await computer.open();
  await signIn(first, 'clerk01');
  await expect(mainAction(first)).toContainText(title);
  await question(first).click();
  await first.keyboard.type('没交物业费能不能先拿钥匙');
  await expect(saved(first)).toBeVisible();
  await computer.die();

  const second = await computer.open();
  await signIn(second, 'clerk01');
  await expect(question(second)).toHaveValue('没交物业费能不能先拿钥匙');
  await house.kill();
  await answer(second).click();
  await second.keyboard.type('可以，物业费不影响');
  await expect(second.getByText(cases('draft-kept-here'))).toBeVisible();
  await computer.die();

  // The hub never heard of the answer: it lies on this computer alone.
  await house.restart();
  expect(JSON.stringify((await atHub(house, visit)).step.draft?.body)).not.toContain('可以');
  const third = await computer.open();
  await signIn(third, 'clerk01');
  await expect(question(third)).toHaveValue('没交物业费能不能先拿钥匙');
  await expect(answer(third)).toHaveValue('可以，物业费不影响');
  await expect
    .poll(async () => JSON.stringify((await atHub(house, visit)).step.draft?.body))
    .toContain('可以，物业费不影响');
});

test('an objection half written outlives the browser of the clerk, and so does a refusal', async ({
  house,
  switchOn,
}) => {
  await listening(house);
  const computer = await switchOn('desk');
  const first = await computer.open();
  await signIn(first, 'clerk01');
  await expect(mainAction(first)).toContainText(title);
  const dialog = (page: Page) => page.getByRole('dialog');
  const words = (page: Page) => dialog(page).getByLabel(cases('disputeWords'));
  const kept = (page: Page) => dialog(page).getByText(cases('draft-saved'), { exact: true });
  await first.keyboard.press('F9');
  await words(first).fill('须知里没有写清楚渗水由谁修');
  await expect(kept(first)).toBeVisible();
  await expectAccessible(first, 'an objection');
  await picture(first, 'desk-objection');
  await computer.die();

  const second = await computer.open();
  await signIn(second, 'clerk01');
  await expect(mainAction(second)).toContainText(title);
  await second.keyboard.press('F9');
  await expect(words(second)).toHaveValue('须知里没有写清楚渗水由谁修');
  await dialog(second)
    .getByRole('button', { name: desk('back') })
    .click();
  await verb(second, cases('refuse'));
  await dialog(second)
    .getByRole('button', { name: cases('ground-quality') })
    .click();
  await words(second).fill('卫生间渗水');
  await expect(kept(second)).toBeVisible();
  await picture(second, 'desk-refusing-kept');
  await computer.die();

  const third = await computer.open();
  await signIn(third, 'clerk01');
  await expect(mainAction(third)).toContainText(title);
  await verb(third, cases('refuse'));
  await expect(words(third)).toHaveValue('卫生间渗水');
  await expect(dialog(third).getByRole('button', { name: cases('ground-quality'), pressed: true })).toBeVisible();
});

test('who came and how, half typed, outlives the browser of the clerk, and so does the reason to take a step up again', async ({
  house,
  switchOn,
}) => {
  const visit = await listening(house);
  const { view } = await atHub(house, visit);
  const here = view.stages.find(({ steps }) => steps.some(({ id }) => id === stepId));
  const done = here?.steps.find(({ state }) => state === 'done');
  if (!done) throw new Error('no step of this stage is done');
  const computer = await switchOn('desk');
  const dialog = (page: Page) => page.getByRole('dialog');
  const back = (page: Page) => dialog(page).getByRole('button', { name: desk('back') });
  const begin = async () => {
    const page = await computer.open();
    await signIn(page, 'clerk01');
    await expect(mainAction(page)).toContainText(title);
    return page;
  };
  const onDevice = (page: Page) => expect.poll(() => page.evaluate(keptOnDevice), 'what lies on the device');

  const first = await begin();
  await first.getByRole('button', { name: cases('whoIsHere') }).click();
  await dialog(first)
    .getByRole('checkbox', { name: cases('agentComes') })
    .check();
  await dialog(first).getByLabel(cases('agentName')).fill('宗政明朗');
  await onDevice(first).toContain('宗政明朗');
  await computer.die();

  const second = await begin();
  await second.getByRole('button', { name: cases('whoIsHere') }).click();
  await expect(dialog(second).getByLabel(cases('agentName'))).toHaveValue('宗政明朗');
  await back(second).click();
  // Thrown away is thrown away.
  await onDevice(second).not.toContain('宗政明朗');
  await stepNamed(second, done.definition.title.zh).click();
  await second.getByRole('button', { name: cases('reopen') }).click();
  await dialog(second).getByLabel(desk('reasonOptional')).fill('证件拿错了');
  await onDevice(second).toContain('证件拿错了');
  await computer.die();

  const third = await begin();
  await third.getByRole('button', { name: cases('whoIsHere') }).click();
  await expect(dialog(third).getByRole('checkbox', { name: cases('agentComes') })).not.toBeChecked();
  await back(third).click();
  await stepNamed(third, done.definition.title.zh).click();
  await third.getByRole('button', { name: cases('reopen') }).click();
  await expect(dialog(third).getByLabel(desk('reasonOptional'))).toHaveValue('证件拿错了');
});

/** Everything that is kept on this device of what nobody has sent yet. */
async function keptOnDevice(): Promise<string> {
  const asked = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
    });
  const database = await asked(indexedDB.open('keyturn-drafts', 1));
  try {
    return JSON.stringify(await asked(database.transaction('drafts').objectStore('drafts').getAll()));
  } finally {
    database.close();
  }
}

test('of two colleagues who write at one step both keep their words; where they contradict, a person chooses', async ({
  house,
  station,
}) => {
  const visit = await listening(house);
  const page = await station('desk', { login: 'clerk01' });
  await question(page).fill('没交物业费能不能先拿钥匙');
  await expect(saved(page)).toBeVisible();
  const { step, view } = await atHub(house, visit);
  const [point, next] = step.definition.kind === 'explain' ? step.definition.points : [];
  if (!point || !next || !step.draft) throw new Error('nothing to write at');
  const supervisor = await house.as('supervisor');
  const params = { id: view.id, stepId };
  const mine = (step.draft.body as { points: Record<string, unknown> }).points;

  // Elsewhere in the step: brought together without a word.
  const elsewhere = { points: { ...mine, [next.id]: { question: '面积怎么算' } } };
  const { version } = await supervisor.saveDraft({
    params,
    body: { draftVersion: step.draft.version, body: elsewhere },
  });
  await answer(page).fill('可以，物业费不影响');
  await expect(saved(page)).toBeVisible();
  await expect
    .poll(async () => (await atHub(house, visit)).step.draft?.body)
    .toMatchObject({ points: { [point.id]: { answer: '可以，物业费不影响' }, [next.id]: { question: '面积怎么算' } } });
  await expect(
    supervisor.saveDraft({ params, body: { draftVersion: version, body: elsewhere } }),
  ).rejects.toMatchObject({
    status: 409,
    code: 'draft-changed',
  });

  // At the same place, while the clerk's computer is cut off.
  await page.context().setOffline(true);
  await answer(page).fill('可以，先拿钥匙');
  await expect(page.getByText(cases('draft-kept-here'))).toBeVisible();
  const { draft } = (await atHub(house, visit)).step;
  const theirs = { points: { [point.id]: { question: '没交物业费能不能先拿钥匙', answer: '请主管答复' } } };
  await supervisor.saveDraft({ params, body: { draftVersion: draft?.version ?? 0, body: theirs } });
  await page.context().setOffline(false);
  const clash = page.getByRole('alert').filter({ hasText: cases('clashTitle', { name: '现场主管' }) });
  await expect(clash).toContainText('可以，先拿钥匙');
  await expect(clash).toContainText('请主管答复');
  await picture(page, 'desk-clash');
  await expectAccessible(page, 'two wrote at one place');
  await clash.getByRole('button', { name: cases('clashUseTheirs') }).click();
  await expect(answer(page)).toHaveValue('请主管答复');
  await expect(saved(page)).toBeVisible();
});

test('a step a colleague completed meanwhile is shown as it is now, and what was typed does not overwrite it', async ({
  house,
  station,
}) => {
  const visit = await listening(house);
  const page = await station('desk', { login: 'clerk01' });
  await question(page).fill('什么时候修好');
  await expect(saved(page)).toBeVisible();
  const { step, view } = await atHub(house, visit);
  const supervisor = await house.as('supervisor');
  await completeStep(supervisor, view, step);
  await expect(stepNamed(page, title)).toHaveAttribute('data-state', 'done');
  await expect(page.getByText(cases('news-step-done', { name: '现场主管', step: title }))).toBeVisible();
  expect((await atHub(house, visit)).step.done?.staffName).toBe('现场主管');
});

test('a session that ends locks the screen over the work; the same clerk signs in and finds every word', async ({
  house,
  station,
}) => {
  const visit = await listening(house);
  const page = await station('desk', { login: 'clerk01' });
  await question(page).fill('没交物业费能不能先拿钥匙');
  await expect(saved(page)).toBeVisible();
  // Half a sentence is not at the hub yet when the line is cut; meanwhile the session ends.
  await page.context().setOffline(true);
  await question(page).fill('没交物业费能不能先拿钥匙，今天就要');
  await expect(page.getByText(cases('draft-kept-here'))).toBeVisible();
  const admin = await house.as('admin');
  const clerk = (await admin.staff({})).items.find(({ login }) => login === 'clerk01');
  if (!clerk) throw new Error('no clerk');
  await admin.setPin({ params: { id: clerk.id }, body: { pin: newPin } });
  await page.context().setOffline(false);
  await expect(page.getByText(app('sessionLocked'))).toBeVisible();
  await picture(page, 'desk-locked');
  await expectAccessible(page, 'locked');
  const lock = page.getByRole('dialog');
  await lock.getByLabel(app('login'), { exact: true }).fill('clerk01');
  await lock.getByLabel(app('pin'), { exact: true }).fill(newPin);
  await lock.getByRole('button', { name: app('signIn'), exact: true }).click();
  await expect(lock).toBeHidden();
  await expect(question(page)).toHaveValue('没交物业费能不能先拿钥匙，今天就要');
  await expect
    .poll(async () => JSON.stringify((await atHub(house, visit)).step.draft?.body))
    .toContain('没交物业费能不能先拿钥匙，今天就要');
});
