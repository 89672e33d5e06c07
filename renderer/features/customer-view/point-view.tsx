import { customerWords } from '#shared/i18n/customer.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useBilingual } from '../../lib/bilingual.ts';
import type { ContentOf } from './content-of.ts';
import styles from './point-view.module.css';
import { Sheet, Tag } from './view-parts.tsx';

/** A sentence that gets marked, also by a change of language, is scrolled to. */
const bringIntoView = (sentence: HTMLLIElement | null) => {
  sentence?.scrollIntoView({ block: 'nearest' });
};

/** A point being explained: where it stands, in plain words, the sentence spoken of marked and the others quiet. */
export function PointView({ content }: { readonly content: ContentOf<'point'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const { marked, position, total, article, key } = content;
  const sentences = language === 'en' ? content.sentences.en : content.sentences.zh;
  return (
    <Sheet
      title={say(content.title)}
      before={key ? <Tag tone="key">{t('keyPoint')}</Tag> : null}
      aside={[article, t('pointAt', { position, total })].filter(Boolean).join(' · ')}
    >
      <ol className={styles.sentences} data-spoken={marked !== null || undefined}>
        {sentences.map((sentence, index) => (
          <li
            key={sentence}
            ref={index === marked ? bringIntoView : null}
            className={[styles.sentence, index === marked ? styles.marked : ''].join(' ')}
            aria-current={index === marked || undefined}
          >
            {index === marked ? <span className={styles.unseen}>{t('markedNow')}</span> : null}
            {sentence}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
