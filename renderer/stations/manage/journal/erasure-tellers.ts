import type { ErasurePayloads } from '#shared/domain/privacy/erasure-events.ts';
import { erasureNames } from '#shared/i18n/erasure.ts';
import type { Language } from '#shared/i18n/words.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof ErasurePayloads> = { readonly payload: ErasurePayloads[T]; readonly language: Language };

/** What entries about erased personal data have to say. */
export const erasureTellers: { readonly [T in keyof ErasurePayloads]: (told: Told<T>) => Values } = {
  'household.exported': ({ payload: { homes, cases, papers, photos } }) => ({ homes, cases, papers, photos }),
  'household.erased': ({ payload: { cause, homes, cases, papers, photos }, language }) => ({
    cause: erasureNames[language][`cause-${cause}`],
    homes,
    cases,
    papers,
    photos,
  }),
};
