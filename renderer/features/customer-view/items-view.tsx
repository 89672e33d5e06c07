import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { ContentOf } from './content-of.ts';
import styles from './rows.module.css';
import { Note, Sheet } from './view-parts.tsx';

/** Keys, cards and books to be counted together. */
export function ItemsView({ content }: { readonly content: ContentOf<'items'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  return (
    <Sheet title={say(content.title)} foot={<Note>{t('itemsHint')}</Note>}>
      <ul className={`${styles.rows} ${styles.two}`}>
        {content.items.map((item) => (
          <li key={item.id} className={styles.row}>
            <span className={styles.grow}>{say(item.name)}</span>
            <span className={styles.count}>{t('itemCount', { count: item.count })}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
