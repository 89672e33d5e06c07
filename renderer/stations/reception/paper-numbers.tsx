import { PaperBlock } from './paper-block.tsx';
import { PaperEntry } from './paper-entry.tsx';
import styles from './paper-numbers.module.css';

/** For a power cut: numbers printed beforehand, and entered afterwards with the time written on them. */
export function PaperNumbers() {
  return (
    <div className={styles.page}>
      <PaperBlock />
      <PaperEntry />
    </div>
  );
}
