import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { ContentOf } from './content-of.ts';
import styles from './rows.module.css';
import { Note, Sheet, Tag } from './view-parts.tsx';

/** What the inspection found: each defect with the day it is to be repaired, and how many parts were fine. */
export function InspectionView({ content }: { readonly content: ContentOf<'inspection'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const { defects, fine } = content;
  return (
    <Sheet
      title={say(content.title)}
      aside={
        <>
          {t('defectsFound')} <strong className={styles.count}>{defects.length}</strong> · {t('partsFine')}{' '}
          <strong className={styles.count}>{fine}</strong>
        </>
      }
      foot={<Note>{t('inspectionNote')}</Note>}
    >
      {defects.length === 0 ? <p>{t('noDefects')}</p> : null}
      <ol className={styles.rows}>
        {defects.map((defect, index) => (
          // Nothing but its place tells two equal defects apart, and the list is drawn anew as a whole.
          <li key={index} className={styles.row}>
            <span className={styles.quiet} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.grow}>
              {say(defect.where)} <strong>{say(defect.problem)}</strong>
            </span>
            {defect.agreedDate ? (
              <Tag tone="good">{t('agreedDate', { date: defect.agreedDate })}</Tag>
            ) : (
              <Tag>{t('noAgreedDate')}</Tag>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
