import { mayChooseOwnPrinter } from '#shared/domain/printing/own-printer-choice.ts';
import type { PrinterId, StationId } from '#shared/domain/ids.ts';
import type { PaperSize } from '#shared/domain/printing/printer.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { type OwnPrinterChoice, queueName } from '#shared/protocol/printing.ts';
import { type Actor, supervises } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import type { StationEntry } from '../stations.ts';
import { assignQueue } from './assign-queue.ts';
import { assignmentsOf, conditionOfRow, printerOf } from './printer-list.ts';
import { saveAssignments } from './printer-setup.ts';

/** Whether somebody may say now what a station prints on: a supervisor always, the station itself while it is set up. */
export function mayChoose(house: House, actor: Actor, station: StationEntry): boolean {
  return supervises(actor) || mayChooseOwnPrinter(station.pairedAt, house.now());
}

/** Printers a station's papers of a size can come out of; `queues` are those of the hub's machine, for a supervisor to take. */
export function offeredPrinters(
  house: House,
  station: StationEntry,
  paper: PaperSize,
  { actor, queues }: { readonly actor: Actor; readonly queues: readonly string[] },
) {
  const rows = house.books.printing.printers();
  const printers = rows.map((row) => ({ ...printerOf(row), condition: conditionOfRow(row) }));
  const fitting = printers.filter(({ papers }) => papers.includes(paper));
  const known = new Set(fitting.flatMap(({ address }) => (address.kind === 'system' ? [address.queue] : [])));
  const free = queues.filter((queue) => !known.has(queue) && queueName.safeParse(queue).success);
  return {
    items: [
      ...fitting.map(({ id, name, condition }) => ({ name, printerId: id, queue: null, condition })),
      ...free.map((queue) => ({ name: queue, printerId: null, queue, condition: null })),
    ],
    chosen: ownLine(house, station.id, paper)?.printerId ?? null,
    mayChoose: mayChoose(house, actor, station),
  };
}

/**
 * Has a station's papers of a size come out of one printer, or as everywhere again. Throws not-allowed, unknown-printer,
 * printer-unsuitable.
 */
export function chooseOwnPrinter(
  house: House,
  tx: Tx,
  { station, known }: { readonly station: StationEntry; readonly known: ReadonlySet<StationId> },
  { paper, printerId, queue }: OwnPrinterChoice,
): void {
  if (!mayChoose(house, tx.actor, station)) throw new AppError('not-allowed');
  if (queue !== undefined) {
    if (!supervises(tx.actor)) throw new AppError('not-allowed');
    assignQueue(house, tx, { stationId: station.id, paper, queue }, known);
    return;
  }
  const before = ownLine(house, station.id, paper);
  const others = assignmentsOf(house.books).filter((line) => line.stationId !== station.id || line.paper !== paper);
  if (printerId === null || printerId === undefined) {
    if (before !== undefined) saveAssignments(house, tx, others, known);
    return;
  }
  expectSuitable(house, printerId, paper);
  const fallbackId = before === undefined || before.fallbackId === printerId ? null : before.fallbackId;
  saveAssignments(house, tx, [...others, { stationId: station.id, paper, printerId, fallbackId }], known);
}

function ownLine(house: House, stationId: StationId, paper: PaperSize) {
  return assignmentsOf(house.books).find((line) => line.stationId === stationId && line.paper === paper);
}

function expectSuitable(house: House, id: PrinterId, paper: PaperSize): void {
  const found = house.books.printing.printers().find((row) => row.id === id);
  if (found === undefined) throw new AppError('unknown-printer');
  if (!printerOf(found).papers.includes(paper)) throw new AppError('printer-unsuitable');
}
