import { useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import { useWords } from '../../lib/language.tsx';
import { HouseProvider, useHouse } from './house.tsx';
import { InHouse } from './in-house-page.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { PaperNumbers } from './paper-numbers.tsx';
import styles from './reception.module.css';
import { type Tab, TopBar } from './top-bar.tsx';
import { Visitors } from './visitors.tsx';

/** The screen of the person at the door, who can serve every visitor without a kiosk. */
export function Reception() {
  return (
    <HouseProvider>
      <Desk />
    </HouseProvider>
  );
}

function Desk() {
  const t = useWords(receptionWords);
  const { dayClosed } = useHouse();
  const [tab, setTab] = useState<Tab>('visitors');
  return (
    <div className={styles.page}>
      <TopBar tab={tab} onTab={setTab} />
      <OfflineBanner />
      {dayClosed ? <output className={styles.closed}>{t('dayClosed')}</output> : null}
      <main className={styles.main}>
        {tab === 'visitors' ? <Visitors /> : tab === 'in-house' ? <InHouse /> : <PaperNumbers />}
      </main>
    </div>
  );
}
