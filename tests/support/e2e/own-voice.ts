import type { Page } from '@playwright/test';

type Said = { readonly said: string[]; voice: 'speaks' | 'fails' | 'hangs' };
type WithVoice = { ownVoice: Said };

/** Takes so long for a sentence. */
export const sentenceMs = 4000;

/** Gives the browser what a kiosk's system has and this one lacks: a local Chinese voice. It only notes what it says. */
export async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript((takesMs) => {
    const own: Said = { said: [], voice: 'speaks' };
    (window as unknown as WithVoice).ownVoice = own;
    class Sentence extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'zh-CN', localService: true, name: 'Huihui' }],
      speak(sentence: Sentence) {
        if (own.voice === 'fails') {
          sentence.dispatchEvent(Object.assign(new Event('error'), { error: 'synthesis-failed' }));
          return;
        }
        own.said.push(sentence.text);
        sentence.dispatchEvent(new Event('start'));
        if (own.voice === 'speaks') timer = setTimeout(() => sentence.dispatchEvent(new Event('end')), takesMs);
      },
      cancel: () => clearTimeout(timer),
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Sentence });
  }, sentenceMs);
}

/** The sentences begun so far. */
export const saidAloud = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as WithVoice).ownVoice.said);

/** Lets the voice fail as real ones do: at once, or by never coming to an end. */
export const spoilVoice = (page: Page, voice: Said['voice']): Promise<void> =>
  page.evaluate((now) => {
    (window as unknown as WithVoice).ownVoice.voice = now;
  }, voice);
