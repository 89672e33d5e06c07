import { diagnosisWords } from '#shared/i18n/manage-diagnosis.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import styles from './setup.module.css';

/** One button for the day something does not work and somebody elsewhere is to find out why. */
export function DiagnosisCard() {
  const t = useWords(diagnosisWords);
  const { date, version } = useSite();
  return (
    <section className={styles.diagnosis} aria-labelledby="diagnosis-title">
      <h2 id="diagnosis-title">{t('title')}</h2>
      <p className={styles.hint}>{t('explain')}</p>
      <DownloadButton url={callUrl(contract.diagnosis, { query: {} })} name={`keyturn-${version}-${date}.zip`}>
        {t('save')}
      </DownloadButton>
    </section>
  );
}
