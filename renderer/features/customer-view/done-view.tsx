import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './calm.module.css';
import type { ContentOf } from './content-of.ts';

/** The farewell: where to go next, or home with the keys. */
export function DoneView({ content }: { readonly content: ContentOf<'done'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const { nextStage, keys } = content;
  return (
    <section className={styles.calm} aria-label={t('doneTitle')}>
      <KeyMark size={104} />
      <h1 className={styles.title}>{t('doneTitle')}</h1>
      {keys ? <p className={styles.text}>{t('doneKeys')}</p> : null}
      {nextStage ? (
        <>
          <p className={styles.next}>
            <span className={styles.label}>{t('doneNext')}</span>
            <strong className={styles.stage}>{say(nextStage)}</strong>
          </p>
          <p className={styles.text}>{t('doneNextHint')}</p>
        </>
      ) : keys ? null : (
        <p className={styles.text}>{t('doneEnd')}</p>
      )}
    </section>
  );
}
