import { customerWords } from '#shared/i18n/customer.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './calm.module.css';
import type { ContentOf } from './content-of.ts';
import { TickMark } from './tick-mark.tsx';

/** The hub has what the family said. */
export function AnsweredView({ content }: { readonly content: ContentOf<'answered'> }) {
  const t = useWords(customerWords);
  return (
    <section className={styles.calm} aria-label={t('answeredTitle')}>
      <span className={styles.tick}>
        <TickMark />
      </span>
      <h1 className={styles.title}>{t('answeredTitle')}</h1>
      <p className={styles.text}>{t(`answered-${content.to}`)}</p>
      <p className={styles.hint}>{t('answeredNext')}</p>
    </section>
  );
}
