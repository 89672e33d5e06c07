import type { PrinterCondition } from './printer.ts';

/** Why a job waits, failed, or is uncertain; the words are in shared/i18n/printing.ts. */
export const printReasons = [
  'unreachable',
  'not-answering',
  'hung-up',
  'paper-out',
  'cover-open',
  'offline',
  'no-spooler',
  'spooler-refused',
  'spooler-stopped',
  'restarted',
  'no-printer',
  'printer-removed',
  'paper-unsuitable',
  'not-for-ticket-printers',
  'paper-missing',
  'disk-full',
  'fault',
] as const;
export type PrintReason = (typeof printReasons)[number];

/** What a try that sent nothing tells of the printer; null where it tells nothing. */
export function conditionOf(reason: PrintReason): PrinterCondition | null {
  switch (reason) {
    case 'paper-out':
    case 'cover-open':
      return reason;
    case 'unreachable':
    case 'not-answering':
    case 'hung-up':
    case 'offline':
    case 'no-spooler':
    case 'disk-full':
      return 'unreachable';
    default:
      return null;
  }
}
