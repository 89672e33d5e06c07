import type { PrinterId, StationId } from '#shared/domain/ids.ts';
import { choosePrinter, type PrinterAssignment } from '#shared/domain/printing/choose-printer.ts';
import { isDown, type PaperSize } from '#shared/domain/printing/printer.ts';
import { AppError, type Issue } from '#shared/protocol/errors.ts';
import type { PrinterInput } from '#shared/protocol/printing.ts';
import type { Tx } from '../../store/commands.ts';
import type { PrinterRow } from '../../store/printing.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { assignmentsOf, candidates, findPrinter, printerOf } from './printer-list.ts';

/** Adds a printer (`id` null) or changes one. Throws not-found, printer-name-taken. */
export function savePrinter(house: House, tx: Tx, id: PrinterId | null, input: PrinterInput): PrinterRow {
  const { printing } = house.books;
  const { name, papers } = input;
  const before = id === null ? null : findPrinter(house.books, id);
  if (printing.printers().some((other) => other.name === name && other.id !== id)) {
    throw new AppError('printer-name-taken');
  }
  const row = { name, address: JSON.stringify(input.address), papers: JSON.stringify([...new Set(papers)]) };
  const saved = before?.id ?? house.newId('prn');
  if (before === null) {
    printing.insertPrinter({ id: saved, ...row, condition: 'unknown', condition_since: tx.at, removed_at: null });
  } else {
    printing.savePrinter(saved, row);
    // What was known is known of another device now.
    if (before.address !== row.address) printing.setCondition(saved, 'unknown', tx.at);
  }
  tx.append({ type: 'printer.saved', subjectId: saved, payload: { kind: input.address.kind, papers } });
  return findPrinter(house.books, saved);
}

/** Removes a printer and its lines of the mapping. Throws not-found, in-use while a job is at it. */
export function removePrinter(house: House, tx: Tx, id: PrinterId): void {
  findPrinter(house.books, id);
  const busy = house.books.printing.underway().some((job) => job.asked_printer_id === id || job.printer_id === id);
  if (busy) throw new AppError('in-use');
  house.books.printing.removePrinter(id, tx.at);
  tx.append({ type: 'printer.removed', subjectId: id, payload: {} });
}

/** Sets the whole mapping. Throws invalid with each faulty line named. */
export function saveAssignments(
  house: House,
  tx: Tx,
  lines: readonly PrinterAssignment[],
  knownStations: ReadonlySet<StationId>,
): void {
  const printers = new Map(house.books.printing.printers().map((row) => [row.id, printerOf(row)]));
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const [place, line] of lines.entries()) {
    const fault = (field: keyof PrinterAssignment, message: string) =>
      void issues.push({ path: `/body/items/${place}/${field}`, message });
    const key = `${line.stationId ?? ''} ${line.paper}`;
    if (seen.has(key)) fault('paper', 'there is another line for this station and paper');
    seen.add(key);
    if (line.stationId !== null && !knownStations.has(line.stationId)) fault('stationId', 'unknown station');
    if (line.fallbackId === line.printerId) fault('fallbackId', 'the same printer');
    for (const field of ['printerId', 'fallbackId'] as const) {
      const id = line[field];
      if (id === null) continue;
      const printer = printers.get(id);
      if (!printer) fault(field, 'unknown printer');
      else if (!printer.papers.includes(line.paper)) fault(field, 'the printer does not take this paper');
    }
  }
  if (issues.length > 0) throw new AppError('invalid', undefined, { issues });
  house.books.printing.replaceAssignments(
    lines.map(({ stationId, paper, printerId, fallbackId }) => ({
      station_id: stationId,
      paper,
      printer_id: printerId,
      fallback_id: fallbackId,
    })),
  );
  const { siteId } = house.directory;
  tx.append({ type: 'printer.assignments-saved', subjectId: siteId, payload: { lines: lines.length } });
}

/** Whether slips come out at a station now: the printer they would come out of, and how it is. */
export function stationPrinter(house: House, stationId: StationId | null, paper: PaperSize) {
  const printers = candidates(house.books);
  const choice = choosePrinter({ stationId, paper }, assignmentsOf(house.books), printers);
  const row = choice.ok ? house.books.printing.printer(choice.printerId) : undefined;
  const found = choice.ok ? printers.find((one) => one.id === choice.printerId) : undefined;
  if (!row || !found) return { name: null, condition: 'none' as const, works: false, since: null };
  const { condition } = found;
  return { name: row.name, condition, works: !isDown(condition), since: isoTime(row.condition_since) };
}
