import type { Instant, PrinterId } from '#shared/domain/ids.ts';
import type { PrintEvent } from '#shared/domain/printing/print-job.ts';
import { conditionOf } from '#shared/domain/printing/print-reason.ts';
import type { PrinterCondition } from '#shared/domain/printing/printer.ts';
import type { Tx } from '../../store/commands.ts';
import type { PrintJobRow } from '../../store/printing.ts';
import type { House } from '../house.ts';
import { rowAfter } from './print-job-rows.ts';
import { noteCondition } from './printer-list.ts';

/** What happened to a job by itself, without a person. */
export type MachineEvent = Exclude<PrintEvent, { what: 'retry' | 'cancel' | 'answer' }>;
/** The printer a job is being tried at. */
export type Where = { readonly printerId: PrinterId; readonly fallback: boolean };

/** Writes down that bytes may leave from now on; null when the job is no longer there to be sent. */
export function beginSending(house: House, tx: Tx, id: string, where: Where): PrintJobRow | null {
  const job = house.books.printing.job(id);
  const next = job && rowAfter(job, { what: 'sending' }, tx.at);
  if (!next) return null;
  const row = { ...next, printer_id: where.printerId, fallback: where.fallback ? 1 : 0 };
  house.books.printing.saveJob(row);
  tx.append({ type: 'print-job.sent', subjectId: id, payload: where });
  return row;
}

/**
 * Writes down how a try went, and what it told of the printer. An event that no longer fits (somebody cancelled the job
 * meanwhile) changes nothing.
 */
export function settleJob(
  house: House,
  tx: Tx,
  id: string,
  event: MachineEvent,
  { where, condition }: { readonly where: Where | null; readonly condition?: PrinterCondition },
): PrintJobRow | null {
  if (where) noteConditionOf(house, tx, where.printerId, event, condition);
  const job = house.books.printing.job(id);
  const next = job && rowAfter(job, event, tx.at);
  if (!job || !next) return null;
  const row = where === null ? next : { ...next, printer_id: where.printerId, fallback: where.fallback ? 1 : 0 };
  house.books.printing.saveJob(row);
  tellJournal(tx, job, row);
  return row;
}

/**
 * Cancels slips and test pages that never came out by the end of their day: nobody waits for them any more. What may be on
 * paper still asks a person; papers, notices for the wall and blocks of numbers stay, they are for days to come. The command
 * that closed the day may itself have asked for a slip of the new one.
 */
export function dropStaleJobs(house: House, tx: Tx, closedAt: Instant): void {
  const { printing } = house.books;
  for (const job of printing.jobs({ states: ['queued', 'failed'], printerId: null, limit: staleAtOnce })) {
    const next = !endsWithItsDay(job) || job.asked_at >= closedAt ? null : rowAfter(job, { what: 'cancel' }, tx.at);
    if (!next) continue;
    printing.saveJob(next);
    tx.append({ type: 'print-job.cancelled', subjectId: job.id, payload: {} });
  }
}

const endsWithItsDay = ({ source }: PrintJobRow) => source === 'slip' || source === 'test';

/** More never fail in a day. */
const staleAtOnce = 5000;

function noteConditionOf(house: House, tx: Tx, id: PrinterId, event: MachineEvent, told?: PrinterCondition): void {
  const condition = told ?? ('reason' in event ? conditionOf(event.reason) : null);
  if (condition !== null) noteCondition(house, tx, id, condition);
}

function tellJournal(tx: Tx, before: PrintJobRow, row: PrintJobRow): void {
  const subjectId = row.id;
  const reason = (row.reason ?? 'fault') as Extract<MachineEvent, { what: 'unanswered' }>['reason'];
  const printerId = row.printer_id as PrinterId | null;
  if (row.state === 'confirmed') tx.append({ type: 'print-job.confirmed', subjectId, payload: { by: 'printer' } });
  else if (row.state === 'uncertain') tx.append({ type: 'print-job.uncertain', subjectId, payload: { reason } });
  else if (row.state === 'failed') tx.append({ type: 'print-job.failed', subjectId, payload: { reason } });
  else if (row.state === 'queued' && (before.state !== 'queued' || before.reason !== row.reason)) {
    tx.append({ type: 'print-job.waiting', subjectId, payload: { printerId, reason } });
  }
}
