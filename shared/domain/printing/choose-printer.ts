import type { PrinterId, StationId } from '../ids.ts';
import { isDown, type PaperSize, type Printer, type PrinterCondition } from './printer.ts';

/** Which printer a station's papers of a size come out of; `stationId` null: everywhere no other line is made for. */
export type PrinterAssignment = {
  readonly stationId: StationId | null;
  readonly paper: PaperSize;
  readonly printerId: PrinterId;
  /** Takes over while the first is down. */
  readonly fallbackId: PrinterId | null;
};

export type PrinterChoice =
  | { readonly ok: true; readonly printerId: PrinterId; readonly fallback: boolean }
  | { readonly ok: false; readonly reason: 'no-printer' };

/** A printer as far as choosing needs it. */
export type Candidate = Pick<Printer, 'id' | 'papers'> & { readonly condition: PrinterCondition };

/**
 * Station × paper → printer. The station's own line goes before the one for all. The fallback is taken while the first is
 * down and it is not; where both are, the job waits for the first, which whoever stands there expects.
 */
export function choosePrinter(
  { stationId, paper }: { readonly stationId: StationId | null; readonly paper: PaperSize },
  assignments: readonly PrinterAssignment[],
  printers: readonly Candidate[],
): PrinterChoice {
  const fitting = (id: PrinterId | null) => printers.find((one) => one.id === id && one.papers.includes(paper));
  const lines = assignments.filter((line) => line.paper === paper);
  const own = stationId === null ? undefined : lines.find((line) => line.stationId === stationId);
  const line = own ?? lines.find((each) => each.stationId === null);
  if (!line) return { ok: false, reason: 'no-printer' };
  const first = fitting(line.printerId);
  const second = fitting(line.fallbackId);
  if (first && (!isDown(first.condition) || !second || isDown(second.condition))) {
    return { ok: true, printerId: first.id, fallback: false };
  }
  return second ? { ok: true, printerId: second.id, fallback: true } : { ok: false, reason: 'no-printer' };
}
