import type { RetentionPayloads } from '#shared/domain/retention/retention-events.ts';
import { retentionWords } from '#shared/i18n/retention.ts';
import type { Language } from '#shared/i18n/words.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof RetentionPayloads> = { readonly payload: RetentionPayloads[T]; readonly language: Language };

/** What entries about retention have to say. */
export const retentionTellers: { readonly [T in keyof RetentionPayloads]: (told: Told<T>) => Values } = {
  'retention.period-set': ({ payload: { kind, days, before }, language }) => ({
    kind: retentionWords[language][`kind-${kind}`],
    days,
    before,
  }),
  'retention.ran': ({ payload: { cause, date, erased }, language }) => ({
    count: erased.reduce((sum, { count }) => sum + count, 0),
    cause: retentionWords[language][`cause-${cause}`],
    date,
  }),
};
