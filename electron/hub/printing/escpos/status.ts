import type { PrinterCondition } from '#shared/domain/printing/printer.ts';

/** How a ticket printer says it is. `offline`: it is there and refuses for a cause of its own. */
export type TicketPrinterState = Exclude<PrinterCondition, 'unknown' | 'unreachable'> | 'offline';

/** Bytes a printer answers `askNow` with. */
export const statusBytes = 3;

/** Whether a byte answers a real-time status query: bits 1 and 4 set, 0 and 7 clear. */
export function isStatusByte(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/** Whether a byte answers `askWhenDone`: bits 4 and 7 clear. */
export function isDoneByte(byte: number): boolean {
  return (byte & 0x90) === 0;
}

/** What the answers to queries 1 (printer), 2 (cause of being offline) and 4 (paper) mean together. */
export function readStatus(printer: number, offline: number, paper: number): TicketPrinterState {
  if ((offline & 0x04) !== 0) return 'cover-open';
  if ((paper & 0x60) !== 0 || (offline & 0x20) !== 0) return 'paper-out';
  if ((printer & 0x08) !== 0 || (offline & 0x40) !== 0) return 'offline';
  return (paper & 0x0c) === 0 ? 'ready' : 'paper-low';
}
