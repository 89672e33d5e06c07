import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../lib/language.tsx';
import { groupedText } from '#shared/domain/money/grouped.ts';
import styles from './written-notice.module.css';

type Survey = Extract<NoticeContent, { form: 'survey-summary' }>;

/** Measured areas by building; no home by itself (domain 2.8). */
export function SurveyTable({ content }: { readonly content: Survey }) {
  const t = useWords(noticeWords);
  const { surveyor, reportNumber, reportedOn, rows } = content;
  return (
    <div className={styles.notice}>
      <dl className={styles.facts}>
        <dt>{t('surveyor')}</dt>
        <dd>{surveyor}</dd>
        <dt>{t('reportNumber')}</dt>
        <dd>{reportNumber}</dd>
        <dt>{t('reportedOn')}</dt>
        <dd>{reportedOn}</dd>
      </dl>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('building')}</th>
            {(['homes', 'measured', 'contractArea', 'measuredArea', 'within3', 'above3'] as const).map((name) => (
              <th key={name} scope="col" className={styles.figure}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.building}>
              <th scope="row">{row.building}</th>
              <td className={styles.figure}>{row.homes}</td>
              <td className={styles.figure}>{row.measured}</td>
              <td className={styles.figure}>{groupedText(row.contractArea)}</td>
              <td className={styles.figure}>{groupedText(row.measuredArea)}</td>
              <td className={styles.figure}>{row.within3Percent}</td>
              <td className={styles.figure}>{row.above3Percent}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('surveyNote')}</p>
    </div>
  );
}
