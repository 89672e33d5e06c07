import type { SettleLine } from '#shared/domain/flow/template.ts';
import type { DraftOf } from './drafts.ts';
import { fromIssues } from './from-issues.ts';
import type { StepIssue, StepLogic } from './step-panel.ts';

export type LineDraft = DraftOf<'settle'>['lines'][string];

/** Settlement lines: each explained and marked paid, unpaid or disputed; complete when marked, not when paid. */
export const settle: StepLogic<'settle'> = {
  begin: (_, result) => ({
    ...(result?.actualDate ? { actualDate: result.actualDate } : {}),
    lines: Object.fromEntries((result?.lines ?? []).map(({ id, ...rest }) => [id, rest])),
  }),
  outcome({ definition }, draft) {
    const issues = definition.lines.flatMap((line) => lineIssues(line, draft.lines[line.id]));
    const lines = definition.lines.map(({ id }) => {
      const { outcome = 'unpaid' as const, voucher, words } = draft.lines[id] ?? {};
      return {
        id,
        explained: true as const,
        outcome,
        ...(voucher?.trim() ? { voucher: voucher.trim() } : {}),
        ...(words?.trim() ? { words: words.trim() } : {}),
      };
    });
    return fromIssues(issues, { ...(draft.actualDate ? { actualDate: draft.actualDate } : {}), lines });
  },
};

function lineIssues({ id: at, name }: SettleLine, entry: LineDraft | undefined): readonly StepIssue[] {
  if (!entry?.explained) return [{ word: 'issueLineUnexplained', at, name }];
  if (!entry.outcome) return [{ word: 'issueLineOutcome', at, name }];
  return entry.outcome === 'disputed' && !entry.words?.trim() ? [{ word: 'issueLineWords', at, name }] : [];
}
