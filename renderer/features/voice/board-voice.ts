import type { AudioClip, AudioPort } from './audio-port.ts';
import type { AnnouncerState } from './announcer.ts';
import { Announcer } from './announcer.ts';
import { createChime } from './chime.ts';
import { chooseVoice } from './choose-voice.ts';
import { fetchClipsWith } from './clip-source.ts';
import { createClipVoice } from './clip-voice.ts';
import { createSoundPermission } from './sound-permission.ts';
import type { SpeechPort, SpeechVoice, Utterance } from './speech-synthesis-voice.ts';
import { createSpeechVoice } from './speech-synthesis-voice.ts';

/** What the board's page takes from its browser and from the hub. `speech` is null where the browser has none. */
type VoiceSurroundings<Clip extends AudioClip, Voice extends SpeechVoice, Spoken extends Utterance<Voice>> = {
  readonly audio: AudioPort<Clip>;
  readonly speech: SpeechPort<Voice, Spoken> | null;
  readonly createUtterance: (text: string) => Spoken;
  readonly fetch: (path: string) => Promise<Response>;
  readonly now: () => number;
  readonly onState: (state: AnnouncerState) => void;
};

/** The voice of a board: a chime, then the machine's own local voice, else recorded clips, else the chime alone. */
export function createBoardVoice<Clip extends AudioClip, Voice extends SpeechVoice, Spoken extends Utterance<Voice>>(
  surroundings: VoiceSurroundings<Clip, Voice, Spoken>,
): Announcer {
  const { audio, speech, createUtterance, fetch, now, onState } = surroundings;
  const clips = createClipVoice(audio, fetchClipsWith(fetch));
  void clips.warmUp();
  const speechVoices = speech === null ? [] : [createSpeechVoice(speech, createUtterance)];
  return new Announcer({
    chime: createChime(audio),
    voice: chooseVoice([...speechVoices, clips], now),
    sound: createSoundPermission(audio),
    onState,
  });
}
