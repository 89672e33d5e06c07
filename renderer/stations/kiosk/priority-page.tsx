import type { Dispatch } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { useWords } from '../../lib/language.tsx';
import type { KioskEvent } from './kiosk-flow.ts';
import { KioskButton } from './kiosk-button.tsx';
import styles from './priority-page.module.css';

/** Yes or no; which of the reasons it is, nobody asks. */
export function PriorityPage({ dispatch }: { readonly dispatch: Dispatch<KioskEvent> }) {
  const t = useWords(kioskWords);
  const answer = (priority: boolean) => dispatch({ type: 'priority-answered', priority, key: crypto.randomUUID() });
  return (
    <div className={styles.answers}>
      <KioskButton className={styles.answer} onClick={() => answer(false)}>
        {t('priorityNo')}
      </KioskButton>
      <KioskButton className={styles.answer} onClick={() => answer(true)}>
        {t('priorityYes')}
      </KioskButton>
    </div>
  );
}
