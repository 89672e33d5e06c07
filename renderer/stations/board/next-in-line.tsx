import type { BoardView } from '#shared/protocol/floor.ts';
import type { Translate } from '../../lib/language.tsx';
import { minutesText } from '../../lib/minutes-text.ts';
import { Both, BothWords, type BoardWord, inChinese, inEnglish } from './bilingual.tsx';
import styles from './next-in-line.module.css';
import { nextStages } from './next-stages.ts';

const numbersShown = 4;

type BoardStage = BoardView['stages'][number];

type Props = {
  readonly stages: readonly BoardStage[];
  /** How many stages have room. */
  readonly rows: number;
};

/** Who gets ready: the next numbers of each stage, how many wait there and how long it takes. */
export function NextInLine({ stages, rows }: Props) {
  const { shown, moreStages, moreWaiting } = nextStages(stages, rows);
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>
        <BothWords word="nextTitle" />
      </h2>
      {shown.length === 0 ? (
        <div className={styles.empty}>
          <BothWords word="nextEmpty" className={styles.emptyTitle} />
          <BothWords word="nextEmptyHint" />
        </div>
      ) : (
        <ul className={styles.list}>
          {shown.map((stage) => (
            <StageRow key={stage.stageId} stage={stage} />
          ))}
          {moreStages > 0 ? (
            <li className={styles.more}>
              <BothWords word="moreStages" values={{ stages: moreStages, count: moreWaiting }} />
            </li>
          ) : null}
        </ul>
      )}
    </section>
  );
}

function StageRow({ stage }: { readonly stage: BoardStage }) {
  return (
    <li className={styles.row}>
      <Both zh={stage.stageName} en={stage.stageNameEn} className={styles.stage} />
      <Both zh={waitText(stage, inChinese)} en={waitText(stage, inEnglish)} className={styles.figure} />
      <span className={styles.numbers}>
        {stage.next.slice(0, numbersShown).map((number) => (
          <span key={number}>{number}</span>
        ))}
      </span>
    </li>
  );
}

function waitText({ waiting, estimate, openDesks }: BoardStage, t: Translate<BoardWord>): string {
  if (openDesks === 0) return t('stageWait', { count: waiting, wait: t('notOpen') });
  if (!estimate) return t('stageWaitOnly', { count: waiting });
  return t('stageWait', { count: waiting, wait: minutesText(t, estimate) });
}
