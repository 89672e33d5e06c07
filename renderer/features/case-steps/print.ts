import type { DocumentView } from '#shared/protocol/case-view.ts';
import { fromIssues } from './from-issues.ts';
import type { StepLogic, StepSubject } from './step-panel.ts';

/** The papers of a step that are made, newest of each kind. */
export function printedOf({ caseView, step, definition }: StepSubject<'print'>): readonly DocumentView[] {
  return definition.papers.flatMap((kind) => {
    const made = caseView.documents.filter((one) => one.stepId === step.id && one.kind === kind && !one.superseded);
    return made.slice(-1);
  });
}

/** Papers printed and given along. */
export const print: StepLogic<'print'> = {
  begin: () => ({}),
  outcome(subject) {
    const made = printedOf(subject);
    const missing = subject.definition.papers.filter((kind) => !made.some((one) => one.kind === kind));
    const issues = missing.map((kind) => ({ word: 'issueUnprinted' as const, at: kind }));
    return fromIssues(issues, { documentIds: made.map(({ id }) => id) });
  },
};
