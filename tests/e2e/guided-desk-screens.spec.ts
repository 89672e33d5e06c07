import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { StageId } from '#shared/domain/ids.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { expectAccessible } from '../support/e2e/accessible.ts';
import { cases, homeThat, mainAction, receive, stepNamed, steps, verb, work } from '../support/e2e/guided.ts';
import { stage } from '../support/e2e/house.ts';
import { expect, press, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';
import { completeStep, completeSteps } from '../support/hub/complete-steps.ts';

const desk = say(deskWords);
const folder = 'tests/artifacts/screens';
const sizes = [
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
] as const;

/** The desk as it stands, at both sizes: nothing cut off at the side, and no fault of access. */
async function pictures(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${folder}/desk-${name}-${size.width}x${size.height}.png`, animations: 'disabled' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(size.width);
  }
  await page.setViewportSize(sizes[0]);
  await expectAccessible(page, name);
}

test('every kind of step at the desk, at the sizes clerks have', async ({ house, station }) => {
  test.setTimeout(420_000);
  const couple = await homeThat(house, (one) => one.owners.length === 2 && one.paymentMethod === 'commercial-loan');
  const page = await station('desk', { login: 'clerk01' });
  await receive(house, page, { service: 'signing', unitId: couple.id, desk: '9 号窗口' });
  const clerk = await house.as('clerk01');
  const { openTicketId } = await clerk.unit({ params: { id: couple.id } });
  if (!openTicketId) throw new Error('no visit');
  const caseOf = async () => {
    const [one] = (await clerk.ticketCases({ params: { id: openTicketId } })).items;
    if (!one) throw new Error('no case');
    return one;
  };
  const seen = new Set<string>();
  const walk = async (stages: readonly string[]) => {
    for (const name of stages) {
      await expect(steps(page)).toBeVisible();
      const { stages: all } = await caseOf();
      for (const { id } of all.find(({ stageId }) => stageId === stage(name))?.steps ?? []) {
        const view = await caseOf();
        const step = view.stages.flatMap((one) => one.steps).find((one) => one.id === id);
        if (!step || step.hindrances.length > 0) continue;
        const { kind, title } = step.definition;
        await stepNamed(page, title.zh).click();
        await expect(work(page, title.zh)).toBeVisible();
        if (!seen.has(kind)) {
          seen.add(kind);
          if (kind === 'explain' || kind === 'settle') {
            await page.keyboard.press('ArrowDown');
            await page.keyboard.press('F7');
            await expect(page.getByRole('complementary', { name: cases('mirrorTitle') })).toBeVisible();
          }
          if (kind === 'sign') {
            await page.keyboard.press('Enter');
            await expect(page.locator('canvas')).toBeVisible();
            await expect(page.getByText('正在打开文件')).toHaveCount(0);
          }
          await pictures(page, `step-${kind}`);
        }
        await completeStep(clerk, await caseOf(), step);
        await expect(stepNamed(page, title.zh)).toHaveAttribute('data-state', 'done');
      }
      await completeSteps(clerk, view0.id, stage(name));
      await expect(mainAction(page)).toContainText(/^完成/);
      await page.keyboard.press('F8');
      if (name === stages.at(-1)) return;
      await press(page, 'F2', 'callNext');
      await press(page, 'F4', 'start');
    }
  };
  const view0 = await caseOf();
  await walk(['s-papers', 's-contract', 's-filing', 's-payment', 's-collect']);
  expect([...seen].toSorted()).toEqual(
    [
      'check-papers',
      'confirm-figures',
      'consent',
      'explain',
      'form',
      'hand-over-items',
      'print',
      'rate',
      'read-notices',
      'settle',
      'sign',
      'voucher',
    ].toSorted(),
  );
});

test('the handover at the desk: findings, a settlement that is due and late, keys held back, dialogs', async ({
  house,
  station,
}) => {
  test.setTimeout(300_000);
  const family = await homeThat(
    house,
    (one) =>
      one.owners.length === 2 && one.measuredArea !== null && Number(one.measuredArea) > Number(one.contractArea),
  );
  const page = await station('desk', { login: 'supervisor' });
  const supervisor = await house.as('supervisor');
  await receive(house, page, { service: 'handover', unitId: family.id, desk: '1 号窗口' });
  const { openTicketId: id } = await supervisor.unit({ params: { id: family.id } });
  if (!id) throw new Error('no visit');
  const [opened] = (await supervisor.ticketCases({ params: { id } })).items;
  if (!opened) throw new Error('no case');

  await page.getByRole('button', { name: cases('whoIsHere') }).click();
  const situation = page.getByRole('dialog', { name: cases('situationTitle') });
  await situation.getByRole('checkbox', { name: cases('agentComes') }).check();
  await pictures(page, 'situation');
  await situation.getByRole('button', { name: cases('succession-assignee') }).click();
  await situation.getByRole('checkbox', { name: cases('agentInOwnRight') }).check();
  await expect(situation.getByLabel(cases('agentValidUntil'))).toBeHidden();
  await pictures(page, 'situation-assignee');
  await situation.getByRole('button', { name: desk('back') }).click();
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: family.label })).toBeVisible();
  await pictures(page, 'home');
  await page.keyboard.press('F1');
  await stepNamed(page, '核对办理资料').click();
  await pictures(page, 'held-up');
  await verb(page, cases('refuse'));
  await pictures(page, 'refuse');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: desk('back') })
    .click();

  const through = async (name: string, next: StageId[]) => {
    await completeSteps(supervisor, opened.id, stage(name));
    await supervisor.completeStage({ params: { id } });
    const { items } = await supervisor.desks({});
    const own = items.find((one) => one.staffName !== null && one.name === '1 号窗口');
    if (!own) throw new Error('no desk');
    await supervisor.openDesk({ params: { id: own.id }, body: { stageIds: next } });
    await expect(page.getByRole('contentinfo').getByRole('button', { name: desk('callNext') })).toBeEnabled();
    await page.keyboard.press('F2');
    await press(page, 'F4', 'start');
    await expect(steps(page)).toBeVisible();
  };
  await through('papers', [stage('notices')]);
  await through('notices', [stage('inspection')]);
  const [room] = opened.stages
    .flatMap((one) => one.steps)
    .flatMap(({ definition }) => (definition.kind === 'inspect' ? definition.dictionary.rooms : []));
  if (!room) throw new Error('no rooms');
  await supervisor.putInspectionItem({
    params: { id: opened.id, stepId: 'inspect', itemId: crypto.randomUUID() },
    body: {
      item: {
        kind: 'defect',
        room: room.id,
        part: room.parts[0] ?? '',
        problem: problemOf(opened, room.parts[0] ?? ''),
        severity: 'affects-use',
        note: '门锁反锁时卡住，要用力拧',
        photos: [],
        agreedDate: '2026-12-31',
        recordedAt: '2026-11-28T02:00:00.000Z',
      },
    },
  });
  await expect(page.getByText('门锁反锁时卡住')).toBeVisible();
  await pictures(page, 'step-inspect');
  await through('inspection', [stage('settlement')]);
  await expect(work(page, '逐项结算')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('3');
  await pictures(page, 'settlement');
  await page.keyboard.press('F8');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await pictures(page, 'settlement-missing');
});

type Opened = { readonly stages: readonly { readonly steps: readonly { readonly definition: unknown }[] }[] };

function problemOf({ stages }: Opened, part: string): string {
  for (const { definition } of stages.flatMap((one) => one.steps)) {
    const { dictionary } = definition as { dictionary?: { parts: { id: string; problems: string[] }[] } };
    const found = dictionary?.parts.find(({ id }) => id === part)?.problems[0];
    if (found) return found;
  }
  throw new Error(`no problem of ${part}`);
}
