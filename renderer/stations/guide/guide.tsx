import { lazy, Suspense, useEffect, useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import { KeptTalkingPoints, TalkingPoints } from '../../features/talking-points/talking-points.tsx';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './guide.module.css';
import { HomeInspection } from './inspection/home-inspection.tsx';
import { HouseholdList } from './household-list.tsx';
import { MyDesk } from './my-desk.tsx';
import type { Opened } from './opened.ts';
import { registerWorker } from './offline/register-worker.ts';
import { ReceiveVisitor } from './steps/receive-visitor.tsx';
import { SyncLine } from './sync-line.tsx';
import { useWork } from './use-work.ts';

// What is done step by step needs the hub and much more code; homes are to open at once.
const CaseSteps = lazy(async () => ({ default: (await import('./steps/case-steps.tsx')).CaseSteps }));

type Props = {
  /** `away`: without the hub homes seen before can still be inspected. `back`: it is there again, but nobody is signed in. */
  readonly where: 'away' | 'back' | 'signed-in';
  readonly opened: Opened | null;
  readonly onOpen: (what: Opened | null) => void;
  /** Signs out at the hub, then does what is left to do here; refused while a family is at the guide's place. */
  readonly signOut: ((before: () => Promise<void>) => Promise<void>) | null;
};

/** The tablet of whoever accompanies: my households, and the inspection of a home, with or without signal. */
export function Guide({ where, opened, onOpen, signOut }: Props) {
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
        {where === 'signed-in' ? (
          <TalkingPoints className={styles.headButton} />
        ) : (
          <KeptTalkingPoints className={styles.headButton} />
        )}
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
      <main className={styles.body} data-in-home={opened !== null}>
        {problem ? (
          <p className={styles.problem} role="alert">
            {errorText(problem, language)}
          </p>
        ) : null}
        {work.store === null ? (
          <p className={styles.quiet}>{t('opening')}</p>
        ) : opened === null ? (
          <>
            {where === 'signed-in' ? <ReceiveVisitor onOpen={(caseId) => onOpen({ kind: 'steps', caseId })} /> : null}
            {where === 'signed-in' ? <MyDesk onOpen={onOpen} /> : <p className={styles.notice}>{t('noHub')}</p>}
            <HouseholdList work={work} store={work.store} reached={where === 'signed-in'} onOpen={onOpen} />
          </>
        ) : (
          <>
            {where === 'back' ? <p className={styles.notice}>{t('hubIsBack')}</p> : null}
            {opened.kind === 'home' ? (
              <HomeInspection
                key={opened.caseId}
                caseId={opened.caseId}
                work={work}
                store={work.store}
                onBack={() => onOpen(null)}
              />
            ) : (
              <Suspense fallback={<p className={styles.quiet}>{t('loading')}</p>}>
                <CaseSteps
                  caseId={opened.caseId}
                  onBack={() => onOpen(null)}
                  onInspect={() => onOpen({ ...opened, kind: 'home' })}
                />
              </Suspense>
            )}
          </>
        )}
      </main>
    </div>
  );
}
