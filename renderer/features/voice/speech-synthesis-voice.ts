import type { SpokenLanguage } from '#shared/domain/announcement/clips.ts';
import type { VoicePort } from './voice-port.ts';

/** A voice the browser offers. */
export type SpeechVoice = {
  readonly lang: string;
  readonly localService: boolean;
  readonly name: string;
};

/** The part of an utterance that is used; a `SpeechSynthesisUtterance` is one. */
export type Utterance<Voice extends SpeechVoice> = {
  lang: string;
  rate: number;
  voice: Voice | null;
  addEventListener(type: 'start' | 'end', listener: () => void): void;
  addEventListener(type: 'error', listener: (event: { readonly error: string }) => void): void;
};

/** The browser's speech engine. `window.speechSynthesis` is one. */
export type SpeechPort<Voice extends SpeechVoice, Spoken> = {
  getVoices(): readonly Voice[];
  speak(utterance: Spoken): void;
  cancel(): void;
};

/** An engine that has not begun by then has hung (it happens after hours of use); another voice can still say the call. */
const startLimitMs = 2500;
/** A little under the engine's own pace: read to a hall, to people who may be old. */
const rate = 0.9;

/** The machine's own voice: only local ones, since a cloud voice falls silent with the internet connection. */
export function createSpeechVoice<Voice extends SpeechVoice, Spoken extends Utterance<Voice>>(
  speech: SpeechPort<Voice, Spoken>,
  createUtterance: (text: string) => Spoken,
): VoicePort {
  /** Held here because browsers have collected utterances that were still being spoken, and then never said they ended. */
  let speaking: Spoken | null = null;

  return {
    backend: 'speech',
    canSpeak: (language) => localVoice(speech.getVoices(), language) !== null,

    speak(announcement, signal) {
      return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const voice = localVoice(speech.getVoices(), announcement.language);
        if (voice === null) throw new Error(`no local voice for ${announcement.language}`);
        const utterance = createUtterance(announcement.text);
        utterance.lang = voice.lang;
        utterance.voice = voice;
        utterance.rate = rate;

        const silence = (reason: unknown) => {
          clearTimeout(startTimer);
          speech.cancel();
          reject(reason);
        };
        const startTimer = setTimeout(() => silence(new Error('speech did not start')), startLimitMs);
        utterance.addEventListener('start', () => clearTimeout(startTimer));
        utterance.addEventListener('end', () => {
          clearTimeout(startTimer);
          resolve();
        });
        // No cancel here: the engine reports a cancelled utterance late, when the next one may be speaking already.
        utterance.addEventListener('error', (event) => {
          clearTimeout(startTimer);
          reject(new Error(`speech failed: ${event.error}`));
        });
        signal.addEventListener('abort', () => silence(signal.reason));

        speaking = utterance;
        speech.speak(speaking);
      });
    },
  };
}

const languageTags: Readonly<Record<SpokenLanguage, RegExp>> = {
  // Mandarin only: a Cantonese voice (zh-HK, yue) would say other words than the screen shows.
  'zh-CN': /^(zh|cmn)([-_](hans|cn|sg))*$/i,
  en: /^en([-_]|$)/i,
};

/** eSpeak as a system voice reads Chinese characters with English sounds; the bundled clips are pronounced by pinyin. */
const unfit = /espeak/i;

function localVoice<Voice extends SpeechVoice>(voices: readonly Voice[], language: SpokenLanguage): Voice | null {
  const fit = (voice: Voice) =>
    voice.localService && languageTags[language].test(voice.lang) && !unfit.test(voice.name);
  return voices.find(fit) ?? null;
}
