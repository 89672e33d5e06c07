import { applicableSteps } from '#shared/domain/flow/steps.ts';
import type { StepOf } from '#shared/domain/flow/template.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import type { MarkRow } from '../../store/cases.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import type { LoadedCase } from './load-case.ts';

/** What may be marked later about a thing that a step's result speaks of. */
export type Mark = 'returned' | 'withdrawn' | 'brought';

type Afterwards = Pick<CaseView, 'custody' | 'consents' | 'toBring'>;

/** What goes on after the steps: keys in custody, consents given and withdrawn, papers promised and brought. */
export function afterwards(house: House, { kase, row }: LoadedCase): Afterwards {
  const marks = house.books.cases.marks(row.id);
  const marked = (stepId: string, itemId: string, mark: Mark): MarkRow | undefined =>
    marks.find((one) => one.step_id === stepId && one.item_id === itemId && one.mark === mark);
  const custody: Afterwards['custody'] = [];
  const consents: Afterwards['consents'] = [];
  const toBring: Afterwards['toBring'] = [];
  for (const { step } of applicableSteps(kase.template, kase.facts)) {
    const progress = kase.steps.get(step.id);
    if (progress?.state !== 'done') continue;
    const { result, at } = progress;
    if (result.kind === 'hand-over-items') {
      const names = new Map((step as StepOf<'hand-over-items'>).items.map(({ id, name }) => [id, name]));
      for (const { id, count, reason, until } of result.value.custody) {
        const returned = marked(step.id, id, 'returned');
        const name = names.get(id) ?? { zh: id, en: id };
        const returnedAt = returned ? isoTime(returned.at) : null;
        custody.push({ stepId: step.id, itemId: id, name, count, reason, until, returnedAt });
      }
    }
    if (result.kind === 'consent') {
      for (const item of (step as StepOf<'consent'>).items) {
        const withdrawn = marked(step.id, item.id, 'withdrawn');
        consents.push({
          stepId: step.id,
          itemId: item.id,
          purpose: item.purpose,
          recipient: item.recipient,
          granted: result.value.answers.some(({ id, granted }) => id === item.id && granted),
          at: isoTime(at),
          withdrawnAt: withdrawn ? isoTime(withdrawn.at) : null,
        });
      }
    }
    if (result.kind === 'check-papers') {
      const names = new Map((step as StepOf<'check-papers'>).papers.map(({ id, name }) => [id, name]));
      for (const paper of result.value.papers) {
        if (paper.status !== 'later') continue;
        const brought = marked(step.id, paper.id, 'brought') !== undefined;
        const name = names.get(paper.id) ?? { zh: paper.id, en: paper.id };
        toBring.push({ stepId: step.id, paperId: paper.id, name, bringBy: paper.bringBy, brought });
      }
    }
  }
  return { custody, consents, toBring };
}
