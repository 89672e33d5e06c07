import type { Situation } from '#shared/domain/flow/facts.ts';
import type { InspectionItem } from '#shared/domain/flow/inspection.ts';
import type { ResultContext } from '#shared/domain/flow/check-result.ts';
import type { StepResult } from '#shared/domain/flow/step-results.ts';
import type { FormField, TemplateStep } from '#shared/domain/flow/template.ts';
import { day } from '../settlement.ts';

/** The result of a step together with what lies on the desk: the findings of the tablet, the papers made. */
export type Outcome = { readonly result: StepResult; readonly context: Pick<ResultContext, 'findings' | 'papers'> };

const nothing = { findings: [], papers: [] };
const recordedAt = '2026-11-28T02:00:00.000Z';

/** A step done as it should be, for whoever is here; `step` holds only what concerns the case. */
export function doneWell(step: TemplateStep, situation: Situation): Outcome {
  return {
    context: { ...nothing, papers: papersOf(step, 0), findings: findingsOf(step) },
    result: goodResult(step, situation),
  };
}

/** An inspection that ends in a refusal of the home. */
export function doneRefusing(): Outcome {
  return { context: nothing, result: { kind: 'inspect', value: { conclusion: 'refuse', absentRooms: [], items: 0 } } };
}

/** A step that is said to be done and is not; null where nothing can be left out. */
export function doneBadly(step: TemplateStep, situation: Situation): Outcome | null {
  const bad = (result: StepResult, context = nothing): Outcome => ({ result, context });
  const some = (list: readonly unknown[], result: StepResult) => (list.length > 0 ? bad(result) : null);
  switch (step.kind) {
    case 'check-papers': {
      const none = bad({ kind: step.kind, value: { papers: [] } });
      return step.identity || step.papers.length > 0 ? none : null;
    }
    case 'explain':
      return some(step.points, { kind: step.kind, value: { points: [] } });
    case 'read-notices':
      return some(step.notices, { kind: step.kind, value: { acknowledged: [], how: 'told-clerk' } });
    case 'settle':
      return some(step.lines, { kind: step.kind, value: { lines: [] } });
    case 'inspect':
      return bad({ kind: step.kind, value: { conclusion: 'accept', absentRooms: [], items: 0 } });
    case 'sign':
      return { context: { ...nothing, papers: papersOf(step, 1) }, result: goodResult(step, situation) };
    case 'hand-over-items':
      return some(step.items, { kind: step.kind, value: { items: [], receivedBy: 'owner', custody: [] } });
    case 'voucher':
      return bad({ kind: step.kind, value: { number: 'PZ-1', date: day('2099-01-01') } });
    case 'form':
      return some(
        step.fields.filter(({ required }) => required),
        { kind: step.kind, value: { values: {} } },
      );
    case 'print':
      return bad({ kind: step.kind, value: { documentIds: [] } });
    case 'rate':
      return bad({ kind: step.kind, value: { scores: [], callback: false } });
    case 'consent':
      return bad({ kind: step.kind, value: { answers: [] } });
    case 'confirm-figures':
      return null;
  }
}

function goodResult(step: TemplateStep, { present, agent }: Situation): StepResult {
  switch (step.kind) {
    case 'check-papers': {
      const seen = step.papers.map(({ id, form, copies }) => ({
        id,
        status: 'seen' as const,
        originals: form === 'copy' ? 0 : 1,
        copies: form === 'original' ? 0 : Math.max(1, copies),
      }));
      return { kind: step.kind, value: { papers: seen } };
    }
    case 'explain':
      return { kind: step.kind, value: { points: step.points.map(({ id }) => ({ id, explained: true })) } };
    case 'read-notices':
      return { kind: step.kind, value: { acknowledged: step.notices.map(({ kind }) => kind), how: 'told-clerk' } };
    case 'confirm-figures':
      return { kind: step.kind, value: { confirmed: true } };
    case 'settle':
      return {
        kind: step.kind,
        value: { lines: step.lines.map(({ id }) => ({ id, explained: true, outcome: 'unpaid' })) },
      };
    case 'inspect':
      return {
        kind: step.kind,
        value: { conclusion: 'accept', absentRooms: [], items: findingsOf(step).length },
      };
    case 'sign':
      return { kind: step.kind, value: { documentId: `doc_${step.paper}` } };
    case 'hand-over-items': {
      const receivedBy = present.length === 0 && agent !== null ? 'agent' : 'owner';
      const items = step.items.map(({ id, count }) => ({ id, count }));
      return { kind: step.kind, value: { items, receivedBy, custody: [] } };
    }
    case 'voucher':
      return { kind: step.kind, value: { number: 'PZ-1', date: day('2026-01-02'), amount: '7232.40' } };
    case 'form':
      return { kind: step.kind, value: { values: Object.fromEntries(step.fields.map(valueOf)) } };
    case 'print':
      return { kind: step.kind, value: { documentIds: step.papers.map((kind) => `doc_${kind}`) } };
    case 'rate':
      return {
        kind: step.kind,
        value: { scores: step.topics.map(({ id }) => ({ id, score: 5 })), callback: false },
      };
    case 'consent':
      return { kind: step.kind, value: { answers: step.items.map(({ id }) => ({ id, granted: true })) } };
  }
}

function papersOf(step: TemplateStep, toSign: number): ResultContext['papers'] {
  const kinds = step.kind === 'sign' ? [step.paper] : step.kind === 'print' ? step.papers : [];
  return kinds.map((kind) => ({ id: `doc_${kind}`, kind, toSign, superseded: false }));
}

function findingsOf(step: TemplateStep): readonly InspectionItem[] {
  if (step.kind !== 'inspect') return [];
  const { rooms, meters } = step.dictionary;
  return [
    ...rooms.flatMap(({ id: room, parts }) =>
      parts.map((part): InspectionItem => ({ kind: 'fine', room, part, recordedAt })),
    ),
    ...meters.map(({ id: meter }): InspectionItem => ({ kind: 'meter', meter, reading: '1', photos: [], recordedAt })),
  ];
}

function valueOf({ id, type, options }: FormField): readonly [string, string | string[]] {
  const option = options?.[0]?.id ?? '';
  switch (type) {
    case 'choice':
      return [id, option];
    case 'choices':
      return [id, [option]];
    case 'yes-no':
      return [id, 'no'];
    case 'date':
      return [id, '2026-12-24'];
    case 'number':
      return [id, '2'];
    case 'money':
      return [id, '100.00'];
    case 'phone':
      return [id, '13800000000'];
    case 'text':
    case 'long-text':
      return [id, '无'];
  }
}
