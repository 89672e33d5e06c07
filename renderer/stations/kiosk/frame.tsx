import type { Dispatch, ReactNode } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './frame.module.css';
import type { KioskEvent, KioskFlow } from './kiosk-flow.ts';
import { KioskButton } from './kiosk-button.tsx';

type Props = {
  readonly flow: KioskFlow;
  readonly dispatch: Dispatch<KioskEvent>;
  readonly secondsLeft: number | null;
  /** Shown over the page while it can't be used; the page keeps what was typed. */
  readonly over?: ReactNode;
  readonly children: ReactNode;
};

/** What stays the same on every page: whose house this is, the language one touch away, and the quiet countdown. */
export function Frame({ flow, dispatch, secondsLeft, over, children }: Props) {
  const t = useWords(kioskWords);
  const site = useSite();
  const chinese = flow.language === 'zh-CN';
  return (
    <div className={[styles.kiosk, flow.elder ? styles.elder : ''].join(' ')}>
      <header className={styles.header}>
        <span className={styles.mark}>
          <KeyMark size={56} />
        </span>
        <p className={styles.site}>{chinese ? site.siteName : site.siteNameEn}</p>
        <KioskButton
          lang={chinese ? 'en' : 'zh-CN'}
          onClick={() => dispatch({ type: 'language-chosen', language: chinese ? 'en' : 'zh-CN' })}
        >
          {t('otherLanguage')}
        </KioskButton>
      </header>
      <main className={styles.page} inert={over !== null && over !== undefined}>
        {children}
      </main>
      {over ? <div className={styles.over}>{over}</div> : null}
      {secondsLeft === null ? null : (
        <p className={styles.countdown} role="timer">
          {t('countdown', { seconds: secondsLeft })}
        </p>
      )}
    </div>
  );
}
