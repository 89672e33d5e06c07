import { useLayoutEffect } from 'react';
import { caseWords } from '#shared/i18n/cases.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { CustomerScreen } from '../../../features/case-steps/step-panel.ts';
import { StepWork } from '../../../features/case-steps/step-work.tsx';
import { isDoable } from '../../../features/cases/case-progress.ts';
import { DraftClash } from '../../../features/cases/draft-clash.tsx';
import { DraftStatus } from '../../../features/cases/draft-status.tsx';
import { useStepWork } from '../../../features/cases/use-step-work.ts';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './step-desk.module.css';
import { StepState } from './step-state.tsx';
import { IssueSummary } from './issue-summary.tsx';

export type StepDeskProps = {
  readonly caseView: CaseView;
  readonly step: StepView;
  readonly customer: CustomerScreen;
  readonly sending: Sending;
  readonly reload: () => Promise<void>;
  /** Told how to complete this step as it stands; null when it is left. */
  readonly onCompleting: (complete: (() => void) | null) => void;
  readonly onDone: () => void;
  readonly onReopen: () => void;
  readonly onSituation: () => void;
};

/** One step in the middle of the desk: its title, how to do it, the panel, and how the draft is kept. */
export function StepDesk(props: StepDeskProps) {
  const { caseView, step, customer, sending, reload, onCompleting, onDone } = props;
  const t = useWords(caseWords);
  const say = useBilingual();
  const { definition } = step;
  const { subject, draft, setDraft, keeper, readOnly, issues, complete } = useStepWork(caseView, step, sending, onDone);
  useLayoutEffect(() => {
    onCompleting(() => void complete());
    return () => onCompleting(null);
  });

  return (
    <section className={styles.step} aria-label={say(definition.title)}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{say(definition.title)}</h2>
          {definition.hint ? <p className={styles.hint}>{say(definition.hint)}</p> : null}
        </div>
        {readOnly ? null : <DraftStatus keeper={keeper} />}
      </header>
      <StepState {...props} />
      <DraftClash keeper={keeper} step={step} />
      {/* A step that is held may have nothing to focus, and is still scrolled with the keys. */}
      <div className={styles.work} {...(isDoable(step) ? {} : { tabIndex: 0 })}>
        <StepWork
          {...subject}
          draft={draft}
          setDraft={setDraft}
          readOnly={readOnly}
          issues={issues}
          customer={customer}
          reload={reload}
          complete={() => void complete()}
        />
      </div>
      {issues.length > 0 ? <IssueSummary issues={issues} title={t('stillMissing', { count: issues.length })} /> : null}
    </section>
  );
}
