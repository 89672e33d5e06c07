import { customerWords } from '#shared/i18n/customer.ts';
import type { SettlementView } from '#shared/protocol/settlement-view.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { isSome, yuan } from './money.ts';
import styles from './settlement.module.css';

/** Two sums for each party, never one balance (domain 2.4), in capitals too. */
export function SettlementTotals({ settlement }: { readonly settlement: SettlementView }) {
  const t = useWords(customerWords);
  const { language } = useLanguage();
  const sums = settlement.totals.flatMap(({ payee, due, dueCapital, refund, refundCapital }) => {
    const party = t(`party-${payee}`);
    return [
      ...(isSome(due) ? [{ name: t('totalDue', { party }), amount: due, capital: dueCapital }] : []),
      ...(isSome(refund) ? [{ name: t('totalRefund', { party }), amount: refund, capital: refundCapital }] : []),
    ];
  });
  return (
    <section className={styles.totals} aria-label={t('totalsLabel')}>
      <dl>
        {sums.map(({ name, amount, capital }) => (
          <div key={name} className={styles.total}>
            <dt>{name}</dt>
            <dd className={styles.amount}>{yuan(t, amount)}</dd>
            {language === 'zh-CN' ? <dd className={styles.capital}>{capital}</dd> : null}
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{t('settleAll')}</p>
      {settlement.mayRescind === true ? <p className={styles.right}>{t('mayRescind')}</p> : null}
      {settlement.mayRescind === null ? <p className={styles.quiet}>{t('mayRescindUnknown')}</p> : null}
    </section>
  );
}
