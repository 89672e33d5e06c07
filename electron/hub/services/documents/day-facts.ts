import type { CalendarDate } from '#shared/domain/ids.ts';
import type { DayFacts } from '#shared/domain/papers/daily-report.ts';
import { addDays, businessDayOf, localTime } from '#shared/domain/time/business-day.ts';
import { dailyReport } from '../daily-report.ts';
import type { House } from '../house.ts';
import { caseFigures } from '../report/case-figures.ts';
import { passageFigures } from '../report/passage-figures.ts';
import { ratingsBetween, sumOfRatings } from '../report/ratings.ts';
import { byGround, refusalsBetween } from '../report/refusals.ts';
import { kindOfDay, signingDay } from '../report/signing-day.ts';
import { unitLabel } from '../units.ts';

/** Everything the daily report says of a business day (E5). */
export async function dayFacts(house: House, date: CalendarDate): Promise<DayFacts> {
  const { expectedHomes, arrivedHomes, tickets, stages, desks, staff, journalSeq, journalHead } = dailyReport(
    house,
    date,
  );
  const arrived = house.books.dayBooks.arrivedUnits(date);
  return {
    date,
    expectedHomes,
    arrivedHomes,
    issued: tickets.issued,
    done: tickets.done,
    expired: tickets.expired,
    ...(await caseFigures(house, businessDayOf(date, house.directory.settings()))),
    ...refusalsOf(house, date),
    kind: kindOfDay(house, date),
    signing: await signingDay(house, date),
    ratings: ratingsOf(house, date),
    stages: stages.filter(({ count }) => count > 0),
    desks,
    staff,
    hours: hoursOf(house, date),
    notCome: house.books.units
      .withAppointmentOn(date)
      .filter(({ id }) => !arrived.has(id))
      .map(unitLabel),
    tomorrow: house.books.units.withAppointmentOn(addDays(date, 1)).map(unitLabel),
    journal: { seq: journalSeq, hash: journalHead },
  };
}

/** What households said that day, each of equal weight, and topic by topic (L2). */
function ratingsOf(house: House, date: CalendarDate): DayFacts['ratings'] {
  const { from, to } = businessDayOf(date, house.directory.settings());
  return sumOfRatings(ratingsBetween(house, from, to));
}

function refusalsOf(house: House, date: CalendarDate): Pick<DayFacts, 'refused' | 'refusedFor'> {
  const { from, to } = businessDayOf(date, house.directory.settings());
  const refusals = refusalsBetween(house, from, to);
  return { refused: refusals.length, refusedFor: byGround(refusals) };
}

function hoursOf(house: House, date: CalendarDate): DayFacts['hours'] {
  const { timeZone } = house.directory.settings();
  const byHour = Map.groupBy(
    house.books.dayBooks.passages(date).filter(({ called_at: at }) => at !== null),
    ({ called_at: at }) => Number(localTime(at ?? 0, timeZone).slice(11, 13)),
  );
  return [...byHour]
    .map(([hour, passages]) => ({ hour, called: passages.length, ...passageFigures(passages) }))
    .toSorted((a, b) => a.hour - b.hour);
}
