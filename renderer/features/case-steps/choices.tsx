import styles from './choices.module.css';

export type ChoiceOf<Id extends string> = {
  readonly id: Id;
  readonly text: string;
  /** The key that chooses it in the current row. */
  readonly key?: string;
  readonly disabled?: boolean;
  readonly tone?: 'good' | 'warn' | 'bad';
};

type Props<Id extends string> = {
  readonly label: string;
  readonly choices: readonly ChoiceOf<Id>[];
  readonly chosen: Id | undefined;
  readonly disabled?: boolean;
  readonly tabIndex?: 0 | -1;
  readonly onChoose: (id: Id) => void;
};

/** A few answers side by side; the chosen one stands out by shape and colour. */
export function Choices<Id extends string>(props: Props<Id>) {
  return (
    <fieldset className={styles.choices} aria-label={props.label}>
      {props.choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          className={styles.choice}
          data-tone={choice.tone}
          aria-pressed={choice.id === props.chosen}
          disabled={props.disabled === true || choice.disabled === true}
          tabIndex={props.tabIndex}
          onClick={() => props.onChoose(choice.id)}
        >
          {choice.text}
          {choice.key ? <kbd className={styles.key}>{choice.key}</kbd> : null}
        </button>
      ))}
    </fieldset>
  );
}
