import { useState } from 'react';
import { verifyWords } from '#shared/i18n/verify.ts';
import { useWords } from '../../lib/language.tsx';
import { TopBar } from '../../features/light-page/top-bar.tsx';
import { NumberForm } from './number-form.tsx';
import { PaperVerdict } from './paper-verdict.tsx';
import styles from './verify.module.css';

/** The page a paper's QR code leads to, at `/verify/{number}?hash=…`: whether this site made it. Knows no names. */
export function Verify() {
  const t = useWords(verifyWords);
  const [number, setNumber] = useState(() => decodeURIComponent(location.pathname.split('/')[2] ?? ''));
  return (
    <div className={styles.page}>
      <header>
        <TopBar otherLanguage={t('otherLanguage')}>
          <h1 className={styles.title}>{t('title')}</h1>
        </TopBar>
      </header>
      <main className={styles.main}>
        {number === '' ? (
          <NumberForm onNumber={setNumber} />
        ) : (
          <PaperVerdict number={number} hash={new URLSearchParams(location.search).get('hash')} />
        )}
      </main>
      <p className={styles.privacy}>{t('privacy')}</p>
    </div>
  );
}
