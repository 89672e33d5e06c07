import { useRef, useState } from 'react';
import { callUrl, HubUnreachable, refusal } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useHub } from '../../../lib/use-hub.tsx';
import type { VoiceClip } from './voice-clip.ts';

/** Plays a clip as the board would; a new one stops the one before. */
export function usePlayClip(): { readonly problem: unknown; readonly play: (clip: VoiceClip) => Promise<void> } {
  const hub = useHub();
  const [problem, setProblem] = useState<unknown>(null);
  const playing = useRef<HTMLAudioElement | null>(null);

  const play = async ({ language, clip }: VoiceClip) => {
    playing.current?.pause();
    setProblem(null);
    try {
      const url = callUrl(contract.voiceClip, { params: { language, clip } });
      // An audio element cannot send the session along, so the sound is fetched first.
      const response = await fetch(url, { headers: hub.headers(), cache: 'no-store' }).catch((cause: unknown) => {
        throw new HubUnreachable(cause);
      });
      if (!response.ok) throw refusal(response.status, await response.text());
      const address = URL.createObjectURL(await response.blob());
      const audio = new Audio(address);
      audio.addEventListener('ended', () => URL.revokeObjectURL(address), { once: true });
      playing.current = audio;
      await audio.play();
    } catch (failed) {
      setProblem(failed);
    }
  };
  return { problem, play };
}
