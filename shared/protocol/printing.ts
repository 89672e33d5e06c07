import { z } from 'zod';
import { bilingual } from '../domain/flow/template.ts';
import { printerConditions, paperSizes, possiblePapers, rollWidths } from '../domain/printing/printer.ts';
import { printJobStates } from '../domain/printing/print-job.ts';
import { printReasons } from '../domain/printing/print-reason.ts';
import { call } from './call.ts';
import {
  documentId,
  idParams,
  instantText,
  listOf,
  noticeVersionId,
  printerId,
  printJobId,
  reason,
  staffId,
  stationId,
  ticketId,
  words,
} from './fields.ts';
import { supervising } from './roles.ts';

const supervisors = { staff: supervising } as const;
const staff = { staff: 'any' } as const;
/** Devices that hand out slips by themselves. */
const slipStations = ['kiosk', 'reception'] as const;
/** Devices at which something is printed in the course of a day. */
const printingStations = ['kiosk', 'reception', 'desk', 'manage'] as const;

/** What a queue of the system may be called: letters and digits of any script, spaces and . _ - @ +; nothing a shell reads. */
export const queueName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._@+-]{0,126}$/u, 'letters, digits, spaces and . _ - @ + only');
const hostName = z.string().regex(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/, 'a host name or an IPv4 address');

/** How the hub reaches a printer. */
export const printerAddress = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('system'), queue: queueName }),
  z.strictObject({
    kind: z.literal('escpos'),
    host: hostName,
    port: z.int().min(1).max(65_535).default(9100),
    widthMm: z.union(rollWidths.map((width) => z.literal(width))),
  }),
  z.strictObject({ kind: z.literal('file'), folder: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a-z, 0-9 and -') }),
]);

const printerInput = z
  .strictObject({ name: words(40), address: printerAddress, papers: z.array(z.enum(paperSizes)).min(1).max(3) })
  .refine(({ address, papers }) => papers.every((paper) => possiblePapers(address.kind).includes(paper)), {
    path: ['papers'],
    message: 'a ticket printer takes slips only',
  });
export type PrinterInput = z.output<typeof printerInput>;

/** A printer of the site and how it is now. */
export const printer = z.object({
  id: printerId,
  name: z.string(),
  address: printerAddress,
  papers: z.array(z.enum(paperSizes)),
  condition: z.enum(printerConditions),
  since: instantText,
  /** Jobs that wait for it or are under way. */
  queueLength: z.int(),
  /** Jobs of it a person must say of whether they printed. */
  unanswered: z.int(),
});
export type PrinterView = z.output<typeof printer>;

/** A line of the mapping station × paper → printer; `stationId` null: everywhere no other line is made for. */
export const printerAssignment = z.strictObject({
  stationId: stationId.nullable(),
  paper: z.enum(paperSizes),
  printerId,
  /** Takes over while the first is down. */
  fallbackId: printerId.nullable(),
});

const paperLanguage = z.enum(['zh-CN', 'en']);

/** What is printed. */
const printSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), documentId, number: z.string(), documentKind: z.string() }),
  z.object({ kind: z.literal('slip'), ticketId, number: z.string(), language: paperLanguage }),
  z.object({ kind: z.literal('notice'), versionId: noticeVersionId, title: bilingual, version: z.int() }),
  z.object({ kind: z.literal('paper-numbers'), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('test') }),
]);

/** A job of the queue. */
export const printJob = z.object({
  id: printJobId,
  state: z.enum(printJobStates),
  stateAt: instantText,
  /** Why it waits, failed or is uncertain. */
  reason: z.enum(printReasons).nullable(),
  source: printSource,
  paper: z.enum(paperSizes),
  copies: z.int(),
  /** The printer it is at or for; null while none is assigned. */
  printerId: printerId.nullable(),
  printerName: z.string().nullable(),
  /** Whether somebody chose the printer; else the mapping did. */
  printerChosen: z.boolean(),
  /** Whether it went to the fallback because the first was down. */
  fallback: z.boolean(),
  attempts: z.int(),
  nextTryAt: instantText.nullable(),
  /** Who said that it printed. */
  confirmedBy: z.enum(['printer', 'person']).nullable(),
  stationId: stationId.nullable(),
  staffId: staffId.nullable(),
  madeAt: instantText,
  /** 补打: the job it repeats, the how manieth repeat it is, and why. */
  repeats: z.object({ jobId: printJobId, count: z.int(), reason: z.string().nullable() }).nullable(),
});
export type PrintJobView = z.output<typeof printJob>;

const params = idParams(printJobId);
const ofPrinter = idParams(printerId);
/** A job's name as its caller gives it. */
export const jobId = z.string().regex(/^job_[0-9A-Za-z-]{8,40}$/, 'like job_ and 8 to 40 letters, digits or -');

const sourceNames = ['documentId', 'ticketId', 'notice', 'paperNumbers'] as const;

const newPrintJob = z
  .strictObject({
    documentId: documentId.optional(),
    /** A number's slip instead of a document. */
    ticketId: ticketId.optional(),
    /** A version of a notice for the wall. */
    notice: z.strictObject({ versionId: noticeVersionId, paper: z.enum(['a4', 'a3']) }).optional(),
    /** A block of paper numbers that was set aside. */
    paperNumbers: z.strictObject({ from: z.int().min(1), to: z.int().min(1) }).optional(),
    /** Of the slip. */
    language: paperLanguage.default('zh-CN'),
    /** Left out: the mapping station × paper decides. */
    printerId: printerId.optional(),
    copies: z.int().min(1).max(20).default(1),
    /** Made by the caller: the same id is the same job, however often it is sent. */
    jobId: jobId.optional(),
  })
  .refine((job) => sourceNames.filter((name) => job[name] !== undefined).length === 1, {
    path: ['documentId'],
    message: `one of ${sourceNames.join(', ')}`,
  });
export type NewPrintJob = z.output<typeof newPrintJob>;

/** Answers of a station about the printer its papers of a size come out of. */
const ownPrinter = z.object({
  /** What the site calls it; null where none is assigned. */
  name: z.string().nullable(),
  /** `none`: no printer is assigned. */
  condition: z.enum([...printerConditions, 'none']),
  /** Whether a slip asked for now can be expected: also by the fallback. */
  works: z.boolean(),
  since: instantText.nullable(),
});

/** What a station's papers of a size are to come out of: one of the site's printers, or a queue of the hub's machine. */
const ownPrinterChoice = z
  .strictObject({
    paper: z.enum(paperSizes),
    /** Null: no printer of its own, it prints as everywhere. */
    printerId: printerId.nullable().optional(),
    /** Becomes a printer of the site where it is none yet; supervisors only. */
    queue: queueName.optional(),
  })
  .refine(({ printerId: id, queue }) => (id === undefined) !== (queue === undefined), {
    path: ['printerId'],
    message: 'either printerId or queue',
  });
export type OwnPrinterChoice = z.output<typeof ownPrinterChoice>;

/** A printer a station can be given. */
const offeredPrinter = z.object({
  name: z.string(),
  /** Null for a queue of the hub's machine that is no printer of the site yet. */
  printerId: printerId.nullable(),
  queue: z.string().nullable(),
  condition: z.enum(printerConditions).nullable(),
});

/** Calls about printers and their queue. */
export const printingCalls = {
  makePrintJob: call({
    method: 'POST',
    path: '/print-jobs',
    summary: 'Print a paper or a slip; a kiosk and the reception print slips by themselves',
    access: { staff: 'any', stations: slipStations },
    body: newPrintJob,
    status: 201,
    answer: printJob,
  }),
  printJob: call({
    method: 'GET',
    path: '/print-jobs/{id}',
    summary: 'How a job is; a station is told of its own only',
    access: { staff: 'any', stations: printingStations },
    params,
    status: 200,
    answer: printJob,
  }),
  printJobs: call({
    method: 'GET',
    path: '/print-jobs',
    summary: 'Jobs, newest first; those not settled yet by default',
    access: staff,
    query: z.object({
      /** `open`: queued, sent, uncertain and failed. */
      state: z.enum(['open', 'all', ...printJobStates]).default('open'),
      printerId: printerId.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    status: 200,
    answer: listOf(printJob),
  }),
  retryPrintJob: call({
    method: 'POST',
    path: '/print-jobs/{id}/retry',
    summary: 'Try a failed job again; nothing of it was printed',
    access: staff,
    params,
    status: 200,
    answer: printJob,
  }),
  cancelPrintJob: call({
    method: 'POST',
    path: '/print-jobs/{id}/cancel',
    summary: 'Take a job out of the queue that is not being sent',
    access: staff,
    params,
    status: 200,
    answer: printJob,
  }),
  answerPrintJob: call({
    method: 'POST',
    path: '/print-jobs/{id}/answer',
    summary: 'Say of an uncertain job whether it printed; if not it is printed again',
    access: staff,
    params,
    body: z.strictObject({ printed: z.boolean() }),
    status: 200,
    answer: printJob,
  }),
  reprintPrintJob: call({
    method: 'POST',
    path: '/print-jobs/{id}/reprint',
    summary: 'Print a printed job once more, marked 补打, with a reason',
    access: staff,
    params,
    body: z.strictObject({ reason, printerId: printerId.optional() }),
    status: 201,
    answer: printJob,
  }),
  printers: call({
    method: 'GET',
    path: '/printers',
    summary: 'Printers of the site and how they are',
    access: staff,
    status: 200,
    answer: listOf(printer),
  }),
  createPrinter: call({
    method: 'POST',
    path: '/printers',
    summary: 'Add a printer',
    access: supervisors,
    body: printerInput,
    status: 201,
    answer: printer,
  }),
  savePrinter: call({
    method: 'PUT',
    path: '/printers/{id}',
    summary: 'Change a printer',
    access: supervisors,
    params: ofPrinter,
    body: printerInput,
    status: 200,
    answer: printer,
  }),
  removePrinter: call({
    method: 'DELETE',
    path: '/printers/{id}',
    summary: 'Remove a printer that has no job under way',
    access: supervisors,
    params: ofPrinter,
    status: 204,
  }),
  testPrinter: call({
    method: 'POST',
    path: '/printers/{id}/test',
    summary: 'Print a test page',
    access: supervisors,
    params: ofPrinter,
    status: 201,
    answer: printJob,
  }),
  discoverPrinters: call({
    method: 'GET',
    path: '/discovered-printers',
    summary: "The system spooler's printers, those already added too",
    access: supervisors,
    status: 200,
    answer: z.object({
      items: z.array(z.object({ queue: z.string(), printerId: printerId.nullable() })),
      /** `cups`, `windows`, or `none` where this hub has no spooler to ask. */
      spooler: z.enum(['cups', 'windows', 'none']),
    }),
  }),
  printerAssignments: call({
    method: 'GET',
    path: '/printer-assignments',
    summary: 'Which printer prints what for which station',
    access: staff,
    status: 200,
    answer: listOf(printerAssignment),
  }),
  savePrinterAssignments: call({
    method: 'PUT',
    path: '/printer-assignments',
    summary: 'Set the whole mapping station × paper → printer',
    access: supervisors,
    body: z.strictObject({ items: z.array(printerAssignment).max(400) }),
    status: 200,
    answer: listOf(printerAssignment),
  }),
  stationPrinter: call({
    method: 'GET',
    path: '/stations/current/printer',
    summary: 'Whether slips, or sheets, come out at this station now; for staff, at the device they signed in on',
    access: { staff: 'any', stations: printingStations },
    query: z.object({ paper: z.enum(paperSizes).default('slip') }),
    status: 200,
    answer: ownPrinter,
  }),
  offeredPrinters: call({
    method: 'GET',
    path: '/stations/current/printers',
    summary: 'Printers the papers of this station can come out of; supervisors see queues of the hub’s machine too',
    access: { staff: supervising, stations: printingStations },
    query: z.object({ paper: z.enum(paperSizes).default('slip') }),
    status: 200,
    answer: z.object({
      items: z.array(offeredPrinter),
      /** The station's own line of the mapping; null where it prints as everywhere. */
      chosen: printerId.nullable(),
      /** Whether whoever asks may choose now. */
      mayChoose: z.boolean(),
    }),
  }),
  chooseOwnPrinter: call({
    method: 'PUT',
    path: '/stations/current/printer',
    summary:
      'Say where the papers of this station come out; by itself for half an hour after pairing, later a supervisor',
    access: { staff: supervising, stations: printingStations },
    body: ownPrinterChoice,
    status: 200,
    answer: ownPrinter,
  }),
  testStationPrinter: call({
    method: 'POST',
    path: '/stations/current/printer/test',
    summary: 'Print a test page where this station’s papers come out; one at a time',
    access: { stations: printingStations },
    body: z.strictObject({ paper: z.enum(paperSizes) }),
    status: 201,
    answer: printJob,
  }),
} as const;
