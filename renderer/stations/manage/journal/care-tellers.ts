import type { CarePayloads } from '#shared/domain/care/care-events.ts';
import { careTaskWords } from '#shared/i18n/care.ts';
import type { Language } from '#shared/i18n/words.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof CarePayloads> = { readonly payload: CarePayloads[T]; readonly language: Language };

/** What entries about care for those who wait have to say. */
export const careTellers: { readonly [T in keyof CarePayloads]: (told: Told<T>) => Values } = {
  'care.asked': ({ payload: { number, task, source }, language }) => ({
    number,
    what: careTaskWords[language][task],
    source: careTaskWords[language][`from-${source}`],
  }),
  'care.done': ({ payload: { number, task, afterSeconds }, language }) => ({
    number,
    what: careTaskWords[language][task],
    minutes: Math.ceil(afterSeconds / 60),
  }),
  'care.dropped': ({ payload: { number, task }, language }) => ({ number, what: careTaskWords[language][task] }),
};
