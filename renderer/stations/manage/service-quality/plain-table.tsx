import type { ReactNode } from 'react';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import styles from './quality.module.css';

type Row = { readonly id: string; readonly cells: readonly ReactNode[] };
type Props = {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  /** What is said where there is no row. */
  readonly empty: string;
  /** Words run from the left and break; figures stand at the right. */
  readonly words?: boolean;
};

/** Rows of figures, each under its name. */
export function PlainTable({ label, head, rows, empty, words = false }: Props) {
  if (rows.length === 0) return <p className={styles.soft}>{empty}</p>;
  return (
    <ScrollRegion label={label} className={styles.scroll}>
      <table className={words ? `${styles.table} ${styles.words}` : styles.table}>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
