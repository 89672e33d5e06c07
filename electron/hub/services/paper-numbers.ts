import type { LocalDateTime, ServiceId, UnitId } from '#shared/domain/ids.ts';
import { formatNumber, paperSeries } from '#shared/domain/ticket/number.ts';
import { addDays, instantOf } from '#shared/domain/time/business-day.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { Tx } from '../store/commands.ts';
import type { House } from './house.ts';
import { issueTicket } from './issue-ticket.ts';

/** The series runs on over days: a block printed in spring must not repeat in autumn. */
const allDays = '';

/** Sets aside the next numbers of series Z, to be printed and handed out while there is no power. */
export function printPaperNumbers(house: House, tx: Tx, count: number) {
  const numbers = Array.from({ length: count }, () => house.books.tickets.nextCount(paperSeries, allDays));
  const [from = 0] = numbers;
  const to = numbers.at(-1) ?? 0;
  const names = numbers.map((number) => formatNumber(paperSeries, number));
  for (const number of names) house.books.paperNumbers.add(number, tx.at);
  tx.append({ type: 'paper-numbers.printed', subjectId: `${paperSeries}-${from}-${to}`, payload: { from, to } });
  return { from, to, numbers: names };
}

/** The printed numbers of a range. Throws paper-number-unknown when one was never set aside. */
export function paperNumbers(house: House, from: number, to: number): { numbers: string[]; printedAt: number } {
  if (to < from || to - from >= 200) throw new AppError('paper-number-unknown');
  const names = Array.from({ length: to - from + 1 }, (_, index) => formatNumber(paperSeries, from + index));
  const rows = house.books.paperNumbers.among(names);
  if (rows.length !== names.length) throw new AppError('paper-number-unknown');
  return { numbers: names, printedAt: Math.max(...rows.map((row) => row.printed_at)) };
}

/**
 * Enters a paper number with the time written on it: it keeps that arrival, and so its place, and is marked as entered by
 * hand. Throws paper-number-unknown, paper-number-used, arrival-not-today.
 */
export function enterPaperNumber(
  house: House,
  tx: Tx,
  input: {
    readonly number: string;
    readonly serviceId: ServiceId;
    readonly unitId?: UnitId | undefined;
    readonly arrivedAt: string;
    readonly priority?: boolean | undefined;
  },
): TicketRecord {
  const paper = house.books.paperNumbers.byNumber(input.number);
  if (!paper) throw new AppError('paper-number-unknown');
  if (paper.ticket_id) throw new AppError('paper-number-used');
  const arrival = arrivalToday(house, tx, input.arrivedAt);
  const { serviceId, unitId, priority } = input;
  const record = issueTicket(house, tx, { serviceId, unitId, priority, paper: { number: input.number, arrival } });
  // A home that is here already keeps its ticket, and the paper number stays unused.
  if (record.ticket.number === input.number) {
    house.books.paperNumbers.use(input.number, record.ticket.id);
  }
  return record;
}

/** The wall-clock time on the paper as an instant of this business day, not in the future. */
function arrivalToday(house: House, tx: Tx, time: string): number {
  const { date, from, to } = house.day();
  const { timeZone } = house.directory.settings();
  const candidates = [date, addDays(date, 1)].map((day) => instantOf(`${day}T${time}` as LocalDateTime, timeZone));
  const arrival = candidates.find((at) => at >= from && at < to && at <= tx.at);
  if (arrival === undefined) throw new AppError('arrival-not-today');
  return arrival;
}
