import { groupedText } from '#shared/domain/money/grouped.ts';
import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import type { AreaReason } from '#shared/domain/settlement/area-difference.ts';
import type { OwnMeasurement } from '#shared/protocol/own-measurement.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './measurement.module.css';

type Found = NonNullable<OwnMeasurement['found']>;

const becauseOf = {
  'inner-area-missing': 'innerMissing',
  'inner-area-exceeds': 'innerBeyond',
  'tolerance-of-contract': 'byUnit',
} as const satisfies Record<AreaReason, string>;

const isSome = (amount: string) => /[1-9]/.test(amount);

/** The one amount, large, with the difference it comes from and what the law makes of it. */
export function WhatFollows({ found }: { readonly found: Found }) {
  const t = useWords(kioskMeasurementWords);
  const { buyerPays, refund, sellerBears, difference, ratioPercent, exceeds3Percent, reason } = found;
  const yuan = (amount: string) => t('yuan', { amount: groupedText(amount) });
  const plain = { area: difference.replace('-', ''), ratio: ratioPercent.replace('-', '') };
  const way = !isSome(difference) ? 'same' : difference.startsWith('-') ? 'smaller' : 'larger';
  const title = isSome(refund) ? 'refundTitle' : isSome(buyerPays) ? 'payTitle' : 'evenTitle';
  return (
    <section className={styles.card}>
      <h2>{t(title)}</h2>
      <p className={styles.amount}>{isSome(refund) ? yuan(refund) : isSome(buyerPays) ? yuan(buyerPays) : t('even')}</p>
      <p>{t(way, plain)}</p>
      <h3>{t('means')}</h3>
      <ul>
        {reason === 'tolerance-of-contract' ? null : <li>{t(exceeds3Percent ? 'beyond' : 'within')}</li>}
        {reason === null ? null : <li>{t(becauseOf[reason])}</li>}
        {isSome(sellerBears) ? <li>{t('bears', { amount: groupedText(sellerBears) })}</li> : null}
        {isSome(refund) && exceeds3Percent ? <li>{t('doubled')}</li> : null}
      </ul>
    </section>
  );
}
