import { drillWords } from '#shared/i18n/drill.ts';
import { useWords } from '../lib/language.tsx';
import styles from './drill-mark.module.css';

/** Says on every screen that nothing here is real; it lies above all and lets every touch through. */
export function DrillMark() {
  const t = useWords(drillWords);
  return (
    <div className={styles.frame}>
      <span className={styles.mark}>{t('mark')}</span>
    </div>
  );
}
