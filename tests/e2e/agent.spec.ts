import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { hindranceWords } from '#shared/i18n/hindrances.ts';
import { powers } from '#shared/domain/flow/facts.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { oneCounter, servedFamily, upTo } from '../support/e2e/at-step.ts';
import { completeStep, mainAction, stepNamed, steps, work } from '../support/e2e/guided.ts';
import { counter } from '../support/e2e/house.ts';
import { picture } from '../support/e2e/picture.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { workThrough } from '../support/e2e/work-through.ts';
import { completeVisitSteps } from '../support/hub/complete-steps.ts';

const cases = say(caseWords);
const desk = say(deskWords);
const why = say(hindranceWords);
const keys = '移交钥匙和物品';

test('an agent without the power to receive keys is led to the keys and stopped exactly there, until the power is given', async ({
  house,
  station,
}) => {
  test.setTimeout(240_000);
  await oneCounter(house);
  const { family, visit } = await servedFamily(house, 'papers');
  const supervisor = await house.as('supervisor');
  const load = () => supervisor.case({ params: { id: visit.caseId } });

  // A nephew came with a power of attorney; no owner is here.
  const page = await station('desk', { login: 'clerk01' });
  await expect(steps(page)).toBeVisible();
  await page.getByRole('button', { name: cases('whoIsHere') }).click();
  const dialog = page.getByRole('dialog', { name: cases('situationTitle') });
  await dialog.getByRole('checkbox', { name: family.owner.slice(0, 1) }).uncheck();
  await dialog.getByRole('checkbox', { name: cases('agentComes') }).check();
  await dialog.getByLabel(cases('agentName')).fill('宗政明朗');
  await dialog.getByLabel(cases('agentIdNumber')).fill('E12345678');
  for (const power of powers.filter((one) => one !== 'receive-keys')) {
    await dialog.getByRole('checkbox', { name: why(`power-${power}`), exact: true }).check();
  }
  await picture(page, 'desk-agent');
  await dialog.getByRole('button', { name: desk('save') }).click();
  await expect(page.getByText(cases('agentIs', { name: '宗*' }))).toBeVisible();

  // Everything up to the keys goes its way.
  for (const _ of ['papers', 'notices', 'inspection', 'settlement', 'acceptance']) {
    await completeVisitSteps(supervisor, visit.ticketId);
    await supervisor.completeStage({ params: { id: visit.ticketId } });
    const next = await supervisor.callNext({ params: { id: counter(1) } });
    await supervisor.start({ params: { id: next?.id ?? visit.ticketId } });
  }
  const before = await load();
  expect(before.stages.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done', 'open']);

  await stepNamed(page, keys).click();
  await expect(stepNamed(page, keys)).toHaveAttribute('data-state', 'held');
  await expect(mainAction(page)).not.toContainText(keys);
  const reason = why('power-missing', { step: keys, power: why('power-receive-keys') });
  await expect(page.getByText(reason).first()).toBeVisible();
  await picture(page, 'desk-power-missing');
  await expectAccessible(page, 'a power is missing');
  const result = { items: [], receivedBy: 'agent' };
  const params = { id: visit.caseId, stepId: 'keys-handed-over' };
  await expect(supervisor.completeStep({ params, body: { result } })).rejects.toMatchObject({ code: 'step-hindered' });
  expect((await load()).version).toBe(before.version);

  // The owner sends a wider power; now it is one step like any other.
  await page.getByRole('button', { name: cases('situationEdit') }).click();
  await dialog.getByRole('checkbox', { name: why('power-receive-keys'), exact: true }).check();
  await dialog.getByRole('button', { name: desk('save') }).click();
  await expect(dialog).toBeHidden();
  await stepNamed(page, keys).click();
  await expect(work(page, keys)).toBeVisible();
  const step = await upTo(house, visit, 'keys-handed-over');
  await work(page, keys).locator('[data-row="0"]').focus();
  await workThrough(page, step);
  await work(page, keys).getByRole('button', { name: '代办人' }).click();
  await completeStep(page, keys);
});
