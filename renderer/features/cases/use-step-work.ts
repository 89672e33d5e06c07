import { useState } from 'react';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { useSite } from '../../lib/site.tsx';
import { type AnyDraft, outcomeOf } from '../case-steps/step-logics.ts';
import type { StepIssue, StepSubject } from '../case-steps/step-panel.ts';
import type { Sending } from './use-sending.ts';
import { type StepDraft, useStepDraft } from './use-step-draft.ts';

export type StepWorking = StepDraft & {
  readonly subject: StepSubject;
  readonly readOnly: boolean;
  /** What is missing, once completing was tried. */
  readonly issues: readonly StepIssue[];
  readonly complete: () => Promise<void>;
};

/** One step at work, wherever its panel is shown: the draft, what is missing, and completing it as it stands. */
export function useStepWork(caseView: CaseView, step: StepView, sending: Sending, onDone: () => void): StepWorking {
  const { date } = useSite();
  const subject: StepSubject = { caseView, step, definition: step.definition, today: date };
  const kept = useStepDraft(subject);
  const [tried, setTried] = useState(false);
  const readOnly = step.state === 'done' || step.state === 'waived' || step.hindrances.length > 0;
  const outcome = readOnly ? null : outcomeOf(subject, kept.draft);
  const complete = async () => {
    if (readOnly || sending.busy) return;
    // Asked anew: what completes may come before the last key was drawn.
    const { body, status } = kept.keeper.state();
    const said = outcomeOf(subject, body as AnyDraft);
    if (status === 'clash' || !said.ok) return setTried(true);
    const params = { id: caseView.id, stepId: step.id };
    const command = { version: caseView.version, result: said.result };
    const done = await sending.send(
      JSON.stringify(['complete', params, said.result]),
      async (client, idempotencyKey) => {
        await client.completeStep({ params, body: command }, { idempotencyKey });
        kept.keeper.discard();
      },
    );
    if (done) onDone();
  };
  return { ...kept, subject, readOnly, issues: tried && outcome && !outcome.ok ? outcome.issues : [], complete };
}
