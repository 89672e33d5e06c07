import type { CaseId, StageId, TicketId, UnitId } from '#shared/domain/ids.ts';
import type { StepView } from '#shared/protocol/case-view.ts';
import { completeStep, completeVisitSteps } from '../hub/complete-steps.ts';
import { counter, type Family, type House, service, stage } from './house.ts';

/** A visit in the middle of a stage, and its case. */
export type Visit = { readonly ticketId: TicketId; readonly number: string; readonly caseId: CaseId };

const handover = ['papers', 'notices', 'inspection', 'settlement', 'acceptance', 'keys'] as const;

/** A small site: counter 1 is set up for every stage of a handover. */
export async function oneCounter(house: House): Promise<void> {
  const supervisor = await house.as('supervisor');
  const stageIds: StageId[] = handover.map(stage);
  const body = { number: 1, name: '1 号窗口', nameEn: 'Counter 1', kind: 'counter', stageIds } as const;
  await supervisor.saveDesk({ params: { id: counter(1) }, body });
}

/** A family with its number, at no desk yet. */
export async function checkIn(house: House, unitId: UnitId): Promise<Visit> {
  const supervisor = await house.as('supervisor');
  const { id, number } = await supervisor.issueTicket({ body: { serviceId: service('handover'), unitId } });
  const [opened] = (await supervisor.ticketCases({ params: { id } })).items;
  if (!opened) throw new Error('no case was opened');
  return { ticketId: id, number, caseId: opened.id };
}

/** Everything of the stages before one is done, and the family is served at counter 1 in that one. */
async function servedIn(house: House, visit: Visit, name: (typeof handover)[number]): Promise<void> {
  const clerk = await house.staffed('clerk01', counter(1));
  for (const before of handover) {
    const { id } = await clerk.serveNext();
    if (id !== visit.ticketId) throw new Error('somebody else was next');
    if (before === name) return;
    await completeVisitSteps(clerk.client, visit.ticketId);
    await clerk.client.completeStage({ params: { id } });
  }
}

/** The first family of the roster, served at counter 1 in a stage of its handover. */
export async function servedFamily(
  house: House,
  name: (typeof handover)[number],
): Promise<{ readonly family: Family; readonly visit: Visit }> {
  const [family] = await house.families(1);
  if (!family) throw new Error('no family');
  const visit = await checkIn(house, family.unitId);
  await servedIn(house, visit, name);
  return { family, visit };
}

/** Does what its stage asks for before a step, and tells what the step is. */
export async function upTo(house: House, { caseId }: Visit, stepId: string): Promise<StepView> {
  const clerk = await house.as('clerk01');
  for (;;) {
    const view = await clerk.case({ params: { id: caseId } });
    const steps = view.stages.map((one) => one.steps).find((some) => some.some(({ id }) => id === stepId)) ?? [];
    const before = steps.slice(
      0,
      steps.findIndex(({ id }) => id === stepId),
    );
    const open = before.find(({ state, required }) => state === 'open' && required);
    const [wanted] = steps.slice(before.length);
    if (!wanted) throw new Error(`no step ${stepId}`);
    if (!open) return wanted;
    await completeStep(clerk, view, open);
  }
}
