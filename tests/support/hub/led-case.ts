import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { Client } from '#shared/protocol/client.ts';

/** A step of a case by its id. */
export function stepOf(view: CaseView, stepId: string): StepView {
  const found = view.stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
  if (!found) throw new Error(`no step ${stepId}`);
  return found;
}

/** Leads a family through its first stage: the route sheet printed, who is here checked, all papers seen. */
export async function finishPapers(client: Client, start: CaseView): Promise<CaseView> {
  let view = start;
  const complete = async (stepId: string, result: unknown) => {
    view = await client.completeStep({ params: { id: view.id, stepId }, body: { result } });
  };
  const seen = (stepId: string) => {
    const { definition } = stepOf(view, stepId);
    if (definition.kind !== 'check-papers') throw new Error(`${stepId} checks no papers`);
    const papers = definition.papers.map(({ id, form, copies }) => ({
      id,
      status: 'seen' as const,
      originals: form === 'copy' ? 0 : 1,
      copies,
    }));
    return { papers };
  };
  const sheet = await client.makeDocument({ body: { kind: 'flow-sheet', caseId: view.id, stepId: 'sign-in' } });
  await complete('sign-in', { documentIds: [sheet.id] });
  await complete('identity', seen('identity'));
  await complete('case-papers', seen('case-papers'));
  return view;
}
