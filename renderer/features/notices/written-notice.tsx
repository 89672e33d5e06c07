import { assertNever } from '#shared/domain/assert-never.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../lib/language.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { PriceTable } from './price-table.tsx';
import { Prose } from './prose.tsx';
import { StaffTable } from './staff-table.tsx';
import { SurveyTable } from './survey-table.tsx';
import styles from './written-notice.module.css';

/** A written notice, all of it. Sizes follow the font size of whatever it stands in. */
export function WrittenNotice({ content }: { readonly content: NoticeContent }) {
  const t = useWords(noticeWords);
  switch (content.form) {
    case 'file':
      return null;
    case 'text':
      return (
        <div className={styles.notice}>
          {content.parts.map(({ heading, text }, index) => (
            <Prose key={index} heading={heading} text={text} />
          ))}
        </div>
      );
    case 'price-table':
      return (
        <div className={styles.notice}>
          <PriceTable rows={content.rows} />
          <p className={styles.note}>{t('priceNote')}</p>
          {content.discounts && <Prose title={t('discounts')} text={content.discounts} />}
          {content.agencyFees && <Prose title={t('agencyFees')} text={content.agencyFees} />}
          <p className={styles.hotline}>
            {t('hotline')} <strong>{content.hotline}</strong>
          </p>
        </div>
      );
    case 'staff-list':
      return <StaffTable people={content.people} />;
    case 'milestones':
      return <MilestoneList content={content} />;
    case 'survey-summary':
      return <SurveyTable content={content} />;
    default:
      return assertNever(content);
  }
}
