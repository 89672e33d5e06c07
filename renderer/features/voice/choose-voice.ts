import type { Announcement } from '#shared/domain/announcement/compose-announcement.ts';
import type { VoiceBackend, VoicePort } from './voice-port.ts';

/** Says an announcement with the best voice there is and tells which one it was; rejects when none could. */
export type ChosenVoice = (announcement: Announcement, signal: AbortSignal) => Promise<VoiceBackend>;

/** A voice that failed is asked last for so long: one that hangs must not cost every call its waiting time. */
const restMs = 10 * 60_000;

/** Tries the voices in the given order of preference until one has said the announcement. */
export function chooseVoice(voices: readonly VoicePort[], now: () => number): ChosenVoice {
  const restsUntil = new Map<VoicePort, number>();

  function inOrder(announcement: Announcement): readonly VoicePort[] {
    const able = voices.filter((voice) => voice.canSpeak(announcement.language));
    const rests = (voice: VoicePort) => (restsUntil.get(voice) ?? 0) > now();
    return [...able.filter((voice) => !rests(voice)), ...able.filter(rests)];
  }

  return async (announcement, signal) => {
    let fault: unknown = new Error(`no voice for ${announcement.language}`);
    for (const voice of inOrder(announcement)) {
      try {
        await voice.speak(announcement, signal);
        restsUntil.delete(voice);
        return voice.backend;
      } catch (error) {
        restsUntil.set(voice, now() + restMs);
        // Out of time: what follows in the queue has the turn now.
        signal.throwIfAborted();
        fault = error;
      }
    }
    throw fault;
  };
}
