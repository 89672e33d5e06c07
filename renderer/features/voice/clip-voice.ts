import type { ClipName, SpokenLanguage } from '#shared/domain/announcement/clips.ts';
import { allClips, spokenLanguages } from '#shared/domain/announcement/clips.ts';
import type { AudioClip, AudioPort } from './audio-port.ts';
import { untilEnded } from './audio-port.ts';
import type { VoicePort } from './voice-port.ts';

/** Gets the recorded clip from the hub; rejects when there is none or the hub can't be reached. */
export type FetchClip = (language: SpokenLanguage, clip: ClipName) => Promise<ArrayBuffer>;

type ClipVoice = VoicePort & {
  /** Loads every clip ahead, so that calls are spoken at once and even while the hub is away. Never rejects. */
  warmUp(): Promise<void>;
};

/** Time for the first clip to be scheduled before it must sound. */
const leadSeconds = 0.05;

/** A voice that plays recorded clips one after the other without a gap; their rests are in the clips. */
export function createClipVoice<Clip extends AudioClip>(audio: AudioPort<Clip>, fetchClip: FetchClip): ClipVoice {
  const loaded = new Map<string, Promise<Clip>>();

  function load(language: SpokenLanguage, clip: ClipName): Promise<Clip> {
    const key = `${language}/${clip}`;
    const known = loaded.get(key);
    if (known !== undefined) return known;
    const loading = fetchClip(language, clip).then((bytes) => audio.decodeAudioData(bytes));
    loaded.set(key, loading);
    // What could not be had is asked for again at the next call that needs it.
    loading.catch(() => loaded.delete(key));
    return loading;
  }

  return {
    backend: 'clips',
    canSpeak: () => true,

    async speak(announcement, signal) {
      const clips = await Promise.all(announcement.clips.map((clip) => load(announcement.language, clip)));
      signal.throwIfAborted();
      let at = audio.currentTime + leadSeconds;
      const sources = clips.map((clip) => {
        const source = audio.createBufferSource();
        source.buffer = clip;
        source.connect(audio.destination);
        source.start(at);
        at += clip.duration;
        return source;
      });
      const last = sources.at(-1);
      if (last !== undefined) await untilEnded(last, sources, signal);
    },

    async warmUp() {
      for (const language of spokenLanguages) {
        for (const clip of allClips(language)) await load(language, clip).catch(() => undefined);
      }
    },
  };
}
