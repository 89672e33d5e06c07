import { printJobStates } from '#shared/domain/printing/print-job.ts';
import type { PrinterId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { type Actor, stationOf, supervises } from '../auth/actor.ts';
import type { FastifyRequest } from 'fastify';
import type { Authenticator } from '../http/authenticate.ts';
import type { Handlers } from '../http/routes.ts';
import type { Spooled } from '../printing/spooler.ts';
import type { House } from '../services/house.ts';
import {
  actOnJob,
  makePrintJob,
  printStationTestPage,
  printTestPage,
  reprint,
} from '../services/printing/print-jobs.ts';
import { chooseOwnPrinter, offeredPrinters } from '../services/printing/own-printer.ts';
import { findPrintJob, viewPrintJob } from '../services/printing/print-job-rows.ts';
import { assignmentsOf, printerOf, viewPrinter } from '../services/printing/printer-list.ts';
import { removePrinter, saveAssignments, savePrinter, stationPrinter } from '../services/printing/printer-setup.ts';
import type { Stations } from '../services/stations.ts';
import type { PrintJobRow } from '../store/printing.ts';

/** States in which a job still asks for something: to be printed, or a person. */
const openStates = ['queued', 'sent', 'uncertain', 'failed'] as const;

/** Printers, their queue, and which of them prints what for whom. */
export function printingRoutes(
  house: House,
  parts: {
    readonly stations: Stations;
    readonly authenticator: Authenticator;
    readonly findQueues: () => Promise<Spooled>;
  },
) {
  const { stations, authenticator, findQueues } = parts;
  const knownStations = () => new Set(stations.all().flatMap(({ id, revoked }) => (revoked ? [] : [id])));
  /** The device somebody asks from, or that asks by itself. Throws not-found. */
  const deviceOf = (request: FastifyRequest) => {
    const station = authenticator.station(request);
    if (station === null) throw new AppError('not-found');
    return station;
  };
  const job = (row: PrintJobRow) => () => viewPrintJob(house, findPrintJob(house, row.id));
  const printer = (id: PrinterId) => {
    const row = house.books.printing.printer(id);
    if (!row) throw new AppError('not-found');
    return viewPrinter(house, row);
  };
  const mapping = () => ({ items: assignmentsOf(house.books).map((line) => ({ ...line })) });

  return {
    makePrintJob: { command: (tx, { body }) => job(makePrintJob(house, tx, body)) },
    printJob: {
      read: ({ actor, params }) => {
        const row = findPrintJob(house, params.id);
        if (!mayRead(actor, row)) throw new AppError('not-found');
        return viewPrintJob(house, row);
      },
    },
    printJobs: {
      read: ({ query }) => {
        const { state, printerId = null, limit } = query;
        const states = state === 'all' ? null : printJobStates.filter((one) => one === state);
        const rows = house.books.printing.jobs({ states: state === 'open' ? openStates : states, printerId, limit });
        return { items: rows.map((row) => viewPrintJob(house, row)) };
      },
    },
    retryPrintJob: { command: (tx, { params }) => job(actOnJob(house, tx, params.id, { what: 'retry' })) },
    cancelPrintJob: { command: (tx, { params }) => job(actOnJob(house, tx, params.id, { what: 'cancel' })) },
    answerPrintJob: {
      command: (tx, { params, body }) => job(actOnJob(house, tx, params.id, { what: 'answer', printed: body.printed })),
    },
    reprintPrintJob: { command: (tx, { params, body }) => job(reprint(house, tx, params.id, body)) },
    printers: {
      read: () => ({ items: house.books.printing.printers().map((row) => viewPrinter(house, row)) }),
    },
    createPrinter: {
      command: (tx, { body }) => {
        const row = savePrinter(house, tx, null, body);
        return () => printer(row.id as PrinterId);
      },
    },
    savePrinter: {
      command: (tx, { params, body }) => {
        savePrinter(house, tx, params.id, body);
        return () => printer(params.id);
      },
    },
    removePrinter: {
      command: (tx, { params }) => {
        removePrinter(house, tx, params.id);
        return () => undefined;
      },
    },
    testPrinter: { command: (tx, { params }) => job(printTestPage(house, tx, params.id)) },
    discoverPrinters: {
      read: async () => {
        const { spooler, queues } = await findQueues();
        const known = house.books.printing.printers().map(printerOf);
        const idOf = (queue: string) =>
          known.find(({ address }) => address.kind === 'system' && address.queue === queue)?.id ?? null;
        return { spooler, items: queues.map((queue) => ({ queue, printerId: idOf(queue) })) };
      },
    },
    printerAssignments: { read: mapping },
    savePrinterAssignments: {
      command: (tx, { body }) => {
        saveAssignments(house, tx, body.items, knownStations());
        return mapping;
      },
    },
    stationPrinter: { read: ({ actor, query }) => stationPrinter(house, stationOf(actor), query.paper) },
    offeredPrinters: {
      read: async ({ actor, query, request }) => {
        const station = deviceOf(request);
        const { queues } = supervises(actor) ? await findQueues() : { queues: [] };
        return offeredPrinters(house, station, query.paper, { actor, queues });
      },
    },
    chooseOwnPrinter: {
      command: (tx, { body, request }) => {
        const station = deviceOf(request);
        chooseOwnPrinter(house, tx, { station, known: knownStations() }, body);
        return () => stationPrinter(house, station.id, body.paper);
      },
    },
    testStationPrinter: { command: (tx, { body }) => job(printStationTestPage(house, tx, body.paper)) },
  } satisfies Partial<Handlers>;
}

/** Staff read every job, a station its own. */
function mayRead(actor: Actor, row: PrintJobRow): boolean {
  return actor.kind === 'staff' || (actor.kind === 'station' && row.station_id === actor.stationId);
}
