import type { PaperSize } from '#shared/domain/printing/printer.ts';
import type { PrinterId, StationId } from '#shared/domain/ids.ts';
import type { PrinterAssignment } from '#shared/domain/printing/choose-printer.ts';
import type { PrinterView } from '#shared/protocol/printing.ts';

/** A line while it is being made: the printer may still be missing. */
export type DraftLine = {
  readonly stationId: StationId | null;
  readonly paper: PaperSize;
  readonly printerId: PrinterId | null;
  readonly fallbackId: PrinterId | null;
};

export type LineFault = 'doubled' | 'incomplete';

/** Printers that take a paper. */
export function takes(printers: readonly PrinterView[], paper: PaperSize): readonly PrinterView[] {
  return printers.filter((one) => one.papers.includes(paper));
}

/** A line with another paper keeps only printers that take it. */
export function withPaper(line: DraftLine, paper: PaperSize, printers: readonly PrinterView[]): DraftLine {
  const fitting = new Set(takes(printers, paper).map(({ id }) => id));
  const kept = (id: PrinterId | null) => (id !== null && fitting.has(id) ? id : null);
  return { ...line, paper, printerId: kept(line.printerId), fallbackId: kept(line.fallbackId) };
}

/** What is to be sent, or why it cannot be yet. */
export function finished(lines: readonly DraftLine[]): readonly PrinterAssignment[] | LineFault {
  const seen = new Set<string>();
  const done: PrinterAssignment[] = [];
  for (const line of lines) {
    const { printerId } = line;
    if (printerId === null) return 'incomplete';
    const key = `${line.stationId ?? ''} ${line.paper}`;
    if (seen.has(key)) return 'doubled';
    seen.add(key);
    done.push({ ...line, printerId });
  }
  return done;
}
