import { assertNever } from '#shared/domain/assert-never.ts';
import { BothWords } from './bilingual.tsx';
import styles from './sound-mark.module.css';
import { SpeakerIcon } from './speaker-icon.tsx';
import type { VoiceHealth } from './voice-health.ts';

/**
 * How the board is heard. Until it is, the mark asks to be touched; any touch or key anywhere does it, so the button
 * only has to be there to be found.
 */
export function SoundMark({ health }: { readonly health: VoiceHealth }) {
  switch (health) {
    case 'silent':
      return (
        <button type="button" className={styles.ask}>
          <SpeakerIcon off />
          <BothWords word="soundAsk" />
        </button>
      );
    case 'ok':
      return (
        <span className={styles.on}>
          <SpeakerIcon />
          <BothWords word="soundOn" />
        </span>
      );
    case 'failed':
      return (
        <output className={styles.failed}>
          <SpeakerIcon off />
          <BothWords word="soundFailed" />
        </output>
      );
    default:
      return assertNever(health, 'health');
  }
}
