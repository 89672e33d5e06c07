import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './written-notice.module.css';

type Milestones = Extract<NoticeContent, { form: 'milestones' }>;

/** How far the buildings are (C1): which ones, planned and real dates. */
export function MilestoneList({ content: { buildings, dates } }: { readonly content: Milestones }) {
  const t = useWords(noticeWords);
  return (
    <>
      {buildings ? (
        <dl className={styles.facts}>
          <dt>{t('building')}</dt>
          <dd>{buildings.join(t('separator'))}</dd>
        </dl>
      ) : null}
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
    </>
  );
}
