import type { PrinterId, StationId } from '#shared/domain/ids.ts';
import { spoolPatienceMs } from '#shared/domain/printing/back-off.ts';
import { type Candidate, choosePrinter, type PrinterAssignment } from '#shared/domain/printing/choose-printer.ts';
import type { PaperSize, Printer } from '#shared/domain/printing/printer.ts';
import type { PrintOrder, PrinterPort, SendOutcome } from '../../printing/printer-port.ts';
import type { Commands, Tx } from '../../store/commands.ts';
import type { JournalRow } from '../../store/journal-rows.ts';
import type { PrintJobRow } from '../../store/printing.ts';
import type { House } from '../house.ts';
import { assignmentsOf, candidates, noteCondition, printerOf } from './printer-list.ts';
import { beginSending, dropStaleJobs, type MachineEvent, settleJob, type Where } from './settle-job.ts';

/** The hub's print queue at work. */
export type PrintQueue = {
  /** Takes up what a hub that ended left behind: what was sent without an answer becomes uncertain. */
  readonly begin: () => Promise<void>;
  /** Hears what was committed: a new job, a person's word, another mapping. */
  readonly hear: (rows: readonly JournalRow[]) => void;
  /** Lets what is being sent come to its end for a moment, then stops. */
  readonly close: () => Promise<void>;
};

export type PrintQueueParts = {
  readonly house: House;
  readonly commands: Commands;
  readonly portOf: (printer: Printer) => PrinterPort;
  readonly orderOf: (job: PrintJobRow) => PrintOrder;
  readonly onFault: (problem: unknown) => void;
};

const tickMs = 250;
/** How often a printer that has nothing to do is asked how it is. */
const lookEveryMs = 15_000;
const followEveryMs = 1000;
/** A hub must end within three seconds; a slip takes less than one. */
const closeWithinMs = 1500;
const hub = { kind: 'hub' } as const;

/**
 * Each printer prints one job at a time, oldest first. Whatever may have let bytes go is committed before it happens, so that
 * a hub that is cut off in between asks a person instead of printing again.
 */
export function createPrintQueue({ house, commands, portOf, orderOf, onFault }: PrintQueueParts): PrintQueue {
  const { printing } = house.books;
  const busy = new Map<PrinterId, Promise<void>>();
  /** Printers whose last try sent nothing, until when they are left alone. */
  const pausedUntil = new Map<PrinterId, number>();
  const preparing = new AbortController();
  let nextLook = 0;
  let nextFollow = 0;
  let following: Promise<void> = Promise.resolve();
  let isFollowing = false;
  let timer: NodeJS.Timeout | null = null;
  let ended = false;

  const run = async <T>(command: (tx: Tx) => T): Promise<T | null> => (ended ? null : commands.run(hub, command));

  const placeFor = (job: PrintJobRow, printers: readonly Candidate[], lines: readonly PrinterAssignment[]) => {
    if (job.asked_printer_id !== null) {
      const asked = printers.find((one) => one.id === job.asked_printer_id);
      return asked ? { ok: true as const, printerId: asked.id, fallback: false } : null;
    }
    const who = { stationId: job.station_id as StationId | null, paper: job.paper as PaperSize };
    return choosePrinter(who, lines, printers);
  };

  const settle = (job: PrintJobRow, event: MachineEvent, more: Parameters<typeof settleJob>[4]) =>
    run((tx) => settleJob(house, tx, job.id, event, more));

  /** One try of one job at one printer. */
  const attempt = async (job: PrintJobRow, where: Where, printer: Printer): Promise<void> => {
    const notSent = async (reason: Extract<MachineEvent, { what: 'not-sent' }>['reason'], lasting: boolean) => {
      const row = await settle(job, { what: 'not-sent', reason, lasting }, { where });
      if (row?.state === 'queued') pausedUntil.set(where.printerId, row.not_before);
    };
    if (!printer.papers.includes(job.paper as PaperSize)) return notSent('paper-unsuitable', true);
    let order: PrintOrder;
    try {
      order = orderOf(job);
    } catch {
      return notSent('paper-missing', true);
    }
    const ready = await portOf(printer).prepare(order, preparing.signal);
    if (preparing.signal.aborted) {
      if (ready.ready) ready.release();
      return;
    }
    if (!ready.ready) return notSent(ready.reason, ready.lasting);
    pausedUntil.delete(where.printerId);
    const begun = await run((tx) => {
      noteCondition(house, tx, where.printerId, ready.condition);
      return beginSending(house, tx, job.id, where);
    });
    if (!begun) return ready.release();
    const outcome = await ready.send();
    if (outcome.what === 'not-sent') return notSent(outcome.reason, outcome.lasting);
    await settle(job, outcome, { where, ...conditionIn(outcome) });
  };

  const occupy = (id: PrinterId, work: () => Promise<void>) => {
    const done = work()
      .catch(onFault)
      .finally(() => {
        busy.delete(id);
        wake();
      });
    busy.set(id, done);
  };

  const look = (printer: Printer, known: Candidate['condition']) =>
    occupy(printer.id, async () => {
      const condition = await portOf(printer).look(preparing.signal);
      if (preparing.signal.aborted || condition === known) return;
      await run((tx) => noteCondition(house, tx, printer.id, condition));
      pausedUntil.delete(printer.id);
    });

  /** Asks the spoolers after what they took. */
  const follow = async (jobs: readonly PrintJobRow[]) => {
    for (const job of jobs) {
      const row = job.printer_id === null ? undefined : printing.printer(job.printer_id);
      if (!row || job.spool_id === null || preparing.signal.aborted) continue;
      const printer = printerOf(row);
      const state = await portOf(printer).follow(job.spool_id);
      const where = { printerId: printer.id, fallback: job.fallback === 1 };
      if (state === 'printed') await settle(job, { what: 'printed' }, { where });
      else if (state === 'stopped') await settle(job, { what: 'unanswered', reason: 'spooler-stopped' }, { where });
      else if (state === 'lost' || house.now() - job.state_at >= spoolPatienceMs) {
        // Not a word about the printer itself: the spooler answers, it only knows no more of this job.
        await settle(job, { what: 'unanswered', reason: 'not-answering' }, { where: null });
      }
    }
  };

  const startJobs = (jobs: readonly PrintJobRow[], printers: readonly Candidate[], at: number) => {
    const lines = assignmentsOf(house.books);
    for (const job of jobs) {
      if (job.state !== 'queued') continue;
      const place = placeFor(job, printers, lines);
      if (place === null || !place.ok) {
        const reason = place === null ? 'printer-removed' : 'no-printer';
        void settle(job, { what: 'not-sent', reason, lasting: true }, { where: null }).catch(onFault);
        continue;
      }
      const { printerId, fallback } = place;
      if (busy.has(printerId) || (pausedUntil.get(printerId) ?? 0) > at) continue;
      const row = printing.printer(printerId);
      if (row) occupy(printerId, () => attempt(job, { printerId, fallback }, printerOf(row)));
    }
  };

  function wake(): void {
    if (preparing.signal.aborted) return;
    const at = house.now();
    const jobs = printing.underway();
    const lookNow = at >= nextLook;
    if (jobs.length === 0 && !lookNow) return;
    const printers = candidates(house.books);
    startJobs(jobs, printers, at);
    if (lookNow) {
      nextLook = at + lookEveryMs;
      for (const { id, condition } of printers) {
        const row = busy.has(id) ? undefined : printing.printer(id);
        if (row) look(printerOf(row), condition);
      }
    }
    const spooled = jobs.filter((job) => job.state === 'sent' && job.spool_id !== null);
    if (spooled.length === 0 || isFollowing || at < nextFollow) return;
    nextFollow = at + followEveryMs;
    isFollowing = true;
    following = follow(spooled)
      .catch(onFault)
      .finally(() => {
        isFollowing = false;
      });
  }

  const tick = () => {
    try {
      wake();
    } catch (problem) {
      onFault(problem);
    }
  };

  return {
    async begin() {
      const sent = printing.underway().filter((job) => job.state === 'sent' && job.spool_id === null);
      if (sent.length > 0) {
        await run((tx) => {
          for (const job of sent) settleJob(house, tx, job.id, { what: 'restarted' }, { where: null });
        });
      }
      timer = setInterval(tick, tickMs);
      timer.unref();
      tick();
    },
    hear(rows) {
      if (timer === null) return;
      if (rows.some(({ type }) => wakes.has(type))) setImmediate(tick);
      const closed = rows.find(({ type }) => type === 'day.closed');
      if (closed) run((tx) => dropStaleJobs(house, tx, closed.at)).catch(onFault);
      if (rows.some(({ type }) => type === 'printer.saved')) nextLook = 0;
    },
    async close() {
      if (timer !== null) clearInterval(timer);
      preparing.abort();
      const settled = Promise.allSettled([...busy.values(), following]);
      const late = Promise.withResolvers<void>();
      const limit = setTimeout(late.resolve, closeWithinMs);
      await Promise.race([settled, late.promise]);
      clearTimeout(limit);
      ended = true;
      // A command handed over at the last moment is still committed before the books are closed.
      await new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
    },
  };
}

const wakes: ReadonlySet<string> = new Set([
  'print-job.queued',
  'print-job.requeued',
  'printer.saved',
  'printer.assignments-saved',
]);

function conditionIn(outcome: SendOutcome) {
  return 'condition' in outcome ? { condition: outcome.condition } : {};
}
