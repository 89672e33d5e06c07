import type { DocumentView } from '#shared/protocol/case-view.ts';
import type { DraftOf } from './drafts.ts';
import { fromIssues } from './from-issues.ts';
import type { StepIssue, StepLogic, StepSubject } from './step-panel.ts';

/** The paper of a step as it is valid now; a superseded one may not be signed any more. */
export function documentOf({ caseView, step, definition }: StepSubject<'sign'>): DocumentView | null {
  const made = caseView.documents.filter(
    ({ stepId, kind, superseded }) => stepId === step.id && kind === definition.paper && !superseded,
  );
  return made.at(-1) ?? null;
}

function onPaper(draft: DraftOf<'sign'>): { readonly witness: string } | null {
  const witness = draft.witness.trim();
  return draft.onPaper && witness ? { witness } : null;
}

/** A paper made, frozen, signed by everybody who has to; a wet-ink copy may follow until the case closes. */
export const sign: StepLogic<'sign'> = {
  begin: (_, result) => ({ onPaper: result?.onPaper !== undefined, witness: result?.onPaper?.witness ?? '' }),
  outcome(subject, draft) {
    const paper = documentOf(subject);
    const wet = onPaper(draft);
    const issues: StepIssue[] = [];
    if (!paper) issues.push({ word: 'issueNoPaper', at: 'paper' });
    if (paper && paper.toSign.length > 0 && !wet) {
      const one = subject.definition.signers === 'one-owner';
      const count = paper.toSign.length;
      issues.push(
        one ? { word: 'issueOneSigns', at: 'signers' } : { word: 'issueToSign', at: 'signers', values: { count } },
      );
    }
    if (draft.onPaper && !draft.witness.trim()) issues.push({ word: 'issueWitness', at: 'witness' });
    return fromIssues(issues, { documentId: paper?.id ?? '', ...(wet ? { onPaper: wet } : {}) });
  },
};
