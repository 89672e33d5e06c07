import type { CaseId, StageId, TicketId } from '#shared/domain/ids.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { Client } from '#shared/protocol/client.ts';
import { type PlayTime, stepResult } from './step-result.ts';

type Kind = StepView['definition']['kind'];

/**
 * Does every step a stage waits for, and those of some kinds that nobody has to do, the way a good day goes: all papers
 * there, nobody objects, nothing is broken. Throws what the hub refuses.
 */
export async function playStage(
  client: Client,
  { caseId, stageId, also }: { readonly caseId: CaseId; readonly stageId: StageId; readonly also: readonly Kind[] },
  time: PlayTime,
): Promise<void> {
  let view = await client.case({ params: { id: caseId } });
  for (;;) {
    const stage = view.stages.find((one) => one.stageId === stageId);
    const step = stage?.steps.find(
      ({ required, definition, state, hindrances }) =>
        (required || also.includes(definition.kind)) && state === 'open' && hindrances.length === 0,
    );
    if (!step) return;
    view = await playStep(client, view, step, time);
  }
}

/** Does all a visit's stage waits for, in each of its cases; the family says how it liked the day. */
export async function playVisit(client: Client, ticketId: TicketId, time: PlayTime): Promise<void> {
  const { stageId } = await client.ticket({ params: { id: ticketId } });
  const { items } = await client.ticketCases({ params: { id: ticketId } });
  for (const { id } of items) await playStage(client, { caseId: id, stageId, also: ['voucher', 'rate'] }, time);
}

/** Does one step well; answers the case after it. */
export async function playStep(client: Client, view: CaseView, step: StepView, time: PlayTime): Promise<CaseView> {
  const result = await stepResult(client, view, step, time);
  return client.completeStep({ params: { id: view.id, stepId: step.id }, body: { result } });
}
