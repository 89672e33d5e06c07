import styles from './display-number.module.css';

/** `/setup/display-2`: what a screen shows for some seconds, so that nobody has to guess which one is meant. */
export function DisplayNumber({ path }: { readonly path: string }) {
  const number = /-(\d{1,2})$/.exec(path)?.[1] ?? '';
  return <main className={styles.number}>{number}</main>;
}
