import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays, businessDayOf, daysBetween } from '#shared/domain/time/business-day.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { DayReport, PeriodDay, PeriodReport } from '#shared/protocol/day-report.ts';
import { dayFacts } from '../documents/day-facts.ts';
import type { House } from '../house.ts';
import { caseFigures } from './case-figures.ts';
import { passageFigures } from './passage-figures.ts';
import { byGround, type Refusal, refusalsBetween } from './refusals.ts';
import { type Rating, ratingsBetween, sumOfRatings } from './ratings.ts';

/** A quarter of a year; more is read from the journal. */
const mostDays = 92;

/** The day's homes, and its calls hour by hour. */
export async function dayReport(house: House, date: CalendarDate = house.day().date): Promise<DayReport> {
  const facts = await dayFacts(house, date);
  return {
    ...facts,
    ratings: { ...facts.ratings, topics: facts.ratings.topics.map((one) => ({ ...one })) },
    signing: {
      ...facts.signing,
      notSigned: facts.signing.notSigned.map((one) => ({ ...one })),
      methods: facts.signing.methods.map((one) => ({ ...one })),
    },
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

/** Day by day and as a whole, both ends included. Throws invalid as `daysOf`. */
export async function periodReport(house: House, from: CalendarDate, to: CalendarDate): Promise<PeriodReport> {
  const clock = house.directory.settings();
  const dates = daysOf(from, to);
  const span = [businessDayOf(from, clock).from, businessDayOf(to, clock).to] as const;
  const ratings = ratingsBetween(house, ...span);
  const refusals = refusalsBetween(house, ...span);
  const { toMend, defects, inspectedHomes, defectParts, fees } = await caseFigures(house, {
    from: span[0],
    to: span[1],
  });
  return {
    days: dates.map((date) => periodDay(house, date, { ratings, refusals })),
    refusedFor: byGround(refusals),
    toMend,
    defects,
    inspectedHomes,
    defectParts: defectParts.map((one) => ({ ...one })),
    fees: fees.map((one) => ({ ...one })),
    ratings: sumOfRatings(ratings),
  };
}

type OfPeriod = { readonly ratings: readonly Rating[]; readonly refusals: readonly Refusal[] };

function periodDay(house: House, date: CalendarDate, { ratings, refusals }: OfPeriod): PeriodDay {
  const { dayBooks, units, cases } = house.books;
  const day = businessDayOf(date, house.directory.settings());
  const purposes = cases
    .doneBetween(day.from, day.to)
    .map(({ flow_id: flow }) => house.flows.newest().find(({ id }) => id === flow)?.template.purpose);
  const rated = sumOfRatings(ratings.filter((one) => one.date === date));
  return {
    date,
    expectedHomes: units.expectedOn(date),
    arrivedHomes: dayBooks.arrivedHomes(date),
    issued: dayBooks.ticketsIn(date, null),
    done: dayBooks.ticketsIn(date, 'done'),
    expired: dayBooks.ticketsIn(date, 'expired'),
    accepted: purposes.filter((purpose) => purpose === 'handover').length,
    refused: refusals.filter((one) => one.date === date).length,
    signed: purposes.filter((purpose) => purpose === 'signing').length,
    rated: rated.households,
    ratingMean: rated.mean,
    ...passageFigures(dayBooks.passages(date)),
  };
}
