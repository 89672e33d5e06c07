import type { PrintingPayloads } from '#shared/domain/printing/printing-events.ts';
import { journalWords } from '#shared/i18n/manage-journal.ts';
import { printerConditionWords, printerWords, printingTellings, printReasonWords } from '#shared/i18n/printing.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import type { Names } from './names.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof PrintingPayloads> = {
  readonly payload: PrintingPayloads[T];
  readonly subject: string;
  readonly names: Names;
  readonly language: Language;
};

/** What entries about printing have to say. */
export const printingTellers: { readonly [T in keyof PrintingPayloads]: (told: Told<T>) => Values } = {
  'printer.saved': ({ payload, subject, names, language }) => ({
    printer: names.printer(subject),
    kind: printerWords[language][`kind-${payload.kind}`],
    papers: payload.papers.map((paper) => printerWords[language][paper]).join(journalWords[language].separator),
  }),
  'printer.removed': ({ subject, names }) => ({ printer: names.printer(subject) }),
  'printer.condition-changed': ({ payload, subject, names, language }) => ({
    printer: names.printer(subject),
    condition: printerConditionWords[language][payload.condition],
  }),
  'printer.assignments-saved': ({ payload }) => ({ lines: payload.lines }),
  'print-job.queued': ({ payload, names, language }) => ({
    what: fill(printingTellings[language][`source-${payload.source}`], { id: names.printer(payload.sourceId) }),
    copies: payload.copies,
    repeat: payload.repeats === null ? '' : fill(printingTellings[language].repeat, { count: payload.repeats.count }),
  }),
  'print-job.waiting': because,
  'print-job.sent': ({ payload, subject, names, language }) => ({
    subject,
    printer: names.printer(payload.printerId),
    fallback: payload.fallback ? printingTellings[language].fallback : '',
  }),
  'print-job.confirmed': ({ payload, subject, language }) => ({
    subject,
    by: printingTellings[language][`by-${payload.by}`],
  }),
  'print-job.uncertain': because,
  'print-job.failed': because,
  'print-job.cancelled': ({ subject }) => ({ subject }),
  'print-job.requeued': ({ payload, subject, language }) => ({
    subject,
    because: printingTellings[language][`because-${payload.because}`],
  }),
};

function because({
  payload,
  subject,
  language,
}: Pick<Told<'print-job.uncertain'>, 'payload' | 'subject' | 'language'>): Values {
  return { subject, reason: printReasonWords[language][payload.reason] };
}
