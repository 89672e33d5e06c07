import { fromIssues } from './from-issues.ts';
import type { StepLogic } from './step-panel.ts';

/** Public notices shown and acknowledged one by one (contract Art. 9, 11; domain 2.5). */
export const readNotices: StepLogic<'read-notices'> = {
  begin: (_, result) => ({ acknowledged: result?.acknowledged ?? [], how: result?.how ?? 'told-clerk' }),
  outcome({ definition }, draft) {
    const open = definition.notices.filter(({ kind }) => !draft.acknowledged.includes(kind));
    const issues = open.map(({ kind, name }) => ({ word: 'issueNoticeOpen' as const, at: kind, name }));
    const acknowledged = definition.notices.map(({ kind }) => kind);
    return fromIssues(issues, { acknowledged, how: draft.how });
  },
};
