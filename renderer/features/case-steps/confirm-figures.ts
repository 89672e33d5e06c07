import { fromIssues } from './from-issues.ts';
import type { StepLogic } from './step-panel.ts';

/** Figures gone through one by one with the customer. */
export const confirmFigures: StepLogic<'confirm-figures'> = {
  begin: ({ definition }, result) => ({
    confirmed: result ? [...definition.figures] : [],
    remark: result?.remark ?? '',
  }),
  outcome({ definition }, draft) {
    const open = definition.figures.filter((figure) => !draft.confirmed.includes(figure));
    const issues = open.map((figure) => ({ word: 'issueFigureOpen' as const, at: figure }));
    const remark = draft.remark.trim();
    return fromIssues(issues, { confirmed: true, ...(remark ? { remark } : {}) });
  },
};
