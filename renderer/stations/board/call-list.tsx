import type { BoardCall } from '#shared/protocol/floor.ts';
import { Both, BothWords } from './bilingual.tsx';
import styles from './call-list.module.css';
import { SpeakerIcon } from './speaker-icon.tsx';

const rows = 5;

type Props = { readonly calls: readonly BoardCall[]; readonly speaking: string | null };

/** The calls before the newest that nobody has come to yet. */
export function CallList({ calls, speaking }: Props) {
  const shown = calls.length > rows ? calls.slice(0, rows - 1) : calls;
  const more = calls.length - shown.length;
  return (
    <ol className={styles.list}>
      {shown.map((call) => (
        <li key={call.number} className={styles.row}>
          <strong className={styles.number}>
            {call.number}
            {speaking === call.number ? <SpeakerIcon className={styles.speaking} /> : null}
          </strong>
          <Both zh={call.stageName} en={call.stageNameEn} className={styles.stage} />
          <Both zh={call.deskName} en={call.deskNameEn} className={styles.desk} />
        </li>
      ))}
      {more > 0 ? (
        <li className={styles.more}>
          <BothWords word="moreCalls" values={{ count: more }} />
        </li>
      ) : null}
    </ol>
  );
}
