import type { PrinterCondition } from '#shared/domain/printing/printer.ts';
import type { PrintReason } from '#shared/domain/printing/print-reason.ts';
import { askCups, encodeIpp, type IppAnswer, ippNotFound, ippOperations } from './cups/ipp.ts';
import { lp } from './cups/lp.ts';
import { mediaOf } from './cups/media.ts';
import { cannot, type PrinterPort, type SpoolState } from './printer-port.ts';

/** A queue as CUPS describes it, in words of the hub. */
type Queue = PrinterCondition | Extract<PrintReason, 'no-spooler' | 'spooler-refused' | 'offline'>;

/** A queue of CUPS: `lp` hands the job over, IPP tells what became of it and how the printer is. */
export function openCupsPrinter(queue: string, env: NodeJS.ProcessEnv = process.env): PrinterPort {
  const ask = async () => {
    const wanted = ['printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'];
    return readQueue(await askCups(queue, encodeIpp(ippOperations.getPrinterAttributes, queue, null, wanted), env));
  };
  return {
    async prepare(order) {
      let pdf: Uint8Array;
      try {
        pdf = await order.pdf();
      } catch {
        return cannot('paper-missing', true);
      }
      const state = await ask();
      if (state === 'spooler-refused') return cannot(state, true);
      if (state !== 'ready' && state !== 'paper-low') return cannot(state === 'unknown' ? 'offline' : state);
      const { title, copies, paper } = order;
      return {
        ready: true,
        condition: state,
        release: () => undefined,
        send: () => lp({ queue, title, copies, media: mediaOf(paper, pdf), pdf }, env),
      };
    },
    async look() {
      const state = await ask();
      return state === 'no-spooler' || state === 'spooler-refused' || state === 'offline' ? 'unreachable' : state;
    },
    async follow(spoolId) {
      const job = Number(/-(\d+)$/.exec(spoolId)?.[1]);
      const body = encodeIpp(ippOperations.getJobAttributes, queue, job, ['job-state']);
      return readJob(await askCups(queue, body, env));
    },
  };
}

/** Printer states and reasons of RFC 8011, 5.4.11 and 5.4.12; the suffix says only how grave CUPS finds them. */
export function readQueue(answer: IppAnswer | null): Queue {
  if (answer === null) return 'no-spooler';
  if (answer.status === ippNotFound) return 'spooler-refused';
  const reasons = (answer.attributes.get('printer-state-reasons') ?? []).map((reason) =>
    String(reason).replace(/-(error|warning|report)$/, ''),
  );
  const told = (...names: readonly string[]) => names.some((name) => reasons.includes(name));
  if (told('cover-open', 'door-open', 'interlock-open')) return 'cover-open';
  if (told('media-empty', 'media-needed')) return 'paper-out';
  if (told('offline', 'shutdown', 'connecting-to-device', 'timed-out')) return 'unreachable';
  const stopped = 5;
  if (answer.attributes.get('printer-state')?.[0] === stopped) return 'offline';
  return told('media-low') ? 'paper-low' : 'ready';
}

/** Job states of RFC 8011, 5.3.7: 7 cancelled, 8 aborted, 9 completed; before that it is under way. */
export function readJob(answer: IppAnswer | null): SpoolState {
  // A spooler that is away for a moment may still print what it took.
  if (answer === null) return 'printing';
  if (answer.status === ippNotFound) return 'lost';
  const state = answer.attributes.get('job-state')?.[0];
  if (state === 9) return 'printed';
  return state === 7 || state === 8 ? 'stopped' : 'printing';
}
