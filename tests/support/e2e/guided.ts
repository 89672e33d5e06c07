import { expect, type Page } from '@playwright/test';
import { caseWords } from '#shared/i18n/cases.ts';
import type { TicketId, UnitId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { type House, service } from './house.ts';
import { openDesk, press } from './stations.ts';
import { say } from './words.ts';

export const cases = say(caseWords);

/** The list of a stage's steps at the left of a desk. */
export const steps = (page: Page) => page.getByRole('navigation', { name: cases('stepsOf') });

/** One step of the list. */
export const stepNamed = (page: Page, title: string) =>
  steps(page).getByRole('button', { name: new RegExp(`^${title}`) });

/** The work in the middle: the step that is open there. */
export const work = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

/** The one main action. */
export const mainAction = (page: Page) => page.getByRole('contentinfo').getByRole('button', { name: /F8$/ });

/** A verb from the menu of further ones. */
export async function verb(page: Page, name: string): Promise<void> {
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: cases('moreVerbs') })
    .click();
  await page.getByRole('menuitem', { name }).click();
}

/** Presses on, and waits until the step at hand has been taken. */
export async function completeStep(page: Page, title: string): Promise<void> {
  await expect(mainAction(page)).toContainText(title);
  await page.keyboard.press('F8');
  await expect(stepNamed(page, title)).toHaveAttribute('data-state', 'done');
}

/** Leaves what a stage may do without, once the page has what colleagues did, until the stage itself can be completed. */
export async function leaveOptional(page: Page, client: Client, ticketId: TicketId): Promise<void> {
  const { stageId } = await client.ticket({ params: { id: ticketId } });
  const [{ id } = { id: null }] = (await client.ticketCases({ params: { id: ticketId } })).items;
  if (!id) throw new Error('the visit has no case');
  const stage = (await client.case({ params: { id } })).stages.find((one) => one.stageId === stageId);
  for (const { definition, state } of stage?.steps ?? []) {
    if (state === 'done') await expect(stepNamed(page, definition.title.zh)).toHaveAttribute('data-state', 'done');
  }
  await expect(async () => {
    const said = (await mainAction(page).textContent()) ?? '';
    if (said.startsWith('完成')) return;
    await page.keyboard.press(said.startsWith('下一步') ? 'F8' : 'F10');
    throw new Error(`still at: ${said}`);
  }).toPass();
}

/** A home of the roster that fits, with everything staff may see of it. */
export async function homeThat(house: House, fits: (unit: UnitCard) => boolean): Promise<UnitCard> {
  const supervisor = await house.as('supervisor');
  const { items } = await supervisor.units({ query: { state: 'expected', limit: 500 } });
  const unit = items.find(fits);
  if (!unit) throw new Error('no such home in the roster');
  return unit;
}

/** A family gets its number at the door, is called to this desk and begins. */
export async function receive(
  house: House,
  page: Page,
  what: { readonly service: string; readonly unitId: UnitId; readonly desk: string },
): Promise<void> {
  const supervisor = await house.as('supervisor');
  await supervisor.issueTicket({ body: { serviceId: service(what.service), unitId: what.unitId } });
  await openDesk(page, what.desk);
  await page.keyboard.press('F2');
  await press(page, 'F4', 'start');
  await expect(steps(page)).toBeVisible();
}

/** Whether the page says that what was typed is safe at the hub. */
export const saved = (page: Page) => page.getByRole('status').filter({ hasText: cases('draft-saved') });

/** What the hub calls the step's draft now. */
export async function draftOf(house: House, unitId: UnitId, stepId: string): Promise<unknown> {
  const supervisor = await house.as('supervisor');
  const { items } = await supervisor.cases({ query: { today: true } });
  for (const { id } of items) {
    const one = await supervisor.case({ params: { id } });
    if (one.unit?.id !== unitId) continue;
    return one.stages.flatMap((stage) => stage.steps).find((step) => step.id === stepId)?.draft?.body ?? null;
  }
  return null;
}
