import { expect, type Locator, type Page } from '@playwright/test';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import type { FormField } from '#shared/domain/flow/template.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { mainAction, stepNamed, work } from './guided.ts';
import { say } from './words.ts';

const panel = say(caseStepWords);
const title = (step: StepView) => step.definition.title.zh;

export type How = {
  /** Papers that are not there yet. */
  readonly later?: readonly string[];
  /** How a paper is signed once it is made; by hand, where nothing is said. */
  readonly sign?: (here: Locator) => Promise<void>;
  /** Steps that may be left and are done all the same. */
  readonly also?: readonly string[];
  /** What settlement lines are marked as: 1 paid, 2 unpaid. */
  readonly settle?: '1' | '2';
};

/** Does with one kind of step what a clerk's fingers would; keys wherever there are keys. */
export async function workThrough(page: Page, step: StepView, how: How = {}) {
  const { definition } = step;
  const here = work(page, title(step));
  const keys = async (count: number, key: string) => {
    for (let n = 0; n < count; n++) await page.keyboard.press(key);
  };
  switch (definition.kind) {
    case 'check-papers':
      for (const [index, { id }] of definition.papers.entries()) {
        await expect(here.locator(`[data-row="${index}"]`)).toBeFocused();
        await page.keyboard.press(how.later?.includes(id) ? '2' : 'Enter');
        if (how.later?.includes(id)) await page.keyboard.press('ArrowDown');
      }
      return;
    case 'explain':
      await keys(definition.points.length - 1, 'Enter');
      // The last one completes the step by itself.
      await expect(here).toContainText(
        panel('explainedOf', { done: definition.points.length - 1, total: definition.points.length }),
      );
      return;
    case 'read-notices':
      return keys(definition.notices.length, 'Enter');
    case 'confirm-figures':
      return keys(definition.figures.length, 'Enter');
    case 'settle':
      return keys(definition.lines.length, how.settle ?? '2');
    case 'hand-over-items':
      return keys(definition.items.length, 'Enter');
    case 'consent':
      return keys(definition.items.length, '1');
    case 'rate':
      return keys(definition.topics.length, '5');
    case 'sign':
      await here.getByRole('button', { name: panel('paperMake') }).click();
      if (how.sign) await how.sign(here);
      else await here.getByRole('checkbox').check();
      return;
    case 'print':
      for (const _ of definition.papers) {
        await here
          .getByRole('button', { name: panel('paperMake') })
          .first()
          .click();
        await expect(here.getByRole('button', { name: panel('printPaper') })).toBeVisible();
      }
      return;
    case 'voucher':
      await here.getByLabel(panel('voucherNumber')).fill('WQ-2026-0118');
      await here.getByLabel(panel('voucherDate')).fill('2026-01-18');
      if (definition.amount === 'required') await here.getByLabel(panel('voucherAmount')).fill('300000');
      return;
    case 'form':
      for (const field of definition.fields.filter(({ required }) => required)) await fill(page, field);
      return;
    case 'inspect':
      throw new Error('an inspection is driven by its own test');
  }
}

async function fill(page: Page, { label, type, options }: FormField): Promise<void> {
  const group = page.getByRole('group', { name: label.zh });
  switch (type) {
    case 'yes-no':
      return group.getByRole('button', { name: panel('yes') }).click();
    case 'choice':
    case 'choices':
      return group.getByRole('button', { name: options?.[0]?.name.zh ?? '' }).click();
    case 'date':
      return page.getByLabel(label.zh, { exact: true }).fill('2026-12-01');
    case 'number':
    case 'money':
      return page.getByLabel(label.zh, { exact: true }).fill('3');
    case 'phone':
      return page.getByLabel(label.zh, { exact: true }).fill('13800000000');
    case 'text':
    case 'long-text':
      return page.getByLabel(label.zh, { exact: true }).fill('已办');
  }
}

/** Works through every open step of the stage a case is at, until the main action completes the stage. */
export async function workThroughStage(
  page: Page,
  load: () => Promise<CaseView>,
  how: How & { readonly before?: (step: StepView) => Promise<void> } = {},
): Promise<void> {
  for (;;) {
    const current = await page.locator('nav [aria-current="step"]').first().textContent();
    const { stages } = await load();
    const open = stages.find(({ state }) => state === 'open');
    const step = open?.steps.find((one) => current?.includes(title(one)));
    if (!step || step.state !== 'open') return;
    if (!step.required && !how.also?.includes(step.id)) {
      // What may be left is left: the key goes past it.
      await page.keyboard.press('F10');
      await expect(mainAction(page)).toHaveText(new RegExp(`^(?!办好“${title(step)}”)(办好“|完成|暂不能)`));
      if (!(await mainAction(page).textContent())?.startsWith('办好')) return;
      continue;
    }
    await expect(work(page, title(step))).toBeVisible();
    await how.before?.(step);
    await workThrough(page, step, how);
    if (step.definition.kind === 'explain') await page.keyboard.press('Enter');
    else {
      await expect(mainAction(page)).toBeEnabled();
      await page.keyboard.press('F8');
    }
    await expect(stepNamed(page, title(step))).toHaveAttribute('data-state', 'done');
    // On to the next step, or to the end of the stage; in between the action says what is going on.
    await expect(mainAction(page)).toHaveText(new RegExp(`^(?!办好“${title(step)}”)(办好“|完成|暂不能)`));
    if (!(await mainAction(page).textContent())?.startsWith('办好')) return;
  }
}
