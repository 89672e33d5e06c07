import type { ReactNode } from 'react';
import styles from './page.module.css';

type Props = {
  readonly title: string;
  /** One plain sentence: what this page is for. */
  readonly explain?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** One page of Manage: its name, what it is for, what can be done, and the rest. */
export function Page({ title, explain, actions, children }: Props) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {explain ? <p className={styles.explain}>{explain}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** A sheet of white on the paper, with a name. */
export function Card(props: { readonly title?: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.card} aria-label={props.title}>
      {props.title ? (
        <div className={styles.cardHead}>
          <h2 className={styles.cardTitle}>{props.title}</h2>
          {props.aside}
        </div>
      ) : null}
      {props.children}
    </section>
  );
}
