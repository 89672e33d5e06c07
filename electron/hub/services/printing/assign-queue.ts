import type { PrinterId, StationId } from '#shared/domain/ids.ts';
import type { PaperSize, Printer } from '#shared/domain/printing/printer.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { assignmentsOf, printerOf } from './printer-list.ts';
import { saveAssignments, savePrinter } from './printer-setup.ts';

const longestName = 40;

/**
 * Has a station's papers of a size come out of a queue of the system's spooler, which becomes a printer of the site where it is
 * none yet. A fallback that was set stays. Throws invalid where the station is not among `known`.
 */
export function assignQueue(
  house: House,
  tx: Tx,
  { stationId, paper, queue }: { readonly stationId: StationId; readonly paper: PaperSize; readonly queue: string },
  known: ReadonlySet<StationId>,
): void {
  const printerId = printerOfQueue(house, tx, queue, paper);
  const lines = assignmentsOf(house.books);
  const isSame = (line: (typeof lines)[number]) => line.stationId === stationId && line.paper === paper;
  const before = lines.find(isSame)?.fallbackId ?? null;
  const fallbackId = before === printerId ? null : before;
  const others = lines.filter((line) => !isSame(line));
  saveAssignments(house, tx, [...others, { stationId, paper, printerId, fallbackId }], known);
}

function printerOfQueue(house: House, tx: Tx, queue: string, paper: PaperSize): PrinterId {
  const printers = house.books.printing.printers().map(printerOf);
  const found = printers.find(({ address }) => address.kind === 'system' && address.queue === queue);
  if (found?.papers.includes(paper)) return found.id;
  const name = found?.name ?? freeName(queue, printers);
  const papers = [...(found?.papers ?? []), paper];
  return savePrinter(house, tx, found?.id ?? null, { name, address: { kind: 'system', queue }, papers })
    .id as PrinterId;
}

function freeName(queue: string, printers: readonly Printer[]): string {
  const taken = new Set(printers.map(({ name }) => name));
  let name = queue.slice(0, longestName);
  for (let place = 2; taken.has(name); place++) name = `${queue.slice(0, longestName - 4)} ${place}`;
  return name;
}
