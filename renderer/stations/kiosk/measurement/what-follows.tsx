import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import type { OwnMeasurement } from '#shared/protocol/own-measurement.ts';
import { whatFollows } from '../../../features/measurement/what-follows.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './measurement.module.css';

/** The one amount, large, with the difference it comes from and what the law makes of it. */
export function WhatFollows({ found }: { readonly found: NonNullable<OwnMeasurement['found']> }) {
  const t = useWords(kioskMeasurementWords);
  const { title, amount, way, points } = whatFollows(found);
  return (
    <section className={styles.card}>
      <h2>{t(title)}</h2>
      <p className={styles.amount}>{t(amount.word, amount.values)}</p>
      <p>{t(way.word, way.values)}</p>
      <h3>{t('means')}</h3>
      <ul>
        {points.map(({ word, values }) => (
          <li key={word}>{t(word, values)}</li>
        ))}
      </ul>
    </section>
  );
}
