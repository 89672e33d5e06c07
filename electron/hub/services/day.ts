import type { CalendarDate } from '#shared/domain/ids.ts';
import { type BusinessDay, businessDayAt } from '#shared/domain/time/business-day.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Books } from '../store/books.ts';
import type { Tx } from '../store/commands.ts';
import { closeDesk } from './desks.ts';
import type { House } from './house.ts';
import { expireTicket } from './ticket-verbs.ts';

/**
 * Closes the business day by hand: everyone still in the house expires, desks close; kiosks give no more numbers today.
 * Throws wrong-date (asked for another day than the current one), somebody-is-serving, day-closed.
 */
export function closeDay(
  house: House,
  tx: Tx,
  date: string,
): { readonly date: CalendarDate; readonly expired: number } {
  const day = house.day();
  if (date !== day.date) throw new AppError('wrong-date', undefined, { details: { date: day.date } });
  if (day.closed) throw new AppError('day-closed');
  const serving = [...house.floor.open()].find(({ ticket }) => ticket.position.state === 'serving');
  if (serving) {
    throw new AppError('somebody-is-serving', undefined, { details: { number: serving.ticket.number } });
  }
  const expired = endDay(house, tx, day.date, false);
  tx.afterwards(() => house.setDay({ ...day, closed: true }));
  return { date: day.date, expired };
}

/**
 * The automatic close: the first command of the next business day closes the day before, people being served included
 * (their cases stay open), and begins the new one.
 */
export function rollOver(house: House, tx: Tx): void {
  const day = house.day();
  if (tx.at < day.to) return;
  if (!day.closed || house.floor.size() > 0) endDay(house, tx, day.date, true);
  const next = businessDayAt(tx.at, house.directory.settings());
  beginDay(house.books, next);
  tx.afterwards(() => house.setDay({ ...next, closed: false }));
}

/** Writes down that a business day has begun. */
export function beginDay(books: Pick<Books, 'days'>, day: BusinessDay): void {
  books.days.begin(day.date);
}

function endDay(house: House, tx: Tx, date: CalendarDate, automatic: boolean): number {
  const present = [...house.floor.open()];
  for (const record of present) expireTicket(house, tx, record, automatic);
  for (const desk of house.directory.desks()) {
    if (desk.state !== 'closed') closeDesk(house, tx, desk.id, 'day-close');
  }
  house.books.days.close(date, tx.at, automatic);
  tx.append({ type: 'day.closed', subjectId: date, payload: { date, automatic, expired: present.length } });
  return present.length;
}
