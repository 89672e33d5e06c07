import { playStage, playStep } from '#hub/drill/play-steps.ts';
import type { CaseId, StageId } from '#shared/domain/ids.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { Client } from '#shared/protocol/client.ts';

export { makeAndSign } from '#hub/drill/make-and-sign.ts';

const time = { date: '2026-01-02', recordedAt: '2026-11-28T02:00:00.000Z' };

/** Does every step a stage waits for, the way a good day goes: all papers there, nobody objects, nothing is broken. */
export async function completeSteps(client: Client, caseId: CaseId, stageId: StageId): Promise<void> {
  await playStage(client, { caseId, stageId, also: ['voucher'] }, time);
  const view = await client.case({ params: { id: caseId } });
  const missing = view.stages.find((one) => one.stageId === stageId)?.missing ?? [];
  if (missing.length > 0) throw new Error(`missing: ${JSON.stringify(missing)}`);
}

/** Does all a visit's stage waits for, in each of its cases. */
export async function completeVisitSteps(client: Client, ticketId: string): Promise<void> {
  const { stageId } = await client.ticket({ params: { id: ticketId } });
  const { items } = await client.ticketCases({ params: { id: ticketId } });
  for (const { id } of items) await completeSteps(client, id, stageId);
}

/** Does one step well. */
export const completeStep = (client: Client, view: CaseView, step: StepView) => playStep(client, view, step, time);

/** Checks, or checks again, who is here: nobody signs before that. */
export async function checkWhoIsHere(client: Client, id: CaseId): Promise<CaseView> {
  const view = await client.case({ params: { id } });
  const step = view.stages
    .flatMap(({ steps }) => steps)
    .find(({ definition, state }) => definition.kind === 'check-papers' && definition.identity && state === 'open');
  return step ? completeStep(client, view, step) : view;
}
