import type { QualityPayloads } from '#shared/domain/service-quality/quality-events.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { Names } from './names.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof QualityPayloads> = {
  readonly payload: QualityPayloads[T];
  readonly names: Names;
  readonly language: Language;
};

/** What entries about service quality have to say. */
export const qualityTellers: { readonly [T in keyof QualityPayloads]: (told: Told<T>) => Values } = {
  'quality.calls-entered': ({ payload: { date, staffId, heard, missed }, names }) => ({
    date,
    heard,
    missed,
    person: names.person(staffId),
  }),
  'quality.item-checked': ({ payload: { date, item, outcome }, language }) => ({
    date,
    item: qualityWords[language][`item-${item}`],
    outcome: qualityWords[language][outcome],
  }),
  'quality.fed-back': ({ payload: { date, group, staffId }, names, language }) => ({
    date,
    group: qualityWords[language][`group-${group}`],
    person: names.person(staffId),
  }),
  'quality.round-walked': ({ payload: { date, hour, outcome }, language }) => ({
    date,
    hour,
    outcome: qualityWords[language][outcome],
  }),
};
