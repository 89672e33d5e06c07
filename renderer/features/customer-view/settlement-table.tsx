import { customerWords } from '#shared/i18n/customer.ts';
import type { SettlementLineView, SettlementView } from '#shared/protocol/settlement-view.ts';
import { groupedText } from '#shared/domain/money/grouped.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { LineTags } from './line-tags.tsx';
import { isSome } from './money.ts';
import { SettlementTotals } from './settlement-totals.tsx';
import styles from './settlement.module.css';

type Props = { readonly settlement: SettlementView };

/** Every line by itself, what is settled here first; what is paid elsewhere stands apart and in no total. */
export function SettlementTable({ settlement }: Props) {
  const here = settlement.lines.filter((line) => !line.elsewhere && !line.information);
  const outside = settlement.lines.filter((line) => line.elsewhere || line.information);
  return (
    <>
      <Lines lines={here} />
      <SettlementTotals settlement={settlement} />
      {outside.length > 0 ? <Lines lines={outside} /> : null}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly SettlementLineView[] }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const money = (amount: string | null) => (isSome(amount) ? groupedText(amount) : '—');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('lineItem')}</th>
          <th scope="col">{t('lineBetween')}</th>
          <th scope="col" className={styles.money}>
            {t('lineDue')}
          </th>
          <th scope="col" className={styles.money}>
            {t('lineRefund')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className={styles.item}>
              <span>{say(line.name)}</span> <LineTags line={line} />
            </th>
            <td className={styles.quiet}>
              {t('between', { payer: t(`party-${line.payer}`), payee: t(`party-${line.payee}`) })}
            </td>
            <td className={styles.money}>{line.unknown ? '?' : money(line.due)}</td>
            <td className={styles.money}>{money(line.refund)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
