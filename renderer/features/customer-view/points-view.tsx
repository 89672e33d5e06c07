import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { ContentOf } from './content-of.ts';
import styles from './rows.module.css';
import { TickMark } from './tick-mark.tsx';
import { Sheet, Tag } from './view-parts.tsx';

/** All points there are to explain: which matter most, and how far one is. */
export function PointsView({ content }: { readonly content: ContentOf<'points'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const done = content.points.filter((point) => point.done).length;
  return (
    <Sheet title={say(content.title)} aside={t('pointsDone', { done, total: content.points.length })}>
      <ol className={`${styles.rows} ${styles.two}`}>
        {content.points.map((point) => (
          <li key={point.id} className={styles.row}>
            <span className={[styles.tick, point.done ? styles.done : ''].join(' ')} aria-hidden="true">
              {point.done ? <TickMark /> : null}
            </span>
            <span className={styles.grow}>{say(point.name)}</span>
            <span className={styles.unseen}>{point.done ? t('pointDone') : t('pointOpen')}</span>
            {point.key ? <Tag tone="key">{t('keyPoint')}</Tag> : null}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
