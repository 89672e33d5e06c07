import { fromIssues } from './from-issues.ts';
import type { StepLogic } from './step-panel.ts';

/** Consents asked one by one: each granted or refused; a refusal costs nothing (PIPL Art. 14–16, 23). */
export const consent: StepLogic<'consent'> = {
  begin: (_, result) => ({
    answers: Object.fromEntries((result?.answers ?? []).map(({ id, granted }) => [id, granted])),
  }),
  outcome({ definition }, draft) {
    const open = definition.items.filter(({ id }) => draft.answers[id] === undefined);
    const issues = open.map(({ id, purpose }) => ({ word: 'issueConsentOpen' as const, at: id, name: purpose }));
    const answers = definition.items.map(({ id }) => ({ id, granted: draft.answers[id] === true }));
    return fromIssues(issues, { answers });
  },
};
