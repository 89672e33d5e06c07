import { fromIssues } from './from-issues.ts';
import type { StepLogic } from './step-panel.ts';

/** Satisfaction from 1 to 5 by topic, as the family says it (domain 3.4 满意度评价). */
export const rate: StepLogic<'rate'> = {
  begin: (_, result) => ({
    scores: Object.fromEntries((result?.scores ?? []).map(({ id, score }) => [id, score])),
    words: result?.words ?? '',
    callback: result?.callback ?? false,
  }),
  outcome({ definition }, draft) {
    const open = definition.topics.filter(({ id }) => draft.scores[id] === undefined);
    const issues = open.map(({ id, name }) => ({ word: 'issueUnrated' as const, at: id, name }));
    const scores = definition.topics.map(({ id }) => ({ id, score: draft.scores[id] ?? 0 }));
    const words = draft.words.trim();
    return fromIssues(issues, { scores, ...(words ? { words } : {}), callback: draft.callback });
  },
};
