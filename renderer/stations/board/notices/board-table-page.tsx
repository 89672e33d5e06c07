import { Both } from '../bilingual.tsx';
import styles from './board-table-page.module.css';
import type { BoardTable } from './tables.ts';

/** A page of a table: headings in both languages, rows of one height. */
export function BoardTablePage({ table: { columns, rows } }: { readonly table: BoardTable }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ name, figure }, index) => (
            <th key={index} scope="col" className={figure ? styles.figure : undefined}>
              <Both zh={name.zh} en={name.en} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} className={columns[column]?.figure ? styles.figure : undefined}>
                {typeof cell === 'string' ? cell : <Both zh={cell.zh} en={cell.en} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
