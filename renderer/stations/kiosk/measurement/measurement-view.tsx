import type { Dispatch } from 'react';
import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import { kioskWords, placeText } from '#shared/i18n/kiosk.ts';
import { missingFigureWords } from '#shared/i18n/settlement.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { KioskButton } from '../kiosk-button.tsx';
import type { KioskEvent, MeasurementPage } from '../kiosk-flow.ts';
import { PageTitle } from '../page-title.tsx';
import { AreaList } from './area-list.tsx';
import styles from './measurement.module.css';
import { PrintMeasurement } from './print-measurement.tsx';
import { WhatFollows } from './what-follows.tsx';

type Props = { readonly page: MeasurementPage; readonly dispatch: Dispatch<KioskEvent> };

/** What a home measured, what follows and how it was computed, for whoever scanned its notice. */
export function MeasurementView({ page, dispatch }: Props) {
  const t = useWords(kioskMeasurementWords);
  const kiosk = useWords(kioskWords);
  const missingWord = useWords(missingFigureWords);
  const { language } = useLanguage();
  const { measurement, noticeToken } = page;
  const { found, missing } = measurement;
  const home = measurement.home
    .split(' ')
    .map((part) => placeText(part, language))
    .join(' ');
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle className={styles.title} text={t('title')} />
        <p className={styles.home}>{home}</p>
      </div>
      {/* Large type may need more than the screen: it is scrolled by touch or by the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable */}
      <section className={styles.content} aria-label={t('figures')} tabIndex={0}>
        {found ? (
          <WhatFollows found={found} />
        ) : (
          <section className={styles.card}>
            <h2>{t('missingTitle')}</h2>
            <ul>
              {missing.map((code) => (
                <li key={code}>{missingWord(code)}</li>
              ))}
            </ul>
            <p>{t('missingText')}</p>
          </section>
        )}
        <AreaList measurement={measurement} />
        {found ? (
          <section className={styles.how}>
            <h2>{t('how')}</h2>
            <ol>
              {found.computation.map((line) => (
                <li key={line.zh}>{language === 'en' ? line.en : line.zh}</li>
              ))}
            </ol>
            <p>{t('note')}</p>
          </section>
        ) : null}
      </section>
      <div className={styles.ways}>
        {found ? <PrintMeasurement noticeToken={noticeToken} /> : null}
        <KioskButton onClick={() => dispatch({ type: 'went-back' })}>{t('takeNumber')}</KioskButton>
        <KioskButton kind="main" onClick={() => dispatch({ type: 'forgotten' })}>
          {kiosk('done')}
        </KioskButton>
      </div>
    </div>
  );
}
