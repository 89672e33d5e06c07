import { customerWords } from '#shared/i18n/customer.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './calm.module.css';

/** Nothing was sent: whose house this is, and that something will come. */
export function IdleView() {
  const t = useWords(customerWords);
  const { language } = useLanguage();
  const { siteName, siteNameEn } = useSite();
  const chinese = language === 'zh-CN';
  return (
    <section className={styles.calm} aria-label={t('idleTitle')}>
      <KeyMark size={112} />
      <h1 className={styles.name}>{chinese ? siteName : siteNameEn}</h1>
      <p className={styles.other} lang={chinese ? 'en' : 'zh-CN'}>
        {chinese ? siteNameEn : siteName}
      </p>
      <p className={styles.hint}>{t('idleHint')}</p>
    </section>
  );
}
