import { noticeWords } from '#shared/i18n/notices.ts';
import type { PriceRow } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../lib/language.tsx';
import { groupedText } from '#shared/domain/money/grouped.ts';
import styles from './written-notice.module.css';

/** One home, one price (明码标价规定). Callers with thousands of homes hand in the rows that are seen. */
export function PriceTable({ rows }: { readonly rows: readonly PriceRow[] }) {
  const t = useWords(noticeWords);
  if (rows.length === 0) return <p className={styles.note}>{t('noHomes')}</p>;
  const amount = (value: string | null) => (value === null ? t('notGiven') : groupedText(value));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('home')}</th>
          <th scope="col">{t('layout')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col" className={styles.figure}>
            {t('grossArea')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('innerArea')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('unitPrice')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('totalPrice')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.home}>
            <th scope="row">{row.home}</th>
            <td>{row.layout ?? t('notGiven')}</td>
            <td>{t(`status-${row.status}`)}</td>
            <td className={styles.figure}>{amount(row.grossArea)}</td>
            <td className={styles.figure}>{amount(row.innerArea)}</td>
            <td className={styles.figure}>{amount(row.unitPrice)}</td>
            <td className={styles.figure}>{amount(row.totalPrice)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
