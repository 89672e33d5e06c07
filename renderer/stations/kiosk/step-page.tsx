import type { Dispatch, ReactNode } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { useWords } from '../../lib/language.tsx';
import type { KioskEvent, KioskFlow } from './kiosk-flow.ts';
import { KioskButton } from './kiosk-button.tsx';
import { PageTitle } from './page-title.tsx';
import styles from './step-page.module.css';

export type StepProps = {
  readonly flow: KioskFlow;
  readonly dispatch: Dispatch<KioskEvent>;
  readonly crumbs: ReactNode;
};

type Props = StepProps & {
  readonly title?: string;
  readonly hint?: string;
  /** Why the last answer was not taken. */
  readonly refusal?: string | null;
  readonly children: ReactNode;
};

/** A question on the way to the number, or a page of words; with what was chosen so far and always a way back. */
export function StepPage({ flow, dispatch, crumbs, title, hint, refusal, children }: Props) {
  const t = useWords(kioskWords);
  return (
    <div className={[styles.step, title === undefined ? styles.alone : ''].join(' ')}>
      {title === undefined ? null : (
        <div className={styles.question}>
          {crumbs}
          <PageTitle key={title} text={title} />
          {refusal || hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
          {refusal ? (
            <p className={styles.refusal} role="alert">
              {refusal}
            </p>
          ) : null}
        </div>
      )}
      <div className={styles.answers}>{children}</div>
      <nav className={styles.ways}>
        {flow.past.length > 0 ? (
          <KioskButton onClick={() => dispatch({ type: 'went-back' })}>{t('back')}</KioskButton>
        ) : null}
        {flow.elder && flow.past.length > 0 ? null : (
          <KioskButton onClick={() => dispatch({ type: 'forgotten' })}>{t('startOver')}</KioskButton>
        )}
        {flow.page.kind === 'help' || flow.page.kind === 'reception' ? null : (
          <KioskButton onClick={() => dispatch({ type: 'help-asked' })}>{t('help')}</KioskButton>
        )}
      </nav>
    </div>
  );
}
