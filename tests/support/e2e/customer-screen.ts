import type { Page } from '@playwright/test';
import { customerWords } from '#shared/i18n/customer.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { Client } from '#shared/protocol/client.ts';
import type { CustomerShow, CustomerView } from '#shared/protocol/customer.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { homeThat } from './guided.ts';
import { counter, type House, service } from './house.ts';
import { expect, type OpenStation } from './stations.ts';
import { say } from './words.ts';

/** A family at counter 1, its clerk, and the screen between them. */
export type Seat = {
  readonly clerk: Client;
  readonly page: Page;
  readonly ticket: TicketView;
  readonly caseId: CaseView['id'];
  readonly show: (what: CustomerShow | null) => Promise<CustomerView>;
  /** The case as it is now. */
  readonly now: () => Promise<CaseView>;
  /** The first step of a kind. */
  readonly step: (kind: StepView['definition']['kind']) => Promise<StepView>;
};

/** Lets a family of a handover sit down at counter 1, whose screen shows nothing yet. */
export async function seated(
  house: House,
  station: OpenStation,
  fits: (unit: UnitCard) => boolean = () => true,
): Promise<Seat> {
  const page = await station('customer');
  await expect(idleHint(page)).toBeVisible();
  const supervisor = await house.as('supervisor');
  const unit = await homeThat(house, fits);
  await supervisor.issueTicket({ body: { serviceId: service('handover'), unitId: unit.id } });
  const { client: clerk, serveNext } = await house.staffed('clerk01', counter(1));
  const ticket = await serveNext();
  const [own] = (await clerk.ticketCases({ params: { id: ticket.id } })).items;
  if (!own) throw new Error('a case was opened');
  const now = () => clerk.case({ params: { id: own.id } });
  return {
    clerk,
    page,
    ticket,
    caseId: own.id,
    now,
    show: (show) => clerk.showCustomer({ params: { id: counter(1) }, body: { show } }),
    async step(kind) {
      const steps = (await now()).stages.flatMap((stage) => stage.steps);
      const found = steps.find(({ definition }) => definition.kind === kind);
      if (!found) throw new Error(`no step ${kind}`);
      return found;
    },
  };
}

/** The screen while it shows nothing. */
export const idleHint = (page: Page, language: Language = 'zh-CN') =>
  page.getByText(say(customerWords, language)('idleHint'));

/** Writes something like a name on the pad, as a hand with a mouse would. */
export async function writeName(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: say(customerWords)('padLabel') });
  const box = await pad.boundingBox();
  if (!box) throw new Error('there is no pad');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  const strokes = [
    [at(0.16, 0.3), at(0.3, 0.28)],
    [at(0.17, 0.48), at(0.29, 0.46)],
    [at(0.23, 0.29), at(0.23, 0.68)],
    [at(0.14, 0.7), at(0.33, 0.67)],
    Array.from({ length: 40 }, (_, step) => {
      const turn = (step / 39) * Math.PI * 3.2;
      return at(0.44 + step * 0.009 + Math.cos(turn) * 0.05, 0.5 + Math.sin(turn) * 0.22);
    }),
  ];
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    await page.mouse.move(...first);
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...point, { steps: 4 });
    await page.mouse.up();
  }
}
