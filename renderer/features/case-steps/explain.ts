import type { ExplainPoint } from '#shared/domain/flow/template.ts';
import type { DraftOf } from './drafts.ts';
import { fromIssues } from './from-issues.ts';
import type { StepIssue, StepLogic } from './step-panel.ts';

type Draft = DraftOf<'explain'>;

/** The points of a contract, each explained, with what the customer asked and was answered (B2). */
export const explain: StepLogic<'explain'> = {
  begin: (_, result) => ({
    points: Object.fromEntries((result?.points ?? []).map(({ id, ...rest }) => [id, rest])),
  }),
  outcome({ definition }, draft) {
    const issues = definition.points.flatMap((point): readonly StepIssue[] => {
      const entry = draft.points[point.id];
      if (!entry?.explained) return [{ word: 'issuePointOpen', at: point.id, name: point.title }];
      const unanswered = entry.question?.trim() && !entry.answer?.trim();
      return unanswered ? [{ word: 'issueUnanswered', at: point.id, name: point.title }] : [];
    });
    const points = definition.points.map(({ id }) => {
      const question = draft.points[id]?.question?.trim();
      const answer = draft.points[id]?.answer?.trim();
      return { id, explained: true as const, ...(question ? { question } : {}), ...(answer ? { answer } : {}) };
    });
    return fromIssues(issues, { points });
  },
};

/** How far the explaining is. */
export function explainProgress(points: readonly ExplainPoint[], draft: Draft) {
  const done = points.filter(({ id }) => draft.points[id]?.explained);
  const keysLeft = points.filter(({ id, key }) => key && !draft.points[id]?.explained).length;
  return { done: done.length, total: points.length, keysLeft };
}

/** The next point not explained yet, after this one and round; null when all are. */
export function nextPoint(points: readonly ExplainPoint[], draft: Draft, from: number): number | null {
  for (let step = 1; step <= points.length; step++) {
    const index = (from + step) % points.length;
    const point = points[index];
    if (point && !draft.points[point.id]?.explained) return index;
  }
  return null;
}

/** Marks all points that are not key ones: those may be explained together, key points only one by one. */
export function withOrdinaryExplained(points: readonly ExplainPoint[], draft: Draft): Draft {
  const marked = points.filter(({ key }) => !key).map(({ id }) => [id, { ...draft.points[id], explained: true }]);
  return { points: { ...draft.points, ...Object.fromEntries(marked) } };
}
