import { useLayoutEffect, useState } from 'react';
import { verifyWords } from '#shared/i18n/verify.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { NumberForm } from './number-form.tsx';
import { PaperVerdict } from './paper-verdict.tsx';
import styles from './verify.module.css';

/** The page a paper's QR code leads to, at `/verify/{number}?hash=…`: whether this site made it. Knows no names. */
export function Verify() {
  const t = useWords(verifyWords);
  const { language, setLanguage } = useLanguage();
  const [number, setNumber] = useState(() => decodeURIComponent(location.pathname.split('/')[2] ?? ''));
  useLayoutEffect(() => setLanguage(navigator.language.startsWith('zh') ? 'zh-CN' : 'en'), [setLanguage]);
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <h1 className={styles.title}>{t('title')}</h1>
        <Button className={styles.language} lang={other} onClick={() => setLanguage(other)}>
          {t('otherLanguage')}
        </Button>
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
