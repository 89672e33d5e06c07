import { useId } from 'react';
import styles from './setup.module.css';

type Props = {
  /** The question it answers. */
  readonly of: string;
  readonly title: string;
  readonly hint?: string;
  readonly chosen: boolean;
  readonly choose: () => void;
};

/** One answer of a question, large enough for a finger. */
export function Choice({ of, title, hint, chosen, choose }: Props) {
  const id = useId();
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name={of}
        checked={chosen}
        onChange={choose}
        aria-labelledby={`${id}-title`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <span>
        <span id={`${id}-title`} className={styles.choiceTitle}>
          {title}
        </span>
        {hint === undefined ? null : (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
