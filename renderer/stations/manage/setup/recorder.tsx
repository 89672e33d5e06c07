import { Button, Modal } from 'antd';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { useWords } from '../../../lib/language.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import styles from './setup.module.css';
import { longestClipSeconds, useRecorder } from './use-recorder.ts';
import { type VoiceClip, wordsOf } from './voice-clip.ts';

type Props = {
  /** The clip to be spoken; null when nothing is recorded. */
  readonly clip: VoiceClip | null;
  readonly problem: unknown;
  readonly onClose: () => void;
  readonly onUse: (clip: VoiceClip, sound: Blob) => Promise<void>;
};

/** Records one clip in the announcer's own voice, to be heard before it is used. */
export function Recorder({ clip, problem, onClose, onUse }: Props) {
  const t = useWords(setupWords);
  return (
    <Modal
      open={clip !== null}
      title={clip ? t('recordTitle', { words: wordsOf(clip) }) : ''}
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      {clip ? <Studio clip={clip} onUse={(sound) => onUse(clip, sound)} /> : null}
      <ProblemNote problem={problem} />
    </Modal>
  );
}

function Studio({ clip, onUse }: { readonly clip: VoiceClip; readonly onUse: (sound: Blob) => Promise<void> }) {
  const t = useWords(setupWords);
  const { state, start, stop } = useRecorder();
  return (
    <div className={styles.recorder}>
      <p className={styles.say} lang={clip.language}>
        {wordsOf(clip)}
      </p>
      <p className={styles.hint}>{t('recordHint', { seconds: longestClipSeconds })}</p>
      {state.kind === 'denied' ? <p role="alert">{t('microphoneDenied')}</p> : null}
      {state.kind === 'recording' ? (
        <>
          <Said>{t('recording')}</Said>
          <Button danger onClick={stop}>
            {t('recordStop')}
          </Button>
        </>
      ) : null}
      {state.kind === 'recorded' ? (
        <>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the words spoken stand above it */}
          <audio controls src={state.address} aria-label={t('recordListen')} />
          <div className={styles.row}>
            <Button onClick={() => void start()}>{t('recordAgain')}</Button>
            <Button type="primary" onClick={() => void onUse(state.sound)}>
              {t('recordUse')}
            </Button>
          </div>
        </>
      ) : null}
      {state.kind === 'ready' || state.kind === 'denied' ? (
        <Button type="primary" onClick={() => void start()}>
          {t('recordStart')}
        </Button>
      ) : null}
    </div>
  );
}
