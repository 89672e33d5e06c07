import { useId } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './rate-view.module.css';

const scores = [1, 2, 3, 4, 5] as const;

type Props = {
  readonly name: string;
  readonly score: number | null;
  readonly locked: boolean;
  readonly onScore: (score: number) => void;
};

/** One topic with its five scores: a radio group, so that arrow keys work and a screen reader counts. */
export function ScoreRow({ name, score, locked, onScore }: Props) {
  const t = useWords(customerWords);
  const group = useId();
  return (
    <fieldset className={styles.topic} disabled={locked}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.scores}>
        {scores.map((one) => (
          <label key={one} className={styles.score}>
            <input
              type="radio"
              name={group}
              value={one}
              checked={score === one}
              onChange={() => onScore(one)}
              aria-label={t('scoreOf', { score: one, word: t(`score-${one}`) })}
            />
            <span className={styles.figure} aria-hidden="true">
              {one}
            </span>
            <span className={styles.word} aria-hidden="true">
              {t(`score-${one}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
