import type { PrinterAddress, PrinterCondition } from '#shared/domain/printing/printer.ts';
import type { PrintReason } from '#shared/domain/printing/print-reason.ts';
import { escpos } from './escpos/bytes.ts';
import { type Line, openLine } from './escpos/line.ts';
import { slipBytes } from './escpos/slip-bytes.ts';
import { isDoneByte, isStatusByte, readStatus, statusBytes, type TicketPrinterState } from './escpos/status.ts';
import { cannot, type PrinterPort, type SendOutcome } from './printer-port.ts';

type Address = Extract<PrinterAddress, { kind: 'escpos' }>;
type Asked = TicketPrinterState | 'not-answering' | 'hung-up';

const connectWithinMs = 2000;
const statusWithinMs = 1000;
/** A long slip takes a slow printer about two seconds. Older printers don't know the question: the status decides then. */
const doneWithinMs = 3000;

/**
 * A ticket printer over TCP. It must answer status queries: one that stays silent is sent nothing. Whether a slip came out is
 * believed only when the printer says, after the last byte, that it is well.
 */
export function openEscposPrinter(address: Address): PrinterPort {
  return {
    async prepare(order, signal) {
      if (order.slip === null) return cannot('not-for-ticket-printers', true);
      const bytes = slipBytes(order.slip.fields, order.slip.repeat, address.widthMm);
      const line = await openLine(address, connectWithinMs, signal);
      if (line === null) return cannot('unreachable');
      const state = await ask(line);
      if (state !== 'ready' && state !== 'paper-low') {
        line.close();
        return cannot(state);
      }
      const copies = Buffer.concat(Array.from({ length: order.copies }, () => bytes));
      return {
        ready: true,
        condition: state,
        release: line.close,
        send: () => send(line, copies, order.copies * doneWithinMs).finally(line.close),
      };
    },
    async look(signal) {
      const line = await openLine(address, connectWithinMs, signal);
      if (line === null) return 'unreachable';
      const state = await ask(line);
      line.close();
      return conditionOfState(state);
    },
    follow: async () => 'lost',
  };
}

async function send(line: Line, bytes: Buffer, withinMs: number): Promise<SendOutcome> {
  line.keep();
  if (line.hungUp()) return { what: 'not-sent', reason: 'hung-up', lasting: false };
  line.say(Buffer.concat([bytes, escpos.askWhenDone]));
  await line.hear(1, isDoneByte, withinMs);
  const state = await ask(line);
  if (state === 'ready' || state === 'paper-low') return { what: 'printed', condition: state };
  return { what: 'unanswered', reason: state satisfies PrintReason };
}

async function ask(line: Line): Promise<Asked> {
  line.say(escpos.askNow);
  const heard = await line.hear(statusBytes, isStatusByte, statusWithinMs);
  if (heard === 'silent') return 'not-answering';
  if (heard === 'hung-up') return 'hung-up';
  const [printer = 0, offline = 0, paper = 0] = heard.bytes;
  return readStatus(printer, offline, paper);
}

function conditionOfState(state: Asked): PrinterCondition {
  return state === 'not-answering' || state === 'hung-up' || state === 'offline' ? 'unreachable' : state;
}
