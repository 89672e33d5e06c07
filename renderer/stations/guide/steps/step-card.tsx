import { useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { useIssueText } from '../../../features/case-steps/panel-parts.tsx';
import { type AnyDraft, outcomeOf } from '../../../features/case-steps/step-logics.ts';
import type { StepIssue, StepSubject } from '../../../features/case-steps/step-panel.ts';
import { StepWork } from '../../../features/case-steps/step-work.tsx';
import { DraftClash } from '../../../features/cases/draft-clash.tsx';
import { DraftStatus } from '../../../features/cases/draft-status.tsx';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { useStepDraft } from '../../../features/cases/use-step-draft.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';

type Props = {
  readonly view: CaseView;
  readonly step: StepView;
  readonly sending: Sending;
  readonly reload: () => Promise<void>;
  readonly onDone: () => void;
};

/** One step on the tablet, held between two people: how to do it, its panel, and the button that completes it. */
export function StepCard({ view, step, sending, reload, onDone }: Props) {
  const t = useWords(guideWords);
  const say = useBilingual();
  const text = useIssueText();
  const { date } = useSite();
  const { definition } = step;
  const subject: StepSubject = { caseView: view, step, definition, today: date };
  const { draft, setDraft, keeper } = useStepDraft(subject);
  const [tried, setTried] = useState(false);
  const readOnly = step.state === 'done' || step.state === 'waived' || step.hindrances.length > 0;
  const outcome = readOnly ? null : outcomeOf(subject, draft);
  const issues: readonly StepIssue[] = tried && outcome && !outcome.ok ? outcome.issues : [];
  const complete = async () => {
    if (readOnly || sending.busy) return;
    // Asked anew: the tap that completes may come before the last key was drawn.
    const { body, status } = keeper.state();
    const said = outcomeOf(subject, body as AnyDraft);
    if (status === 'clash' || !said.ok) return setTried(true);
    const params = { id: view.id, stepId: step.id };
    const done = await sending.send(
      JSON.stringify(['complete', params, said.result]),
      async (client, idempotencyKey) => {
        await client.completeStep({ params, body: { version: view.version, result: said.result } }, { idempotencyKey });
        keeper.discard();
      },
    );
    if (done) onDone();
  };
  return (
    <section className={styles.card} aria-label={say(definition.title)}>
      <div className={styles.row}>
        <h2 className={styles.heading}>{say(definition.title)}</h2>
        <span className={styles.grow} />
        {readOnly ? null : <DraftStatus keeper={keeper} />}
      </div>
      {definition.hint ? <p className={styles.quiet}>{say(definition.hint)}</p> : null}
      <DraftClash keeper={keeper} step={step} />
      <div className={styles.panel}>
        <StepWork
          {...subject}
          draft={draft}
          setDraft={setDraft}
          readOnly={readOnly}
          issues={issues}
          customer={null}
          reload={reload}
          complete={() => void complete()}
        />
      </div>
      {issues.length > 0 ? (
        <p className={styles.problem} role="alert">
          {t('stillMissing', { issues: issues.slice(0, 3).map(text).join(t('listSeparator')) })}
        </p>
      ) : null}
      {readOnly ? null : (
        <div className={styles.row}>
          <span className={styles.grow} />
          <Button kind="main" className={styles.tap} disabled={sending.busy} onClick={() => void complete()}>
            {t('completeStep', { step: say(definition.title) })}
          </Button>
        </div>
      )}
    </section>
  );
}
