import type { HandOverItem } from '#shared/domain/flow/template.ts';
import type { DraftOf } from './drafts.ts';
import { fromIssues } from './from-issues.ts';
import type { StepIssue, StepLogic } from './step-panel.ts';

type Draft = DraftOf<'hand-over-items'>;

/** Keys, cards and books counted out; some may stay in custody (钥匙托管) with a reason and a day. */
export const handOverItems: StepLogic<'hand-over-items'> = {
  begin: ({ caseView }, result) => ({
    counts: Object.fromEntries((result?.items ?? []).map(({ id, count }) => [id, count])),
    ...receiver(result?.receivedBy ?? (caseView.situation.agent === null ? 'owner' : undefined)),
    custody: Object.fromEntries((result?.custody ?? []).map(({ id, ...rest }) => [id, rest])),
  }),
  outcome({ definition, today }, draft) {
    const issues = definition.items.flatMap((item) => itemIssues(item, draft, today));
    if (!draft.receivedBy) issues.push({ word: 'issueReceiver', at: 'receiver' });
    const items = definition.items.map(({ id }) => ({ id, count: draft.counts[id] ?? 0 }));
    const custody = Object.entries(draft.custody).map(([id, kept]) => ({ id, ...kept, reason: kept.reason.trim() }));
    return fromIssues(issues, { items, receivedBy: draft.receivedBy ?? 'owner', custody });
  },
};

function receiver(receivedBy: Draft['receivedBy']): Pick<Draft, 'receivedBy'> {
  return receivedBy ? { receivedBy } : {};
}

function itemIssues({ id: at, name }: HandOverItem, draft: Draft, today: string): StepIssue[] {
  const issues: StepIssue[] = [];
  const count = draft.counts[at];
  const kept = draft.custody[at];
  if (count === undefined) issues.push({ word: 'issueUncounted', at, name });
  if (!kept) return issues;
  if (!kept.reason.trim()) issues.push({ word: 'issueCustodyReason', at, name });
  if (!kept.until) issues.push({ word: 'issueCustodyUntil', at, name });
  else if (kept.until < today) issues.push({ word: 'issueDayPast', at, name });
  if (kept.count < 1 || kept.count > (count ?? 0)) issues.push({ word: 'issueCustodyCount', at, name });
  return issues;
}
