import type { ReactNode } from 'react';
import styles from './panel.module.css';
import { IssueAt } from './panel-parts.tsx';
import type { StepIssue } from './step-panel.ts';
import type { Rows } from './use-rows.ts';

type Props = {
  readonly id: string;
  readonly index: number;
  readonly rows: Rows;
  readonly ticked: boolean;
  readonly readOnly: boolean;
  readonly issues: readonly StepIssue[];
  readonly name: ReactNode;
  readonly aside?: ReactNode;
  readonly more?: ReactNode;
  readonly onTick: () => void;
};

/** A row that is ticked off as one goes down the list. */
export function TickRow({ id, index, rows, ticked, readOnly, issues, name, aside, more, onTick }: Props) {
  const missing = issues.some(({ at }) => at === id);
  return (
    <li className={styles.row} data-current={index === rows.at || undefined} data-missing={missing || undefined}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.name}
          aria-pressed={ticked}
          disabled={readOnly}
          onClick={onTick}
          {...rows.head(index)}
        >
          <span className={styles.tick} data-ticked={ticked || undefined} aria-hidden="true">
            {ticked ? '\u2713' : null}
          </span>
          {name}
        </button>
        {aside}
      </div>
      {more}
      <IssueAt issues={issues} at={id} />
    </li>
  );
}
