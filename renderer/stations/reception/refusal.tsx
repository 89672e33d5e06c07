import { receptionWords } from '#shared/i18n/reception.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import styles from './refusal.module.css';

/** Why something was not done, until it is closed or something else is pressed. */
export function Refusal({ problem, onClose }: { readonly problem: unknown; readonly onClose: () => void }) {
  const t = useWords(receptionWords);
  const { language } = useLanguage();
  if (problem === null) return null;
  return (
    <div className={styles.refusal} role="alert">
      <p>{errorText(problem, language)}</p>
      <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
