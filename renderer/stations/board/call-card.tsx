import type { BoardCall } from '#shared/protocol/floor.ts';
import { Both, BothWords } from './bilingual.tsx';
import styles from './call-card.module.css';
import { SpeakerIcon } from './speaker-icon.tsx';
import { textWidth } from './text-width.ts';

type Props = { readonly call: BoardCall; readonly speaking: boolean };

/** As large as fits: four characters fill the column, A1000 and longer shrink. */
function numberSize(number: string): string {
  return `calc(var(--u) * ${Math.min(226, Math.floor(545 / textWidth(number)))})`;
}

/** The newest call: large, on light ground, flashing once as it comes (a new card for each call and recall). */
export function CallCard({ call, speaking }: Props) {
  return (
    <article className={styles.card}>
      <strong className={styles.number} style={{ fontSize: numberSize(call.number) }}>
        {call.number}
      </strong>
      <div className={styles.where}>
        <BothWords word={call.deskKind === 'guide' ? 'goWithGuide' : 'goTo'} className={styles.goTo} />
        <Both zh={call.deskName} en={call.deskNameEn} className={styles.desk} />
        <Both zh={call.stageName} en={call.stageNameEn} className={styles.stage} />
      </div>
      {speaking ? <SpeakerIcon className={styles.speaking} /> : null}
    </article>
  );
}
