import type { BoardView } from '#shared/protocol/floor.ts';
import { clockText } from '../../lib/format.ts';
import { useSite } from '../../lib/site.tsx';
import { BothWords, type BoardWord } from './bilingual.tsx';
import styles from './board-foot.module.css';
import { SoundMark } from './sound-mark.tsx';
import type { VoiceHealth } from './voice-health.ts';

type Props = {
  readonly view: BoardView;
  readonly health: VoiceHealth;
  readonly cutOffSince: number | null;
  readonly refused: boolean;
};

/** The day in three figures; or, when the screen is cut off, since when, so that nobody trusts it blindly. */
export function BoardFoot({ view, health, cutOffSince, refused }: Props) {
  const { timeZone } = useSite();
  const trouble = refused || cutOffSince !== null;
  return (
    <footer className={trouble ? styles.trouble : styles.foot}>
      {refused ? (
        <div className={styles.message} role="alert">
          <BothWords word="refused" />
          <button type="button" className={styles.reload} onClick={() => location.reload()}>
            <BothWords word="reload" />
          </button>
        </div>
      ) : cutOffSince !== null ? (
        <div className={styles.message} role="alert">
          <BothWords word="cutOff" values={{ time: clockText(cutOffSince, timeZone) }} />
        </div>
      ) : (
        <dl className={styles.figures}>
          <Figure word="served" count={view.served} />
          <Figure word="serving" count={view.serving} />
          <Figure word="waitingTotal" count={view.waitingTotal} />
        </dl>
      )}
      <SoundMark health={health} />
    </footer>
  );
}

function Figure({ word, count }: { readonly word: BoardWord; readonly count: number }) {
  return (
    <div className={styles.figure}>
      <dt>
        <BothWords word={word} />
      </dt>
      <dd className={styles.count}>{count}</dd>
    </div>
  );
}
