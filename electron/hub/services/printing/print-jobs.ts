import type { DocumentId, PrinterId, PrintJobId } from '#shared/domain/ids.ts';
import type { WordsRef } from '#shared/domain/journal/events.ts';
import { choosePrinter } from '#shared/domain/printing/choose-printer.ts';
import { newPrintJob, type PrintEvent } from '#shared/domain/printing/print-job.ts';
import { countsReprints, type PrintSourceKind } from '#shared/domain/printing/print-source.ts';
import type { PaperSize } from '#shared/domain/printing/printer.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { NewPrintJob } from '#shared/protocol/printing.ts';
import { staffOf, stationOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { PrintJobRow } from '../../store/printing.ts';
import { findDocument } from '../documents/document-parts.ts';
import type { House } from '../house.ts';
import { findTicket } from '../ticket-verbs.ts';
import { readableVersion } from '../notices/public-notices.ts';
import { paperNumbers } from '../paper-numbers.ts';
import { blockId, columnsOf, findPrintJob, rowAfter } from './print-job-rows.ts';
import { assignmentsOf, candidates, findPrinter, printerOf } from './printer-list.ts';

/** What may have come out of a printer already. */
const maybeOnPaper: ReadonlySet<string> = new Set(['confirmed', 'uncertain', 'sent']);

/**
 * Puts a job into the queue. The same `jobId` is the same job. What may be on paper already becomes a reprint, marked 补打.
 * A station by itself prints slips only, on the printer assigned to it. Throws not-found, not-allowed, unknown-printer,
 * printer-unsuitable, print-job-exists, paper-number-unknown.
 */
export function makePrintJob(house: House, tx: Tx, input: NewPrintJob): PrintJobRow {
  const { printerId, copies } = input;
  if (tx.actor.kind === 'station' && (input.ticketId === undefined || printerId !== undefined || copies > 1)) {
    throw new AppError('not-allowed');
  }
  const { language, jobId } = input;
  return take(house, tx, { ...askedOf(house, tx, input), language, copies, printerId: printerId ?? null }, jobId);
}

/** Prints a paper a visitor may have, on the sheets' printer of the device the visitor stands at. Throws print-job-exists. */
export function printForVisitor(house: House, tx: Tx, documentId: DocumentId, jobId: string | undefined): PrintJobRow {
  const order = { source: 'document', sourceId: documentId, paper: 'a4', language: 'zh-CN' } as const;
  return take(house, tx, { ...order, copies: 1, printerId: null }, jobId);
}

type Asked = { readonly source: PrintSourceKind; readonly sourceId: string; readonly paper: PaperSize };

/** What is to be printed on what, and that it is there. */
function askedOf(house: House, tx: Tx, { documentId, ticketId, notice, paperNumbers: block }: NewPrintJob): Asked {
  if (documentId !== undefined) {
    findDocument(house, documentId);
    return { source: 'document', sourceId: documentId, paper: 'a4' };
  }
  if (ticketId !== undefined) {
    findTicket(house, ticketId);
    return { source: 'slip', sourceId: ticketId, paper: 'slip' };
  }
  if (notice !== undefined) {
    readableVersion(house, tx.actor, notice.versionId);
    return { source: 'notice', sourceId: notice.versionId, paper: notice.paper };
  }
  if (block === undefined) throw new AppError('invalid');
  paperNumbers(house, block.from, block.to);
  return { source: 'paper-numbers', sourceId: blockId(block), paper: 'a4' };
}

function take(house: House, tx: Tx, order: Order, jobId: string | undefined): PrintJobRow {
  const { source, sourceId } = order;
  const known = jobId === undefined ? undefined : house.books.printing.job(jobId);
  if (known) return sameJob(known, tx, order);
  const before = house.books.printing.jobsOf(source, sourceId).filter(({ state }) => maybeOnPaper.has(state));
  const last = countsReprints(source) ? before.at(-1) : undefined;
  const repeats = last === undefined ? null : { jobId: last.id, count: countOf(before) + 1, reason: null };
  return enqueue(house, tx, { id: jobId, ...order, repeats });
}

/** Prints once more what was printed, marked 补打. Throws not-found, print-unanswered, illegal-transition. */
export function reprint(
  house: House,
  tx: Tx,
  id: PrintJobId,
  input: { readonly reason: string; readonly printerId?: PrinterId | undefined },
): PrintJobRow {
  const job = findPrintJob(house, id);
  if (job.state === 'uncertain') throw new AppError('print-unanswered');
  if (job.state !== 'confirmed') throw new AppError('illegal-transition', undefined, { details: { state: job.state } });
  const reason = house.privacy.keepWords(house.newId('txt'), input.reason);
  const count = countOf(house.books.printing.jobsOf(job.source, job.source_id)) + 1;
  return enqueue(house, tx, {
    source: job.source as PrintSourceKind,
    sourceId: job.source_id,
    language: job.language,
    copies: 1,
    printerId: input.printerId ?? stillThere(house, job.asked_printer_id),
    paper: job.paper as PaperSize,
    repeats: { jobId: job.id, count, reason },
  });
}

/** A page that shows that a printer prints, on the first paper it takes. Throws not-found. */
export function printTestPage(house: House, tx: Tx, printerId: PrinterId): PrintJobRow {
  const paper = printerOf(findPrinter(house.books, printerId)).papers[0] ?? 'a4';
  const order = { source: 'test', sourceId: printerId, language: 'zh-CN', copies: 1, printerId } as const;
  return enqueue(house, tx, { ...order, paper, repeats: null });
}

/**
 * A test page on the paper and the printer the asking station's papers go to. One that is still under way is the answer: however
 * often somebody presses, one page comes out. Throws unknown-printer.
 */
export function printStationTestPage(house: House, tx: Tx, paper: PaperSize): PrintJobRow {
  const stationId = stationOf(tx.actor);
  const choice = choosePrinter({ stationId, paper }, assignmentsOf(house.books), candidates(house.books));
  if (!choice.ok) throw new AppError('unknown-printer');
  const { printerId } = choice;
  const open = house.books.printing
    .jobs({ states: ['queued', 'sent'], printerId: null, limit: 500 })
    .find((job) => job.source === 'test' && job.paper === paper && job.station_id === stationId);
  if (open !== undefined) return open;
  const order = { source: 'test', sourceId: printerId, language: 'zh-CN', copies: 1, printerId } as const;
  return enqueue(house, tx, { ...order, paper, repeats: null });
}

/** What a person does with a job. Throws not-found, illegal-transition. */
export function actOnJob(
  house: House,
  tx: Tx,
  id: PrintJobId,
  event: Extract<PrintEvent, { what: 'retry' | 'cancel' | 'answer' }>,
): PrintJobRow {
  const job = findPrintJob(house, id);
  const next = rowAfter(job, event, tx.at);
  if (next === null) throw new AppError('illegal-transition', undefined, { details: { state: job.state } });
  house.books.printing.saveJob(next);
  if (next.state === 'queued') {
    const because = event.what === 'retry' ? 'retry' : 'not-printed';
    tx.append({ type: 'print-job.requeued', subjectId: id, payload: { because } });
  } else if (next.state === 'cancelled') tx.append({ type: 'print-job.cancelled', subjectId: id, payload: {} });
  else tx.append({ type: 'print-job.confirmed', subjectId: id, payload: { by: 'person' } });
  return next;
}

type Order = Asked & {
  readonly language: string;
  readonly copies: number;
  readonly printerId: PrinterId | null;
};

function enqueue(
  house: House,
  tx: Tx,
  order: Order & {
    readonly id?: string | undefined;
    readonly repeats: { readonly jobId: string; readonly count: number; readonly reason: WordsRef | null } | null;
  },
): PrintJobRow {
  const { source, sourceId, paper, copies, printerId, repeats } = order;
  if (printerId !== null) suitable(house, printerId, paper);
  const row: PrintJobRow = {
    id: order.id ?? house.newId('job'),
    source,
    source_id: sourceId,
    language: order.language,
    paper,
    copies,
    asked_printer_id: printerId,
    printer_id: printerId,
    fallback: 0,
    station_id: stationOf(tx.actor),
    staff_id: staffOf(tx.actor),
    made_at: tx.at,
    repeats_id: repeats?.jobId ?? null,
    repeat_count: repeats?.count ?? 0,
    reason_text_id: repeats?.reason?.textId ?? null,
    attempts: 0,
    asked_at: tx.at,
    not_before: tx.at,
    ...columnsOf(newPrintJob(tx.at), tx.at),
  };
  house.books.printing.insertJob(row);
  tx.append({
    type: 'print-job.queued',
    subjectId: row.id,
    payload: {
      source,
      sourceId,
      paper,
      copies,
      printerId,
      repeats: repeats === null ? null : { ...repeats, jobId: repeats.jobId as PrintJobId },
    },
  });
  return row;
}

/** A printer somebody chose earlier, unless it was removed since: then the mapping decides. */
function stillThere(house: House, id: string | null): PrinterId | null {
  const row = id === null ? undefined : house.books.printing.printer(id);
  return row && row.removed_at === null ? (row.id as PrinterId) : null;
}

function suitable(house: House, id: PrinterId, paper: PaperSize): void {
  const row = house.books.printing.printer(id);
  if (!row || row.removed_at !== null) throw new AppError('unknown-printer');
  if (!printerOf(row).papers.includes(paper)) throw new AppError('printer-unsuitable');
}

function sameJob(known: PrintJobRow, tx: Tx, order: Order): PrintJobRow {
  const same =
    known.source === order.source &&
    known.source_id === order.sourceId &&
    known.paper === order.paper &&
    known.language === order.language &&
    known.copies === order.copies &&
    known.asked_printer_id === order.printerId &&
    known.station_id === stationOf(tx.actor) &&
    known.staff_id === staffOf(tx.actor);
  if (!same) throw new AppError('print-job-exists');
  return known;
}

const countOf = (jobs: readonly PrintJobRow[]) => Math.max(0, ...jobs.map((job) => job.repeat_count));
