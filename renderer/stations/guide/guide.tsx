import { useEffect, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './guide.module.css';
import { HomeInspection } from './inspection/home-inspection.tsx';
import { HouseholdList } from './household-list.tsx';
import { MyDesk } from './my-desk.tsx';
import { registerWorker } from './offline/register-worker.ts';
import { SyncLine } from './sync-line.tsx';
import { useWork } from './use-work.ts';

type Props = {
  /** `away`: without the hub homes seen before can still be inspected. `back`: it is there again, but nobody is signed in. */
  readonly where: 'away' | 'back' | 'signed-in';
  readonly caseId: CaseId | null;
  readonly onCase: (id: CaseId | null) => void;
  /** Signs out at the hub, then does what is left to do here; refused while a family is at the guide's place. */
  readonly signOut: ((before: () => Promise<void>) => Promise<void>) | null;
};

/** The tablet of whoever accompanies: my households, and the inspection of a home, with or without signal. */
export function Guide({ where, caseId, onCase, signOut }: Props) {
  const t = useWords(guideWords);
  const { language, setLanguage } = useLanguage();
  const work = useWork();
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    void registerWorker();
  }, []);
  const leave = async () => {
    setProblem(null);
    // What waits must not be lost with the person: it is sent under the next sign-in.
    await signOut?.(async () => work.store?.forget()).catch(setProblem);
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <KeyMark size={30} tone="light" />
        <strong>{t('title')}</strong>
        {work.store ? <SyncLine work={work} store={work.store} /> : null}
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
      <main className={styles.body} data-in-home={caseId !== null}>
        {problem ? (
          <p className={styles.problem} role="alert">
            {errorText(problem, language)}
          </p>
        ) : null}
        {work.store === null ? (
          <p className={styles.quiet}>{t('opening')}</p>
        ) : caseId === null ? (
          <>
            {where === 'signed-in' ? <MyDesk onOpen={onCase} /> : <p className={styles.notice}>{t('noHub')}</p>}
            <HouseholdList work={work} store={work.store} reached={where === 'signed-in'} onOpen={onCase} />
          </>
        ) : (
          <>
            {where === 'back' ? <p className={styles.notice}>{t('hubIsBack')}</p> : null}
            <HomeInspection key={caseId} caseId={caseId} work={work} store={work.store} onBack={() => onCase(null)} />
          </>
        )}
      </main>
    </div>
  );
}
