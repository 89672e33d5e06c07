import { manageWords } from '#shared/i18n/manage.ts';
import { dayWords } from '#shared/i18n/manage-day.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import styles from './report.module.css';

type FigureRow = {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly waitP50Minutes: number | null;
  readonly waitP90Minutes: number | null;
  readonly serviceP50Minutes: number | null;
  readonly serviceP90Minutes: number | null;
};
type Props = { readonly title: string; readonly first: string; readonly rows: readonly FigureRow[] };

/** Waits and service times by stage, desk or person; those without any are left out. */
export function FigureTable({ title, first, rows }: Props) {
  const t = useWords(dayWords);
  const m = useWords(manageWords);
  const minutes = (figure: number | null) => (figure === null ? m('dash') : t('minutes', { count: figure.toFixed(1) }));
  const shown = rows.filter((row) => row.count > 0 || row.waitP50Minutes !== null);
  return (
    <Card title={title}>
      {shown.length === 0 ? (
        <p className={styles.none}>{t('noFigures')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col">{t('count')}</th>
              <th scope="col">{t('waitP50')}</th>
              <th scope="col">{t('waitP90')}</th>
              <th scope="col">{t('serviceP50')}</th>
              <th scope="col">{t('serviceP90')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td>{row.count}</td>
                <td>{minutes(row.waitP50Minutes)}</td>
                <td>{minutes(row.waitP90Minutes)}</td>
                <td>{minutes(row.serviceP50Minutes)}</td>
                <td>{minutes(row.serviceP90Minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
