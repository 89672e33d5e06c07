import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './written-notice.module.css';

type Dates = Extract<NoticeContent, { form: 'milestones' }>['dates'];

/** How far the building is (C1): planned and real dates. */
export function MilestoneList({ dates }: { readonly dates: Dates }) {
  const t = useWords(noticeWords);
  return (
    <ol className={styles.milestones}>
      {dates.map(({ milestone, planned, done }) => (
        <li key={milestone} className={styles.milestone} data-done={done === null ? undefined : ''}>
          <span className={styles.what}>{t(`milestone-${milestone}`)}</span>
          <span className={styles.digits}>
            {t('planned')} {planned ?? t('notGiven')}
          </span>
          <span className={styles.digits}>
            {t('done')} {done ?? t('notYet')}
          </span>
        </li>
      ))}
    </ol>
  );
}
