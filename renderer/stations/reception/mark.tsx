import type { ReactNode } from 'react';
import styles from './mark.module.css';

type Tone = 'plain' | 'good' | 'warm' | 'alert';

/** A small word beside a home or a number: here, late, locked, priority. */
export function Mark({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={[styles.mark, styles[tone]].join(' ')}>{children}</span>;
}
