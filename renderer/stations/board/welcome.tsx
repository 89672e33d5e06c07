import { KeyMark } from '../../ui/key-mark.tsx';
import { BothWords, type BoardWord } from './bilingual.tsx';
import styles from './welcome.module.css';

const steps: readonly (readonly [BoardWord, BoardWord])[] = [
  ['stepTake', 'stepTakeText'],
  ['stepWatch', 'stepWatchText'],
  ['stepGo', 'stepGoText'],
];

/** Before the first number of the day: a greeting, and how it works here. */
export function Welcome() {
  return (
    <div className={styles.welcome}>
      <BothWords word="greeting" className={styles.greeting} />
      <ol className={styles.steps}>
        {steps.map(([title, text], index) => (
          <li key={title} className={styles.step}>
            <span className={styles.digit} aria-hidden="true">
              {index + 1}
            </span>
            <BothWords word={title} className={styles.title} />
            <BothWords word={text} className={styles.text} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** In the middle of the day, when everyone called has come to the desk. */
export function Calm() {
  return (
    <div className={styles.calm}>
      <span className={styles.mark}>
        <KeyMark tone="light" />
      </span>
      <BothWords word="calmTitle" className={styles.calmTitle} />
      <BothWords word="calmText" className={styles.text} />
    </div>
  );
}

/** After the day was closed. */
export function Closed() {
  return (
    <div className={styles.calm}>
      <span className={styles.mark}>
        <KeyMark tone="light" />
      </span>
      <BothWords word="closedTitle" className={styles.calmTitle} />
      <BothWords word="closedText" className={styles.text} />
    </div>
  );
}

/** Below a single call: what everyone else may expect of this screen. */
export function Quiet() {
  return (
    <div className={styles.calm}>
      <BothWords word="calmText" className={styles.text} />
    </div>
  );
}
