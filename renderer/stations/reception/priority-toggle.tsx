import { receptionWords } from '#shared/i18n/reception.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './priority-toggle.module.css';

type Props = { readonly on: boolean; readonly onChange: (on: boolean) => void };

/** Whether the visitor goes before others: who is older, less mobile, expecting, or has a baby along. */
export function PriorityToggle({ on, onChange }: Props) {
  const t = useWords(receptionWords);
  return (
    <label className={styles.toggle}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {t('priority')}
        <span className={styles.hint}>{t('priorityHint')}</span>
      </span>
    </label>
  );
}
