import type { ReactNode } from 'react';
import styles from './page.module.css';

type Props = {
  /** `done` for what was carried out or is well; `plain` for what is going on. */
  readonly tone?: 'done' | 'plain' | 'hint';
  readonly children: ReactNode;
};

/** Something the page says by itself: eyes find it by its colour, a screen reader hears it at once. */
export function Said({ tone = 'plain', children }: Props) {
  return <output className={styles[tone]}>{children}</output>;
}
