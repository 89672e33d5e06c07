import { useEffect, useRef, useState } from 'react';
import type { PendingCall } from '#shared/domain/announcement/announcement-queue.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { BoardCall } from '#shared/protocol/floor.ts';
import type { Announcer, AnnouncerState } from '../../features/voice/announcer.ts';
import { createBoardVoice } from '../../features/voice/board-voice.ts';
import type { Hub } from '../../lib/hub.ts';
import { useHub } from '../../lib/use-hub.tsx';
import type { Sound } from './board-state.ts';

type BoardAnnouncer = {
  /** Null before the voice is made, or where the browser has no audio at all. */
  readonly state: AnnouncerState | null;
  readonly hear: (sound: Sound) => void;
};

/** The board's loudspeaker: made once for the page, asked to sound by a touch or key until it does. */
export function useAnnouncer(): BoardAnnouncer {
  const hub = useHub();
  const announcer = useRef<Announcer | null>(null);
  const [state, setState] = useState<AnnouncerState | null>(null);

  useEffect(() => {
    const audio = openAudio();
    if (!audio) return undefined;
    const made = makeVoice(hub, audio, setState);
    announcer.current = made;
    return () => {
      announcer.current = null;
      made.stop();
      void audio.close();
    };
  }, [hub]);

  const mute = state?.soundOn === false;
  useEffect(() => {
    if (!mute) return undefined;
    const ask = () => void announcer.current?.switchSoundOn();
    window.addEventListener('pointerdown', ask);
    window.addEventListener('keydown', ask);
    return () => {
      window.removeEventListener('pointerdown', ask);
      window.removeEventListener('keydown', ask);
    };
  }, [mute]);

  return { state, hear: (sound) => announcer.current && tell(announcer.current, sound) };
}

function openAudio(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    // A screen without audio still shows every call.
    return null;
  }
}

function makeVoice(hub: Hub, audio: AudioContext, onState: (state: AnnouncerState) => void): Announcer {
  return createBoardVoice<AudioBuffer, SpeechSynthesisVoice, SpeechSynthesisUtterance>({
    audio,
    speech: 'speechSynthesis' in window ? window.speechSynthesis : null,
    createUtterance: (text) => new SpeechSynthesisUtterance(text),
    fetch: (path) => fetch(path, { headers: hub.headers() }),
    now: () => Date.now(),
    onState,
  });
}

function tell(announcer: Announcer, sound: Sound): void {
  switch (sound.kind) {
    case 'called':
      return announcer.announce(pending(sound.call));
    case 'over':
      return announcer.drop(sound.number);
    case 'calling':
      // Oldest first, as they were called.
      return announcer.catchUp(sound.calls.map(pending).toReversed());
    default:
      return assertNever(sound, 'sound');
  }
}

function pending({ number, deskNumber, deskKind, calledAt }: BoardCall): PendingCall {
  return { number, deskNumber, deskKind, calledAt: Date.parse(calledAt) };
}
