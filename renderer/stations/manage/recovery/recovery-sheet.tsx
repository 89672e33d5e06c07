import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { dayWords } from '#shared/i18n/manage-day.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import styles from './recovery.module.css';

/** The phrase, large, shown this once; it closes only after somebody says that it is taken down. */
export function RecoverySheet({ phrase, onDone }: { readonly phrase: string; readonly onDone: () => void }) {
  const t = useWords(dayWords);
  const m = useWords(manageWords);
  const site = useSite();
  const { language } = useLanguage();
  const [written, setWritten] = useState(false);
  return (
    <Modal
      open
      width={720}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={t('recoveryTitle')}
      footer={
        <div className={styles.footer}>
          <Checkbox checked={written} onChange={(event) => setWritten(event.target.checked)}>
            {t('recoveryWritten')}
          </Checkbox>
          <Button onClick={() => window.print()}>{m('print')}</Button>
          <Button type="primary" disabled={!written} onClick={onDone}>
            {t('recoveryDone')}
          </Button>
        </div>
      }
    >
      <div className={styles.sheet}>
        <h2 className={styles.title}>
          {t('recoverySheet', { site: language === 'en' ? site.siteNameEn : site.siteName })}
        </h2>
        <output className={styles.phrase}>{phrase}</output>
        <p>{t('recoveryKeep')}</p>
      </div>
    </Modal>
  );
}
