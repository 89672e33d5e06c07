import styles from './route-dots.module.css';
import type { RouteStop } from './route-stop.ts';

type Props = {
  readonly stops: readonly RouteStop[];
  readonly label: string;
  /** How a screen reader says the state of a stop; eyes see it by the dot. */
  readonly stateWords: Readonly<Record<RouteStop['state'], string>>;
  readonly direction: 'row' | 'column';
  readonly className?: string | undefined;
};

/** A way through several stops as a line of dots: what is done, where one is now, what is to come. */
export function RouteDots({ stops, label, stateWords, direction, className }: Props) {
  return (
    <ol className={[styles.route, styles[direction], className].filter(Boolean).join(' ')} aria-label={label}>
      {stops.map((stop, index) => (
        <li
          key={stop.key}
          className={[styles.stop, styles[stop.state]].join(' ')}
          aria-current={stop.state === 'now' ? 'step' : undefined}
        >
          <span className={styles.dot} aria-hidden="true">
            {stop.state === 'done' ? <Tick /> : index + 1}
          </span>
          <span className={styles.name}>
            {stop.name}
            <span className={styles.unseen}> {stateWords[stop.state]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Tick() {
  return (
    <svg viewBox="0 0 20 20" width="55%" height="55%" fill="none" stroke="currentColor" strokeWidth="2.6">
      <path d="m4 10.5 4 4 8-9" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
