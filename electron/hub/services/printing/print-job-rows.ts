import type { Bilingual } from '#shared/domain/flow/template.ts';
import type {
  DocumentId,
  NoticeVersionId,
  PrinterId,
  PrintJobId,
  StaffId,
  StationId,
  TicketId,
} from '#shared/domain/ids.ts';
import { patienceMs } from '#shared/domain/printing/back-off.ts';
import { afterPrintEvent, type PrintEvent, type PrintJobState } from '#shared/domain/printing/print-job.ts';
import type { PrintSourceKind } from '#shared/domain/printing/print-source.ts';
import type { PrintReason } from '#shared/domain/printing/print-reason.ts';
import type { PaperSize } from '#shared/domain/printing/printer.ts';
import { formatNumber, paperSeries } from '#shared/domain/ticket/number.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import type { PrintJobRow } from '../../store/printing.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';

/** A job's row. Throws not-found. */
export function findPrintJob(house: House, id: string): PrintJobRow {
  const row = house.books.printing.job(id);
  if (!row) throw new AppError('not-found');
  return row;
}

/** Where a job stands, from its row. */
export function stateOfRow(row: PrintJobRow): PrintJobState {
  const at = row.state_at;
  const reason = row.reason as PrintReason | null;
  switch (row.state as PrintJobState['state']) {
    case 'queued':
      return {
        state: 'queued',
        attempts: row.attempts,
        askedAt: row.asked_at,
        notBefore: row.not_before,
        reason,
      };
    case 'sent':
      return { state: 'sent', attempts: row.attempts, askedAt: row.asked_at, at, spoolId: row.spool_id };
    case 'confirmed':
      return { state: 'confirmed', at, by: row.confirmed_by === 'person' ? 'person' : 'printer' };
    case 'uncertain':
      return { state: 'uncertain', at, reason: reason ?? 'fault' };
    case 'failed':
      return { state: 'failed', at, reason: reason ?? 'fault' };
    case 'cancelled':
      return { state: 'cancelled', at };
  }
}

/** The columns of a state; what a state does not know stays as it was or is emptied. */
export function columnsOf(job: PrintJobState, at: number) {
  return {
    state: job.state,
    state_at: 'at' in job ? job.at : at,
    reason: 'reason' in job ? job.reason : null,
    spool_id: 'spoolId' in job ? job.spoolId : null,
    confirmed_by: 'by' in job ? job.by : null,
    ...('attempts' in job ? { attempts: job.attempts, asked_at: job.askedAt } : {}),
    ...('notBefore' in job ? { not_before: job.notBefore } : {}),
  };
}

/** A row after an event; null where the event does not fit its state. */
export function rowAfter(row: PrintJobRow, event: PrintEvent, at: number): PrintJobRow | null {
  const next = afterPrintEvent(stateOfRow(row), event, at, patienceMs[row.source as PrintSourceKind]);
  return next === null ? null : { ...row, ...columnsOf(next, at) };
}

/** A job as staff and stations see it. */
export function viewPrintJob(house: House, row: PrintJobRow): PrintJobView {
  const { printing } = house.books;
  const state = stateOfRow(row);
  const printer = row.printer_id === null ? undefined : printing.printer(row.printer_id);
  const words = row.reason_text_id === null ? null : house.privacy.readWords(row.reason_text_id);
  return {
    id: row.id as PrintJobId,
    state: state.state,
    stateAt: isoTime(row.state_at),
    reason: row.reason as PrintReason | null,
    source: sourceOf(house, row),
    paper: row.paper as PaperSize,
    copies: row.copies,
    printerId: row.printer_id as PrinterId | null,
    printerName: printer?.name ?? null,
    printerChosen: row.asked_printer_id !== null,
    fallback: row.fallback === 1,
    attempts: row.attempts,
    nextTryAt: state.state === 'queued' && state.attempts > 0 ? isoTime(state.notBefore) : null,
    confirmedBy: state.state === 'confirmed' ? state.by : null,
    stationId: row.station_id as StationId | null,
    staffId: row.staff_id as StaffId | null,
    madeAt: isoTime(row.made_at),
    repeats:
      row.repeats_id === null ? null : { jobId: row.repeats_id as PrintJobId, count: row.repeat_count, reason: words },
  };
}

/** A block of paper numbers as a job names it: `12-61`. */
export function blockId({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${from}-${to}`;
}

/** The block a job prints. */
export function blockOf(id: string): { readonly from: number; readonly to: number } {
  const [from = 0, to = 0] = id.split('-').map(Number);
  return { from, to };
}

function sourceOf(house: House, { source, source_id: id, language }: PrintJobRow): PrintJobView['source'] {
  switch (source as PrintSourceKind) {
    case 'document': {
      const paper = house.books.documents.byId(id);
      return {
        kind: 'document',
        documentId: id as DocumentId,
        number: paper?.number ?? '',
        documentKind: paper?.kind ?? '',
      };
    }
    case 'slip': {
      const record = house.floor.get(id as TicketId) ?? house.books.tickets.load(id as TicketId);
      const number = record?.ticket.number ?? '';
      return { kind: 'slip', ticketId: id as TicketId, number, language: language === 'en' ? 'en' : 'zh-CN' };
    }
    case 'notice': {
      const row = house.books.notices.version(id);
      if (!row) throw new Error('a notice was printed that never was');
      const { zh, en } = JSON.parse(row.title) as Bilingual;
      return { kind: 'notice', versionId: id as NoticeVersionId, title: { zh, en }, version: row.version };
    }
    case 'paper-numbers': {
      const { from, to } = blockOf(id);
      return { kind: 'paper-numbers', from: formatNumber(paperSeries, from), to: formatNumber(paperSeries, to) };
    }
    case 'test':
      return { kind: 'test' };
  }
}
