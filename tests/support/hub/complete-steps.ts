import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import type { FormField } from '#shared/domain/flow/template.ts';
import type { CaseId, DocumentId, StageId } from '#shared/domain/ids.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { Client } from '#shared/protocol/client.ts';

const recordedAt = '2026-11-28T02:00:00.000Z';

/** Does every step a stage waits for, the way a good day goes: all papers there, nobody objects, nothing is broken. */
export async function completeSteps(client: Client, caseId: CaseId, stageId: StageId): Promise<void> {
  for (;;) {
    const view = await client.case({ params: { id: caseId } });
    const stage = view.stages.find((one) => one.stageId === stageId);
    const step = stage?.steps.find(
      (one) =>
        (one.required || one.definition.kind === 'voucher') && one.state === 'open' && one.hindrances.length === 0,
    );
    if (!step) {
      if (stage && stage.missing.length > 0) throw new Error(`missing: ${JSON.stringify(stage.missing)}`);
      return;
    }
    await completeStep(client, view, step);
  }
}

/** Does all a visit's stage waits for, in each of its cases. */
export async function completeVisitSteps(client: Client, ticketId: Parameters<Client['ticket']>[0]['params']['id']) {
  const { stageId } = await client.ticket({ params: { id: ticketId } });
  const { items } = await client.ticketCases({ params: { id: ticketId } });
  for (const { id } of items) await completeSteps(client, id, stageId);
}

/** Does one step well. */
export async function completeStep(client: Client, view: CaseView, step: StepView): Promise<CaseView> {
  const result = await goodResult(client, view, step);
  return client.completeStep({ params: { id: view.id, stepId: step.id }, body: { result } });
}

/** Checks, or checks again, who is here: nobody signs before that. */
export async function checkWhoIsHere(client: Client, id: CaseId): Promise<CaseView> {
  const view = await client.case({ params: { id } });
  const step = view.stages
    .flatMap(({ steps }) => steps)
    .find(({ definition, state }) => definition.kind === 'check-papers' && definition.identity && state === 'open');
  return step ? completeStep(client, view, step) : view;
}

async function goodResult(client: Client, view: CaseView, step: StepView): Promise<unknown> {
  const { definition } = step;
  switch (definition.kind) {
    case 'check-papers':
      return {
        papers: definition.papers.map(({ id, form, copies }) => ({
          id,
          status: 'seen',
          originals: form === 'copy' ? 0 : 1,
          copies: form === 'original' ? 0 : Math.max(1, copies),
        })),
      };
    case 'explain':
      return { points: definition.points.map(({ id }) => ({ id, explained: true })) };
    case 'read-notices':
      return { acknowledged: definition.notices.map(({ kind }) => kind), how: 'told-clerk' };
    case 'confirm-figures':
      return { confirmed: true };
    case 'settle':
      return { lines: definition.lines.map(({ id }) => ({ id, explained: true, outcome: 'paid' })) };
    case 'inspect':
      return inspectAll(client, view, step, definition.dictionary);
    case 'sign':
      return { documentId: await makeAndSign(client, view.id, step.id, definition.paper) };
    case 'hand-over-items':
      return {
        items: definition.items.map(({ id, count }) => ({ id, count })),
        receivedBy: view.situation.agent && view.situation.present.length === 0 ? 'agent' : 'owner',
      };
    case 'voucher':
      return { number: 'PZ-1', date: '2026-01-02', amount: '7232.40' };
    case 'form':
      return { values: Object.fromEntries(definition.fields.filter((field) => field.required).map(valueOf)) };
    case 'print': {
      const documentIds: DocumentId[] = [];
      for (const kind of definition.papers) {
        documentIds.push((await client.makeDocument({ body: { kind, caseId: view.id, stepId: step.id } })).id);
      }
      return { documentIds };
    }
    case 'rate':
      return { scores: definition.topics.map(({ id }) => ({ id, score: 5 })), callback: false };
    case 'consent':
      return { answers: definition.items.map(({ id }) => ({ id, granted: true })) };
  }
}

type Dictionary = Extract<StepView['definition'], { readonly kind: 'inspect' }>['dictionary'];

async function inspectAll(client: Client, { id, inspection }: CaseView, step: StepView, dictionary: Dictionary) {
  const judged = new Set(
    inspection.map(({ item }) => (item.kind === 'meter' ? item.meter : `${item.room} ${item.part}`)),
  );
  const fine = dictionary.rooms.flatMap(({ id: room, parts }) =>
    parts
      .filter((part) => !judged.has(`${room} ${part}`))
      .map((part) => ({ kind: 'fine' as const, room, part, recordedAt })),
  );
  const meters = dictionary.meters
    .filter((meter) => !judged.has(meter.id))
    .map((meter) => ({ kind: 'meter' as const, meter: meter.id, reading: '12', photos: [], recordedAt }));
  for (const item of [...fine, ...meters]) {
    const params = { id, stepId: step.id, itemId: crypto.randomUUID() };
    await client.putInspectionItem({ params, body: { item } });
  }
  const now = await client.case({ params: { id } });
  const defects = now.inspection.filter(({ item }) => item.kind === 'defect').length;
  const conclusion = defects > 0 ? 'accept-after-repair' : 'accept';
  return { conclusion, absentRooms: [], items: now.inspection.length };
}

/** Makes a paper and has everybody sign it who has to. */
export async function makeAndSign(
  client: Client,
  caseId: CaseId,
  stepId: string,
  kind: PaperKind,
): Promise<DocumentId> {
  const made = await client.makeDocument({ body: { kind, caseId, stepId } });
  // Some papers need only one of those who may sign.
  let left = made.toSign;
  for (let [signer] = left; signer; [signer] = left) {
    const strokes: [number, number][][] = [
      [
        [10, 40],
        [60, 30],
        [110, 60],
      ],
      [
        [30, 20],
        [40, 80],
      ],
    ];
    const body = { sha256: made.sha256, signer, strokes, padRatio: 300, timing: null };
    left = (await client.signDocument({ params: { id: made.id }, body })).toSign;
  }
  return made.id;
}

function valueOf(field: FormField): readonly [string, string | string[]] {
  const option = field.options?.[0]?.id ?? '';
  switch (field.type) {
    case 'choice':
      return [field.id, option];
    case 'choices':
      return [field.id, [option]];
    case 'yes-no':
      return [field.id, 'no'];
    case 'date':
      return [field.id, '2026-12-24'];
    case 'number':
      return [field.id, '2'];
    case 'money':
      return [field.id, '100.00'];
    case 'phone':
      return [field.id, '13800000000'];
    case 'text':
    case 'long-text':
      return [field.id, '随便看看'];
  }
}
