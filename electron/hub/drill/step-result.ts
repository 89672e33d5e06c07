import type { FormField } from '#shared/domain/flow/template.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { Client } from '#shared/protocol/client.ts';
import { inspectAll } from './inspect-all.ts';
import { makeAndSign } from './make-and-sign.ts';

/** When a step is played: the day its dates fall on, and the instant a tablet would have written down. */
export type PlayTime = { readonly date: string; readonly recordedAt: string };

/** What a clerk would enter for a step on a good day; papers it asks for are made and signed on the way. */
export async function stepResult(client: Client, view: CaseView, step: StepView, time: PlayTime): Promise<unknown> {
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
      return inspectAll(client, view, step, time.recordedAt);
    case 'sign':
      return { documentId: await makeAndSign(client, view.id, step.id, definition.paper) };
    case 'hand-over-items':
      return {
        items: definition.items.map(({ id, count }) => ({ id, count })),
        receivedBy: view.situation.agent && view.situation.present.length === 0 ? 'agent' : 'owner',
      };
    case 'voucher':
      return { number: 'PZ-1', date: time.date, amount: '7232.40' };
    case 'form':
      return {
        values: Object.fromEntries(
          definition.fields.filter(({ required }) => required).map((field) => entryOf(field, time)),
        ),
      };
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

function entryOf(field: FormField, { date }: PlayTime): readonly [string, string | string[]] {
  const option = field.options?.[0]?.id ?? '';
  switch (field.type) {
    case 'choice':
      return [field.id, option];
    case 'choices':
      return [field.id, [option]];
    case 'yes-no':
      return [field.id, 'no'];
    case 'date':
      return [field.id, date];
    case 'number':
      return [field.id, '2'];
    case 'money':
      return [field.id, '100.00'];
    case 'phone':
      return [field.id, '13800000000'];
    case 'text':
    case 'long-text':
      return [field.id, '演练'];
  }
}
