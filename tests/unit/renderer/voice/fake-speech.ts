import type { SpeechPort, SpeechVoice, Utterance } from '#renderer/features/voice/speech-synthesis-voice.ts';

export class FakeUtterance implements Utterance<SpeechVoice> {
  readonly text: string;
  lang = '';
  rate = 1;
  voice: SpeechVoice | null = null;
  readonly #listeners: { readonly type: string; readonly listener: (event: { readonly error: string }) => void }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  addEventListener(type: string, listener: (event: { readonly error: string }) => void): void {
    this.#listeners.push({ type, listener });
  }

  tell(type: 'start' | 'end' | 'error', error = ''): void {
    for (const entry of this.#listeners) if (entry.type === type) entry.listener({ error });
  }
}

export const huihui: SpeechVoice = { lang: 'zh-CN', localService: true, name: 'Microsoft Huihui' };
export const zira: SpeechVoice = { lang: 'en-US', localService: true, name: 'Microsoft Zira' };

/** A speech engine that takes 3 s for a sentence, or fails in one of the ways real ones do. */
export class FakeSpeech implements SpeechPort<SpeechVoice, FakeUtterance> {
  behaviour: 'speaks' | 'fails' | 'never-starts' | 'never-ends' = 'speaks';
  readonly heard: { readonly text: string; readonly from: number; readonly to: number }[] = [];
  /** Sentences cut off by a cancel. */
  readonly cut: string[] = [];
  readonly #voices: readonly SpeechVoice[];
  #speaking: { readonly utterance: FakeUtterance; readonly timer: ReturnType<typeof setTimeout> | undefined } | null =
    null;

  constructor(voices: readonly SpeechVoice[] = [huihui, zira]) {
    this.#voices = voices;
  }

  getVoices(): readonly SpeechVoice[] {
    return this.#voices;
  }

  speak(utterance: FakeUtterance): void {
    if (this.behaviour === 'fails') {
      setTimeout(() => utterance.tell('error', 'synthesis-failed'), 10);
      return;
    }
    const from = Date.now() / 1000;
    if (this.behaviour !== 'never-starts') setTimeout(() => utterance.tell('start'), 10);
    const ends = () => {
      this.#speaking = null;
      this.heard.push({ text: utterance.text, from, to: Date.now() / 1000 });
      utterance.tell('end');
    };
    const timer = this.behaviour === 'speaks' ? setTimeout(ends, 3000) : undefined;
    this.#speaking = { utterance, timer };
  }

  /** Like the real engines: the utterance hears of it later. */
  cancel(): void {
    const speaking = this.#speaking;
    if (speaking === null) return;
    this.#speaking = null;
    clearTimeout(speaking.timer);
    this.cut.push(speaking.utterance.text);
    setTimeout(() => speaking.utterance.tell('error', 'canceled'), 5);
  }
}
