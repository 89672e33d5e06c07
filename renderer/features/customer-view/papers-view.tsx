import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { ContentOf } from './content-of.ts';
import styles from './rows.module.css';
import { Note, Sheet, Tag } from './view-parts.tsx';

/** What the family brings, each with its form, and what may come another day. */
export function PapersView({ content }: { readonly content: ContentOf<'papers'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  return (
    <Sheet title={say(content.title)} foot={<Note>{t('papersHint')}</Note>}>
      <ul className={styles.rows}>
        {content.papers.map((paper) => (
          <li key={paper.id} className={styles.row}>
            <span className={styles.grow}>{say(paper.name)}</span>
            {paper.mayComeLater ? <Tag tone="good">{t('mayComeLater')}</Tag> : null}
            <span className={styles.quiet}>
              {t(`form-${paper.form}`)}
              {paper.copies > 0 ? ` ${t('copies', { count: paper.copies })}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
