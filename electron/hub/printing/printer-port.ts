import type { PaperSize, PrinterCondition } from '#shared/domain/printing/printer.ts';
import type { PrintReason } from '#shared/domain/printing/print-reason.ts';
import type { PrintJobId } from '#shared/domain/ids.ts';
import type { SlipFields } from '../documents/slip.ts';

/** What is to be printed, as far as a printer must know it. */
export type PrintOrder = {
  readonly jobId: PrintJobId;
  /** A number, never a name: spoolers show titles to everybody. */
  readonly title: string;
  readonly paper: PaperSize;
  readonly copies: number;
  /** A slip's facts, for printers that set their own type; null where there is only a PDF. */
  readonly slip: { readonly fields: SlipFields; readonly repeat: number } | null;
  readonly pdf: () => Promise<Uint8Array>;
};

/** How a job ended that was let go. `not-sent` only where it is certain that not one byte left. */
export type SendOutcome =
  | { readonly what: 'printed'; readonly condition: PrinterCondition }
  | { readonly what: 'spooled'; readonly spoolId: string }
  | { readonly what: 'not-sent'; readonly reason: PrintReason; readonly lasting: boolean }
  | { readonly what: 'unanswered'; readonly reason: PrintReason };

/** A printer that was asked to print: it cannot (nothing left), or it waits for the word. */
export type Attempt =
  | { readonly ready: false; readonly reason: PrintReason; readonly lasting: boolean }
  | {
      readonly ready: true;
      readonly condition: PrinterCondition;
      /** Lets the bytes go; never throws. */
      readonly send: () => Promise<SendOutcome>;
      /** Gives the printer up without a byte of the job sent. */
      readonly release: () => void;
    };

/** What became of a job the spooler named. */
export type SpoolState = 'printing' | 'printed' | 'stopped' | 'lost';

/** The one way the hub prints; each kind of printer has an adapter. */
export type PrinterPort = {
  /** Makes sure that the printer can print this now; not one byte of the job leaves. Never throws. */
  readonly prepare: (order: PrintOrder, signal: AbortSignal) => Promise<Attempt>;
  /** How the printer is. Never throws. */
  readonly look: (signal: AbortSignal) => Promise<PrinterCondition>;
  /** Asks a spooler after a job it took. */
  readonly follow: (spoolId: string) => Promise<SpoolState>;
};

/** The attempt of a printer that cannot take the job. */
export function cannot(reason: PrintReason, lasting = false): Attempt {
  return { ready: false, reason, lasting };
}
