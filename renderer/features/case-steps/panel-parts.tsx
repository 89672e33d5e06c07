import type { ReactNode } from 'react';
import type { ResultFaultCode } from '#shared/domain/flow/result-faults.ts';
import { type CaseStepWord, caseStepWords } from '#shared/i18n/case-steps.ts';
import { resultFaultWords } from '#shared/i18n/result-faults.ts';
import { fill } from '#shared/i18n/words.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage } from '../../lib/language.tsx';
import styles from './panel.module.css';
import type { StepIssue } from './step-panel.ts';

/** The words of an issue, with the name of what it is about. */
export function useIssueText(): (issue: StepIssue) => string {
  const { language } = useLanguage();
  const say = useBilingual();
  const words: Readonly<Record<CaseStepWord | ResultFaultCode, string>> = {
    ...caseStepWords[language],
    ...resultFaultWords[language],
  };
  return ({ word, values, name }) => fill(words[word], { ...values, ...(name ? { name: say(name) } : {}) });
}

/** What a row lacks, said under it after a vain try to complete. */
export function IssueAt({ issues, at }: { readonly issues: readonly StepIssue[]; readonly at: string }) {
  const text = useIssueText();
  const own = issues.filter((issue) => issue.at === at);
  if (own.length === 0) return null;
  return (
    <p className={styles.issue} role="alert">
      {own.map(text).join(' ')}
    </p>
  );
}

type FieldProps = { readonly label: string; readonly wide?: boolean; readonly children: ReactNode };

/** A field with its name above. */
export function Field({ label, wide = false, children }: FieldProps) {
  return (
    <label className={styles.field} data-wide={wide || undefined}>
      {label}
      {children}
    </label>
  );
}

type TagProps = { readonly tone?: 'key' | 'good' | 'warn' | 'bad' | undefined; readonly children: ReactNode };

/** A short quiet mark. */
export function Tag({ tone, children }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}

/** Which keys work here; only said where there are keys. */
export function KeyHints({ keys }: { readonly keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <p className={styles.keys}>
      {keys.map(([key, does], index) => (
        <span key={key}>
          {index > 0 ? ' · ' : null}
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
