import type { PrinterCondition } from '#shared/domain/printing/printer.ts';
import { conditionOf, type PrintReason } from '#shared/domain/printing/print-reason.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';

/** What stands in the way of a slip, as a visitor is told. */
export type SlipTrouble = 'paper-out' | 'cover-open' | 'unreachable' | 'other' | 'unsure';

/** Where the slip is: it can be asked for, is on its way, came out, or does not come. */
export type SlipState =
  | { readonly kind: 'ready' | 'on-its-way' | 'out' }
  | { readonly kind: 'trouble'; readonly trouble: SlipTrouble };

export type PrinterNow = { readonly condition: PrinterCondition | 'none'; readonly works: boolean };

/** In the app nothing may open the system's print dialog: without a printer of the hub's there is none to print on. */
export function printerAt(printer: PrinterNow, inApp: boolean): PrinterNow {
  return inApp && printer.condition === 'none' ? { condition: 'unreachable', works: false } : printer;
}

/** What the visitor is told of the slip, from the job that was made for it and the printer as it is now. */
export function slipState(job: Pick<PrintJobView, 'state' | 'reason'> | null, printer: PrinterNow): SlipState {
  switch (job?.state) {
    case 'confirmed':
      return { kind: 'out' };
    case 'sent':
      return { kind: 'on-its-way' };
    case 'uncertain':
      return { kind: 'trouble', trouble: 'unsure' };
    case 'queued':
      // Nothing left yet: the reason, once there is one, is why nobody should wait here for it.
      return job.reason === null ? { kind: 'on-its-way' } : { kind: 'trouble', trouble: troubleOf(job.reason) };
    case 'failed':
      return { kind: 'trouble', trouble: job.reason === null ? 'other' : troubleOf(job.reason) };
    case 'cancelled':
    case undefined:
      if (printer.works || printer.condition === 'none') return { kind: 'ready' };
      return { kind: 'trouble', trouble: asTrouble(printer.condition) };
  }
}

function troubleOf(reason: PrintReason): SlipTrouble {
  const condition = conditionOf(reason);
  return condition === null ? 'other' : asTrouble(condition);
}

function asTrouble(condition: PrinterCondition): SlipTrouble {
  return condition === 'paper-out' || condition === 'cover-open' || condition === 'unreachable' ? condition : 'other';
}
