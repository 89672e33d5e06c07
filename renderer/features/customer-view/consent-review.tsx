import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { ContentOf } from './content-of.ts';
import styles from './rows.module.css';
import { BigButton } from './view-parts.tsx';

type Props = {
  readonly items: ContentOf<'consent'>['items'];
  readonly answers: Readonly<Record<string, boolean>>;
  readonly locked: boolean;
  readonly onChange: (at: number) => void;
};

/** All answers together before they are sent, each still to be changed. */
export function ConsentReview({ items, answers, locked, onChange }: Props) {
  const t = useWords(customerWords);
  const say = useBilingual();
  return (
    <ul className={styles.rows}>
      {items.map((item, index) => (
        <li key={item.id} className={styles.answer}>
          <span className={styles.grow}>{say(item.purpose)}</span>
          <strong>{answers[item.id] ? t('agree') : t('refuse')}</strong>
          <BigButton
            disabled={locked}
            aria-label={`${t('change')}: ${say(item.purpose)}`}
            onClick={() => onChange(index)}
          >
            {t('change')}
          </BigButton>
        </li>
      ))}
    </ul>
  );
}
