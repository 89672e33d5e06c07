import { z } from 'zod';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { StepOf, TemplateStep } from '#shared/domain/flow/template.ts';
import type { CustomerContent } from '#shared/protocol/customer.ts';
import { papersOf } from '../cases/case-papers.ts';
import { type LoadedCase, sealedPart } from '../cases/load-case.ts';
import { viewCaseSettlement } from '../cases/settlement-of-case.ts';
import type { House } from '../house.ts';
import { figureRows } from './figure-rows.ts';
import { inspectionContent } from './inspection-content.ts';

/** A step in plain words: what the family brings, reads, confirms or is handed. What is for the clerk stays at the desk. */
export function stepContent(house: House, loaded: LoadedCase, step: TemplateStep): CustomerContent {
  const { title } = step;
  switch (step.kind) {
    case 'check-papers': {
      const papers = step.papers.map(({ id, name, form, copies, mayComeLater }) => ({
        id,
        name,
        form,
        copies,
        mayComeLater,
      }));
      return { kind: 'papers', title, papers };
    }
    case 'explain': {
      const done = explained(house, loaded, step);
      const points = step.points.map(({ id, title: name, key }) => ({ id, name, key, done: done.has(id) }));
      return { kind: 'points', title, points };
    }
    case 'read-notices':
      return {
        kind: 'notices',
        title,
        stepId: step.id,
        notices: step.notices.map(({ kind, name }) => ({ id: kind, name })),
      };
    case 'confirm-figures':
      return { kind: 'figures', title, rows: figureRows(house, loaded, step) };
    case 'settle':
      return { kind: 'settlement', title, lineId: null, settlement: viewCaseSettlement(house, loaded) };
    case 'inspect':
      return inspectionContent(house, loaded, step);
    case 'sign': {
      const document = papersOf(house, loaded).findLast(
        (paper) => paper.kind === step.paper && paper.stepId === step.id && !paper.superseded,
      );
      if (document) return { kind: 'document', document, page: 1 };
      return { kind: 'text', title, words: step.statement ?? null };
    }
    case 'hand-over-items':
      return { kind: 'items', title, items: step.items.map(({ id, name, count }) => ({ id, name, count })) };
    case 'rate':
      return { kind: 'rate', stepId: step.id, topics: step.topics };
    case 'consent':
      return { kind: 'consent', stepId: step.id, items: step.items };
    case 'voucher':
    case 'form':
    case 'print':
      return { kind: 'text', title, words: null };
    default:
      return assertNever(step, 'step');
  }
}

const ticked = z.object({ points: z.record(z.string(), z.object({ explained: z.boolean().optional() })) });

/** Points explained so far: by the step's result, or by what the desk keeps of it until then. */
function explained(house: House, loaded: LoadedCase, step: StepOf<'explain'>): ReadonlySet<string> {
  const { kase, key, row } = loaded;
  const progress = kase.steps.get(step.id);
  if (progress?.state === 'done' && progress.result.kind === 'explain') {
    return new Set(progress.result.value.points.map(({ id }) => id));
  }
  const draft = house.books.cases.drafts(row.id).find((one) => one.step_id === step.id);
  if (!draft) return new Set();
  const body = ticked.safeParse(house.privacy.unlock(key, sealedPart(row.id, `draft ${step.id}`), draft.body));
  if (!body.success) return new Set();
  return new Set(Object.entries(body.data.points).flatMap(([id, point]) => (point.explained ? [id] : [])));
}
