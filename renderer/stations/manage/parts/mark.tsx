import styles from './page.module.css';

type Props = { readonly tone: 'calm' | 'good' | 'mind' | 'bad'; readonly children: string };

/** A word set apart in a table: `good` what is well, `mind` what deserves a look, `bad` what was refused. */
export function Mark({ tone, children }: Props) {
  return <span className={`${styles.mark} ${styles[tone]}`}>{children}</span>;
}
