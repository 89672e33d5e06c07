import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './consent-view.module.css';
import type { ContentOf } from './content-of.ts';
import { BigButton } from './view-parts.tsx';

type Props = {
  readonly item: ContentOf<'consent'>['items'][number];
  readonly chosen: boolean | null;
  readonly locked: boolean;
  readonly onAnswer: (granted: boolean) => void;
};

/** One consent: what for, to whom, which data, and two answers of the same weight. */
export function ConsentItem({ item, chosen, locked, onAnswer }: Props) {
  const t = useWords(customerWords);
  const say = useBilingual();
  return (
    <div className={styles.item}>
      <h2 className={styles.purpose}>{say(item.purpose)}</h2>
      <dl className={styles.facts}>
        <div>
          <dt>{t('recipient')}</dt>
          <dd>{say(item.recipient)}</dd>
        </div>
        <div>
          <dt>{t('dataGiven')}</dt>
          <dd>{say(item.data)}</dd>
        </div>
      </dl>
      <div className={styles.answers}>
        <BigButton disabled={locked} aria-pressed={chosen === true} onClick={() => onAnswer(true)}>
          {t('agree')}
        </BigButton>
        <BigButton disabled={locked} aria-pressed={chosen === false} onClick={() => onAnswer(false)}>
          {t('refuse')}
        </BigButton>
      </div>
    </div>
  );
}
