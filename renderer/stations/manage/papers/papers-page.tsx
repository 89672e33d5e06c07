import { sitePaperWords } from '#shared/i18n/manage-papers.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Card, Page } from '../parts/page.tsx';
import { DatedPaper } from './dated-paper.tsx';
import styles from './papers.module.css';
import { TransferForm } from './transfer-form.tsx';

/** Papers that belong to no case: the day's report, the late list for finance, what goes to the property company. */
export function PapersPage() {
  const t = useWords(sitePaperWords);
  const { date } = useSite();
  return (
    <Page title={t('title')} explain={t('explain')}>
      <div className={styles.pair}>
        <DatedPaper kind="daily-report" today={date} />
        <DatedPaper kind="late-list" today={date} />
      </div>
      <TransferForm today={date} />
      <Card title={t('noticeTitle')}>
        <p className={styles.text}>{t('noticeText')}</p>
      </Card>
    </Page>
  );
}
