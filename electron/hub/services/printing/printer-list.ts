import type { PrinterId, StationId } from '#shared/domain/ids.ts';
import type { Candidate, PrinterAssignment } from '#shared/domain/printing/choose-printer.ts';
import type { PaperSize, Printer, PrinterCondition } from '#shared/domain/printing/printer.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { PrinterView } from '#shared/protocol/printing.ts';
import type { Books } from '../../store/books.ts';
import type { Tx } from '../../store/commands.ts';
import type { AssignmentRow, PrinterRow } from '../../store/printing.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';

/** A printer as the domain knows it, from its row; only the hub writes rows. */
export function printerOf(row: PrinterRow): Printer {
  return {
    id: row.id as PrinterId,
    name: row.name,
    address: JSON.parse(row.address) as Printer['address'],
    papers: JSON.parse(row.papers) as PaperSize[],
  };
}

/** What the hub last heard of a printer. */
export function conditionOfRow(row: PrinterRow): PrinterCondition {
  return row.condition as PrinterCondition;
}

/** A printer that is there. Throws not-found. */
export function findPrinter(books: Books, id: string): PrinterRow {
  const row = books.printing.printer(id);
  if (!row || row.removed_at !== null) throw new AppError('not-found');
  return row;
}

/** What choosing a printer goes by: all there are, with how they are. */
export function candidates(books: Books): Candidate[] {
  return books.printing.printers().map((row) => ({ ...printerOf(row), condition: conditionOfRow(row) }));
}

/** The lines of the mapping. */
export function assignmentsOf(books: Books): PrinterAssignment[] {
  return books.printing.assignments().map(assignmentOf);
}

function assignmentOf(row: AssignmentRow): PrinterAssignment {
  return {
    stationId: row.station_id as StationId | null,
    paper: row.paper as PaperSize,
    printerId: row.printer_id as PrinterId,
    fallbackId: row.fallback_id as PrinterId | null,
  };
}

/** A printer as staff see it. */
export function viewPrinter(house: House, row: PrinterRow): PrinterView {
  const { printing } = house.books;
  const underway = printing.underway().filter((job) => job.printer_id === row.id);
  const unanswered = printing.jobs({ states: ['uncertain'], printerId: row.id, limit: 500 });
  const { id, name, address, papers } = printerOf(row);
  return {
    id,
    name,
    address,
    papers: [...papers],
    condition: conditionOfRow(row),
    since: isoTime(row.condition_since),
    queueLength: underway.length,
    unanswered: unanswered.length,
  };
}

/** Writes down how a printer is, where that is news. */
export function noteCondition(house: House, tx: Tx, id: string, condition: PrinterCondition): void {
  const row = house.books.printing.printer(id);
  if (!row || row.removed_at !== null || row.condition === condition) return;
  house.books.printing.setCondition(id, condition, tx.at);
  tx.append({ type: 'printer.condition-changed', subjectId: id, payload: { condition } });
}
