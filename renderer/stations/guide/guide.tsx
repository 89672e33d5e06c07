import { useEffect, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './guide.module.css';
import { HomeInspection } from './inspection/home-inspection.tsx';
import { HouseholdList } from './household-list.tsx';
import { MyDesk } from './my-desk.tsx';
import { registerWorker } from './offline/register-worker.ts';
import { SyncLine } from './sync-line.tsx';
import { useWork } from './use-work.ts';

type Props = {
  /** Without the hub there is no desk to call from; homes seen before can still be inspected. */
  readonly reached: boolean;
  readonly signOut: (() => void) | null;
};

/** The tablet of whoever accompanies: my households, and the inspection of a home, with or without signal. */
export function Guide({ reached, signOut }: Props) {
  const t = useWords(guideWords);
  const { language, setLanguage } = useLanguage();
  const work = useWork();
  const [caseId, setCaseId] = useState<CaseId | null>(null);
  useEffect(() => {
    void registerWorker();
  }, []);
  const leave = async () => {
    // What waits must not be lost with the person: it is sent under the next sign-in.
    await work.store?.forget();
    signOut?.();
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <KeyMark size={30} tone="light" />
        <strong>{t('title')}</strong>
        <SyncLine work={work} />
        <span className={styles.grow} />
        <button
          type="button"
          className={styles.headButton}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t('otherLanguage')}
        </button>
        {signOut ? (
          <button type="button" className={styles.headButton} onClick={() => void leave()}>
            {t('signOut')}
          </button>
        ) : null}
      </header>
      {work.store === null ? (
        <p className={styles.quiet}>{t('opening')}</p>
      ) : caseId === null ? (
        <main className={styles.body}>
          {reached ? <MyDesk onOpen={setCaseId} /> : <p className={styles.notice}>{t('noHub')}</p>}
          <HouseholdList work={work} store={work.store} reached={reached} onOpen={setCaseId} />
        </main>
      ) : (
        <main className={styles.body}>
          <Button size="touch" onClick={() => setCaseId(null)}>
            {t('backToList')}
          </Button>
          <HomeInspection key={caseId} caseId={caseId} work={work} store={work.store} />
        </main>
      )}
    </div>
  );
}
