import type { Instant, PrinterId } from '../ids.ts';

/** Papers a printer takes: sheets, or a roll of 58 or 80 mm for slips. */
export const paperSizes = ['a4', 'a3', 'slip'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Widths of a ticket printer's roll, in millimetres. */
export const rollWidths = [58, 80] as const;
export type RollWidth = (typeof rollWidths)[number];

/** How the hub reaches a printer. */
export type PrinterAddress =
  /** A queue of the system's own spooler: CUPS, or a Windows printer by the desktop app. */
  | { readonly kind: 'system'; readonly queue: string }
  /** A ticket printer that understands ESC/POS, over TCP (9100 by custom). */
  | { readonly kind: 'escpos'; readonly host: string; readonly port: number; readonly widthMm: RollWidth }
  /** A folder under `printed/` of the data folder, for demonstrations and tests. */
  | { readonly kind: 'file'; readonly folder: string };

/** A printer of the site. */
export type Printer = {
  readonly id: PrinterId;
  readonly name: string;
  readonly address: PrinterAddress;
  readonly papers: readonly PaperSize[];
};

/** How a printer is, as far as the hub was told. `unknown` until it was first asked. */
export const printerConditions = ['ready', 'paper-low', 'paper-out', 'cover-open', 'unreachable', 'unknown'] as const;
export type PrinterCondition = (typeof printerConditions)[number];

/** What the hub knows of a printer now. */
export type PrinterHealth = { readonly condition: PrinterCondition; readonly since: Instant };

/** Whether sending a job there now would be in vain; nothing is known against a printer nobody asked yet. */
export function isDown(condition: PrinterCondition): boolean {
  return condition === 'paper-out' || condition === 'cover-open' || condition === 'unreachable';
}

/** Papers a kind of printer can take at all: a ticket printer has a roll and draws no PDF. */
export function possiblePapers(kind: PrinterAddress['kind']): readonly PaperSize[] {
  return kind === 'escpos' ? ['slip'] : paperSizes;
}
