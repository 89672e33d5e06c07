import type { Bilingual } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import type { SettlementView } from '#shared/protocol/settlement-view.ts';
import { useWords } from '../../lib/language.tsx';
import { moneyShown } from './money-text.ts';
import panel from './panel.module.css';
import styles from './settle-panel.module.css';

type Props = { readonly settlement: SettlementView; readonly say: (words: Bilingual) => string };

/** Totals for each payee, due and refundable apart; what is paid elsewhere stands outside them. */
export function SettleTotals({ settlement, say }: Props) {
  const t = useWords(caseStepWords);
  const outside = settlement.lines.filter((line) => line.elsewhere || line.information);
  const some = (amount: string) => Number(amount) > 0;
  return (
    <section className={styles.totals} aria-label={t('totals')}>
      {settlement.totals.map((total) => (
        <div key={total.payee} className={styles.total}>
          <p className={panel.quiet}>{t('totalFor', { payee: t(`payee-${total.payee}`) })}</p>
          {some(total.due) || !some(total.refund) ? (
            <p>
              {t('totalDue')} <strong>{t('yuan', { amount: moneyShown(total.due) })}</strong>{' '}
              <span className={panel.quiet}>{total.dueCapital}</span>
            </p>
          ) : null}
          {some(total.refund) ? (
            <p>
              {t('totalRefund')} <strong>{t('yuan', { amount: moneyShown(total.refund) })}</strong>{' '}
              <span className={panel.quiet}>{total.refundCapital}</span>
            </p>
          ) : null}
        </div>
      ))}
      <p className={panel.quiet}>{t('neverNetted')}</p>
      {outside.length > 0 ? (
        <p className={panel.quiet}>
          {t('outsideTotals')}
          {outside
            .map((line) => `${say(line.name)} ${line.due ? t('yuan', { amount: moneyShown(line.due) }) : ''}`.trim())
            .join(t('listSeparator'))}
        </p>
      ) : null}
    </section>
  );
}
