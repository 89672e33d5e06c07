import { useState } from 'react';
import { trustWords } from '#shared/i18n/trust.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../lib/language.tsx';
import { TopBar } from '../../features/light-page/top-bar.tsx';
import { systemOf, trustSteps, trustSystems } from './trust-steps.ts';
import styles from './trust.module.css';

/** How a tablet or computer comes to trust the hub, at `/trust`: reached before it does, so it asks nothing of the hub. */
export function Trust() {
  const t = useWords(trustWords);
  const [system, setSystem] = useState(() => systemOf(navigator.userAgent, navigator.maxTouchPoints));
  return (
    <div className={styles.page}>
      <header>
        <TopBar otherLanguage={t('otherLanguage')}>
          <h1 className={styles.title}>{t('title')}</h1>
        </TopBar>
      </header>
      <main className={styles.main}>
        <p>{t('why')}</p>
        <a className={styles.download} href={callUrl(contract.siteAuthority, {})} download>
          {t('download')}
        </a>
        <p className={styles.compare}>{t('compare')}</p>
        <fieldset className={styles.systems}>
          <legend>{t('system')}</legend>
          {trustSystems.map((one) => (
            <label key={one} className={styles.system}>
              <input type="radio" name="system" checked={one === system} onChange={() => setSystem(one)} />
              {t(one)}
            </label>
          ))}
        </fieldset>
        <ol className={styles.steps}>
          {trustSteps[system].map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
      </main>
    </div>
  );
}
