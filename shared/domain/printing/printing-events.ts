import type { PrinterId, PrintJobId } from '../ids.ts';
import type { WordsRef } from '../journal/events.ts';
import type { PaperSize, PrinterAddress, PrinterCondition } from './printer.ts';
import type { PrintSourceKind } from './print-source.ts';
import type { PrintReason } from './print-reason.ts';

/** What the journal says of printing; the subject is the printer or the job. */
export type PrintingPayloads = {
  'printer.saved': { readonly kind: PrinterAddress['kind']; readonly papers: readonly PaperSize[] };
  'printer.removed': Record<string, never>;
  'printer.condition-changed': { readonly condition: PrinterCondition };
  'printer.assignments-saved': { readonly lines: number };
  'print-job.queued': {
    readonly source: PrintSourceKind;
    readonly sourceId: string;
    readonly paper: PaperSize;
    readonly copies: number;
    /** Null where the mapping decides. */
    readonly printerId: PrinterId | null;
    /** 补打: which job, the how manieth repeat, and why where a reason was given. */
    readonly repeats: { readonly jobId: PrintJobId; readonly count: number; readonly reason: WordsRef | null } | null;
  };
  /** A try sent nothing; written when the reason is a new one. */
  'print-job.waiting': { readonly printerId: PrinterId | null; readonly reason: PrintReason };
  /** From here on bytes may have left. */
  'print-job.sent': { readonly printerId: PrinterId; readonly fallback: boolean };
  'print-job.confirmed': { readonly by: 'printer' | 'person' };
  'print-job.uncertain': { readonly reason: PrintReason };
  'print-job.failed': { readonly reason: PrintReason };
  'print-job.cancelled': Record<string, never>;
  /** Back in the queue by a person's word. */
  'print-job.requeued': { readonly because: 'retry' | 'not-printed' };
};
