import type { BulkPayloads } from '#shared/domain/bulk/bulk-events.ts';
import { bulkNames } from '#shared/i18n/bulk-papers.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { Names } from './names.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof BulkPayloads> = {
  readonly payload: BulkPayloads[T];
  readonly subject: string;
  readonly names: Names;
  readonly language: Language;
};

/** What entries about bulk papers have to say. */
export const bulkTellers: { readonly [T in keyof BulkPayloads]: (told: Told<T>) => Values } = {
  'bulk.started': ({ payload, language }) => ({
    what: bulkNames[language][`what-${payload.content}`],
    scope: bulkNames[language][`scope-${payload.scope}`],
    form: bulkNames[language][`form-${payload.form}`],
    homes: payload.homes,
  }),
  'bulk.home-made': ({ payload, names }) => ({
    job: payload.jobId,
    home: names.home(payload.unitId),
    papers: payload.papers.length,
    faults: payload.faults,
  }),
  'bulk.finished': ({ payload, subject }) => ({ subject, ...payload }),
  'bulk.fetched': ({ payload, subject }) => ({ subject, file: payload.file + 1 }),
  'bulk.cancelled': ({ subject }) => ({ subject }),
  'bulk.failed': ({ subject }) => ({ subject }),
  'bulk.destroyed': ({ payload, subject, language }) => ({
    subject,
    because: bulkNames[language][`because-${payload.because}`],
  }),
};
