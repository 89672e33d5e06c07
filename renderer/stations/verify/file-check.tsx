import { type ChangeEvent, useState } from 'react';
import { verifyWords } from '#shared/i18n/verify.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './verify.module.css';
import { type FileVerdict, verifyFile } from './verify-file.ts';

/** Compares a PDF that somebody was sent with what the site keeps. */
export function FileCheck({ number }: { readonly number: string }) {
  const t = useWords(verifyWords);
  const [verdict, setVerdict] = useState<FileVerdict | 'asking' | null>(null);
  async function check(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    // The same file may be chosen again.
    event.target.value = '';
    if (!file) return;
    setVerdict('asking');
    setVerdict(await verifyFile(number, file));
  }
  const good = verdict === 'frozen' || verdict === 'signed';
  return (
    <section className={styles.card}>
      <h2>{t('fileTitle')}</h2>
      <p>{t('fileText')}</p>
      <label className={styles.choose}>
        {t('chooseFile')}
        <input className={styles.file} type="file" accept="application/pdf" onChange={(event) => void check(event)} />
      </label>
      {verdict === null ? null : (
        <output className={verdict === 'asking' ? undefined : good ? styles.agreed : styles.refused}>
          {verdict === 'asking' ? t('fileAsking') : t(`file-${verdict}`)}
        </output>
      )}
    </section>
  );
}
