import { useEffect, useRef } from 'react';
import { caseWords } from '#shared/i18n/cases.ts';
import type { CaseStage, CaseView, StepView } from '#shared/protocol/case-view.ts';
import { hindranceShort } from '../../../features/cases/hindrance-short.ts';
import { namesOf } from '../../../features/cases/names-of.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import styles from './step-list.module.css';

type Props = {
  readonly caseView: CaseView;
  readonly stage: CaseStage;
  readonly selected: string | null;
  readonly onSelect: (stepId: string) => void;
};

/** The steps of the stage one under the other: done, to do, disputed, waived, or held up, with why. */
export function StepList({ caseView, stage, selected, onSelect }: Props) {
  const t = useWords(caseWords);
  const list = useRef<HTMLOListElement>(null);
  const at = stage.steps.findIndex(({ id }) => id === selected);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <nav aria-label={t('stepsOf')}>
      <ol className={styles.steps} ref={list}>
        {stage.steps.map((step, index) => (
          <li key={step.id}>
            <Step
              caseView={caseView}
              step={step}
              number={index + 1}
              selected={step.id === selected}
              onSelect={() => onSelect(step.id)}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

const marks = { done: '\u2713', waived: '\u2013', disputed: '!' } as const;

type StepProps = {
  readonly caseView: CaseView;
  readonly step: StepView;
  readonly number: number;
  readonly selected: boolean;
  readonly onSelect: () => void;
};

function Step({ caseView, step, number, selected, onSelect }: StepProps) {
  const t = useWords(caseWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const [first] = step.hindrances;
  const held = step.state === 'open' && first !== undefined;
  const state = held ? 'held' : step.state;
  return (
    <button
      type="button"
      className={styles.step}
      data-state={state}
      aria-current={selected ? 'step' : undefined}
      onClick={onSelect}
    >
      <span className={styles.mark} aria-hidden="true">
        {step.state === 'open' ? number : marks[step.state]}
      </span>
      <span className={styles.words}>
        <span>
          {say(step.definition.title)}
          {step.state === 'open' && !step.required ? <span className={styles.may}> {t('stepOptional')}</span> : null}
        </span>
        {step.state === 'disputed' || step.state === 'waived' ? (
          <span className={styles.why}>{t(`state-${step.state}`)}</span>
        ) : null}
        {held ? (
          <span className={styles.why}>{hindranceShort(first, namesOf(caseView, language), language)}</span>
        ) : null}
        {step.state === 'done' ? <span className={styles.unseen}>{t('state-done')}</span> : null}
      </span>
    </button>
  );
}
