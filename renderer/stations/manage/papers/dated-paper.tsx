import { Input } from 'antd';
import { useState } from 'react';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import { sitePaperWords } from '#shared/i18n/manage-papers.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../lib/language.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Card } from '../parts/page.tsx';
import styles from './papers.module.css';
import { PrintPaper } from './print-paper.tsx';

type Props = { readonly kind: 'daily-report' | 'late-list'; readonly today: string };

/** A paper of the site for one day. */
export function DatedPaper({ kind, today }: Props) {
  const t = useWords(sitePaperWords);
  const [date, setDate] = useState(today);
  const report = kind === 'daily-report';
  const valid = isCalendarDate(date);
  return (
    <Card title={t(report ? 'reportTitle' : 'lateTitle')}>
      <p className={styles.text}>{t(report ? 'reportText' : 'lateText')}</p>
      <div className={styles.row}>
        <label className={styles.field}>
          {t(report ? 'day' : 'until')}
          <Input
            type="date"
            className={styles.day ?? ''}
            value={date}
            status={valid ? '' : 'error'}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <PrintPaper
          text={t('print')}
          name={`${t('print')} ${t(report ? 'reportTitle' : 'lateTitle')}`}
          order={() =>
            valid ? (report ? { kind: 'daily-report', date } : { kind: 'late-list', actualDate: date }) : null
          }
        />
        {!report && valid && (
          <DownloadButton
            url={callUrl(contract.lateListCsv, { query: { until: date } })}
            name={`keyturn-late-homes-${date}.csv`}
          >
            {t('lateCsv')}
          </DownloadButton>
        )}
      </div>
    </Card>
  );
}
