import type { ReactNode } from 'react';
import { KeyMark } from './key-mark.tsx';
import styles from './notice.module.css';

/** A whole page that says what is happening and what to do: loading, cut off, not found. */
export function Notice(props: { readonly title?: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <main className={styles.page} aria-live="polite">
      <KeyMark size={56} />
      {props.title ? <h1 className={styles.title}>{props.title}</h1> : null}
      <p className={styles.text}>{props.text}</p>
      {props.children}
    </main>
  );
}
