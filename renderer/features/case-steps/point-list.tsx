import { useEffect, useRef } from 'react';
import type { ExplainPoint } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { DraftOf } from './drafts.ts';
import { explainProgress } from './explain.ts';
import styles from './explain-panel.module.css';
import type { StepIssue } from './step-panel.ts';

type Props = {
  readonly points: readonly ExplainPoint[];
  readonly draft: DraftOf<'explain'>;
  readonly current: number;
  readonly issues: readonly StepIssue[];
  readonly onGoTo: (index: number) => void;
};

/** All points of an explanation with how far it is; key points stand out. */
export function PointList({ points, draft, current, issues, onGoTo }: Props) {
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { done, total, keysLeft } = explainProgress(points, draft);
  return (
    <nav className={styles.list} aria-label={t('points')}>
      <p className={styles.progress}>
        <span>
          {t('explainedOf', { done, total })}
          {keysLeft > 0 ? ` · ${t('keysLeft', { count: keysLeft })}` : null}
        </span>
        <progress value={done} max={total} aria-label={t('explainedOf', { done, total })} />
      </p>
      <ol className={styles.points} ref={list}>
        {points.map((point, index) => (
          <li key={point.id}>
            <button
              type="button"
              className={styles.point}
              aria-current={index === current ? 'step' : undefined}
              data-missing={issues.some(({ at }) => at === point.id) || undefined}
              onClick={() => onGoTo(index)}
            >
              <span className={styles.mark}>{draft.points[point.id]?.explained ? '\u2713' : index + 1}</span>
              <span className={styles.name}>{say(point.title)}</span>
              {point.key ? <span className={styles.key}>{t('keyMark')}</span> : null}
              {draft.points[point.id]?.question?.trim() ? <span className={styles.key}>{t('askedMark')}</span> : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
