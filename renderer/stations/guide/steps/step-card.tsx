import { guideWords } from '#shared/i18n/guide.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { useIssueText } from '../../../features/case-steps/panel-parts.tsx';
import { StepWork } from '../../../features/case-steps/step-work.tsx';
import { DraftClash } from '../../../features/cases/draft-clash.tsx';
import { DraftStatus } from '../../../features/cases/draft-status.tsx';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { useStepWork } from '../../../features/cases/use-step-work.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
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
  const { definition } = step;
  const { subject, draft, setDraft, keeper, readOnly, issues, complete } = useStepWork(view, step, sending, onDone);
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
