import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays, businessDayOf, daysBetween } from '#shared/domain/time/business-day.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { DayReport, PeriodDay } from '#shared/protocol/day-report.ts';
import { dayFacts } from '../documents/day-facts.ts';
import type { House } from '../house.ts';
import { passageFigures } from './passage-figures.ts';

/** A quarter of a year; more is read from the journal. */
const mostDays = 92;

/** The day's homes, and its calls hour by hour. */
export async function dayReport(house: House, date: CalendarDate = house.day().date): Promise<DayReport> {
  const facts = await dayFacts(house, date);
  return {
    ...facts,
    refusedFor: facts.refusedFor.map((one) => ({ ...one })),
    defectParts: facts.defectParts.map((one) => ({ ...one })),
    fees: facts.fees.map((one) => ({ ...one })),
    notCome: [...facts.notCome],
    tomorrow: [...facts.tomorrow],
    hours: facts.hours.map((one) => ({ ...one })),
  };
}

/** The days of a period, both ends included. Throws invalid for one that ends before it begins or is too long. */
export function daysOf(from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > mostDays) {
    const issues = [{ path: '/query/to', message: `from the first day on, at most ${mostDays} days` }];
    throw new AppError('invalid', undefined, { issues });
  }
  return Array.from({ length: days }, (_, index) => addDays(from, index));
}

/** Day by day, both ends included. Throws invalid as `daysOf`. */
export function periodReport(house: House, from: CalendarDate, to: CalendarDate): PeriodDay[] {
  const handovers = new Set(
    house.flows
      .newest()
      .filter(({ template }) => template.purpose === 'handover')
      .map(({ id }) => id),
  );
  return daysOf(from, to).map((date) => {
    const { dayBooks, units, cases } = house.books;
    const day = businessDayOf(date, house.directory.settings());
    const accepted = cases.doneBetween(day.from, day.to).filter(({ flow_id: flow }) => handovers.has(flow)).length;
    return {
      date,
      expectedHomes: units.expectedOn(date),
      arrivedHomes: dayBooks.arrivedHomes(date),
      issued: dayBooks.ticketsIn(date, null),
      done: dayBooks.ticketsIn(date, 'done'),
      expired: dayBooks.ticketsIn(date, 'expired'),
      accepted,
      ...passageFigures(dayBooks.passages(date)),
    };
  });
}
