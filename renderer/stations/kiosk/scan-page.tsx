import { kioskWords } from '#shared/i18n/kiosk.ts';
import { useWords } from '../../lib/language.tsx';
import { Advice } from './advice.tsx';
import type { ScanProblem } from './kiosk-flow.ts';
import styles from './scan-page.module.css';

/** How to check in with the code of the notice, and what was wrong with the last one. */
export function ScanPage({ problem }: { readonly problem: ScanProblem | null }) {
  const t = useWords(kioskWords);
  return (
    <Advice title={t('scanTitle')} text={t('scanText')}>
      {problem ? (
        <p className={styles.problem} role="alert">
          {t(problem === 'unreadable' ? 'scanUnreadable' : 'scanUnknown')}
        </p>
      ) : null}
    </Advice>
  );
}
