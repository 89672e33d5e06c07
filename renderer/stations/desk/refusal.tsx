import { deskWords } from '#shared/i18n/desk.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { isUnanswered } from './attempt.ts';
import styles from './refusal.module.css';

/** Why the last command was not carried out, near where it was pressed. */
export function Refusal({ problem, onDismiss }: { readonly problem: unknown; readonly onDismiss: () => void }) {
  const { language } = useLanguage();
  const t = useWords(deskWords);
  if (!problem) return null;
  return (
    <div className={styles.refusal} role="alert">
      <span>{isUnanswered(problem) ? t('unanswered') : errorText(problem, language)}</span>
      <button type="button" className={styles.dismiss} onClick={onDismiss}>
        {t('dismiss')}
      </button>
    </div>
  );
}
