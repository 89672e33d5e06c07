import { type ReactNode, useId } from 'react';
import styles from '../notices.module.css';

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words. */
  readonly fault?: string | null | undefined;
  /** Makes the control; `id` ties it to its label, `describedBy` to hint and fault. */
  readonly children: (
    ids: { readonly id: string; readonly 'aria-describedby': string },
    status: { readonly status: '' | 'error' },
  ) => ReactNode;
};

/** A field with its name, what to know about it, and what is wrong with it. */
export function Field({ label, hint, fault, children }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-more` }, { status: fault ? 'error' : '' })}
      <div id={`${id}-more`} className={styles.more}>
        {hint ? <span>{hint}</span> : null}
        {fault ? <strong role="alert">{fault}</strong> : null}
      </div>
    </div>
  );
}
