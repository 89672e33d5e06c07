import { useEffect, useRef } from 'react';
import { useIssueText } from '../../../features/case-steps/panel-parts.tsx';
import type { StepIssue } from '../../../features/case-steps/step-panel.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './step-desk.module.css';

type Props = { readonly issues: readonly StepIssue[]; readonly title: string };

const shown = 3;

/** What is missing before the step can be completed: the first few in words, the rest counted. */
export function IssueSummary({ issues, title }: Props) {
  const t = useWords(caseWords);
  const text = useIssueText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const work = box.current?.parentElement;
    const row = work?.querySelector<HTMLElement>('[data-missing]');
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
  }, []);
  const rest = issues.length - shown;
  return (
    <div ref={box} className={styles.issues} role="alert">
      <strong>{title}</strong>
      <span>
        {issues.slice(0, shown).map(text).join(t('listSeparator'))}
        {rest > 0 ? t('andMoreIssues', { count: rest }) : null}
      </span>
    </div>
  );
}
