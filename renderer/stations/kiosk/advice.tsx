import type { ReactNode } from 'react';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './advice.module.css';
import { PageTitle } from './page-title.tsx';

type Props = {
  readonly title?: string;
  readonly text: string;
  /** It comes by itself, not by a touch: a screen reader says it. */
  readonly live?: boolean;
  readonly children?: ReactNode;
};

/** A calm page of words: what is happening and what to do. */
export function Advice({ title, text, live = false, children }: Props) {
  return (
    <div className={styles.advice} role={live ? 'status' : undefined}>
      <KeyMark size={96} />
      {title === undefined ? null : <PageTitle text={title} />}
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
