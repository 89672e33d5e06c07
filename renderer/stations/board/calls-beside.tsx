import type { BoardCall } from '#shared/protocol/floor.ts';
import { Both, BothWords } from './bilingual.tsx';
import styles from './calls-beside.module.css';
import { SpeakerIcon } from './speaker-icon.tsx';

/** Calls that have room beside a notice. */
export const callsBesideRows = 3;

type Props = {
  readonly calls: readonly BoardCall[];
  readonly speaking: string | null;
  readonly dayClosed: boolean;
};

/** Who is called, while a notice has the stage: smaller than on it, never gone. */
export function CallsBeside({ calls, speaking, dayClosed }: Props) {
  const shown = calls.slice(0, calls.length > callsBesideRows ? callsBesideRows - 1 : callsBesideRows);
  const more = calls.length - shown.length;
  return (
    <>
      <h2 className={styles.title}>
        <BothWords word="calling" />
      </h2>
      {calls.length === 0 ? (
        <BothWords word={dayClosed ? 'closedTitle' : 'calmText'} className={styles.calm} />
      ) : (
        <ol className={styles.list}>
          {shown.map((call) => (
            <li key={call.number} className={styles.row}>
              <strong className={styles.number}>
                {call.number}
                {speaking === call.number ? <SpeakerIcon className={styles.speaking} /> : null}
              </strong>
              <span className={styles.where}>
                <Both zh={call.deskName} en={call.deskNameEn} className={styles.desk} />
              </span>
            </li>
          ))}
          {more > 0 ? (
            <li className={styles.more}>
              <BothWords word="moreCalls" values={{ count: more }} />
            </li>
          ) : null}
        </ol>
      )}
    </>
  );
}
