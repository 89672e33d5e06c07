import type { CalendarDate } from '#shared/domain/ids.ts';
import { waitLimitOf } from '#shared/domain/line/wait-limit.ts';
import { indicatorsOf, type PartOf } from '#shared/domain/service-quality/indicators.ts';
import { callScore, errorRate, keptOf, keptShare, meanScore } from '#shared/domain/service-quality/measures.ts';
import { businessDayOf } from '#shared/domain/time/business-day.ts';
import type { QualityDay, ServiceQuality, StageQuality, StaffQuality } from '#shared/protocol/service-quality.ts';
import type { QualityCallsRow } from '../../store/service-quality.ts';
import type { Passage } from '../../store/tickets.ts';
import type { House } from '../house.ts';
import { daysOf } from '../report/day-report.ts';
import { passageFigures, servicesOf, waitsOf } from '../report/passage-figures.ts';
import { byTopic, meanOfRating, type Rating, ratingsBetween } from '../report/ratings.ts';
import { qualitySheet, roundsOf } from './quality-sheet.ts';

/** Service by L1 to L6 over a period, both days included; days to come have nothing yet. Throws invalid as `daysOf`. */
export function viewServiceQuality(house: House, from: CalendarDate, to: CalendarDate): ServiceQuality {
  const today = house.day().date;
  const { serviceQuality, dayBooks } = house.books;
  const dates = daysOf(from, to).filter((date) => date <= today);
  const last = dates.at(-1) ?? from;
  const clock = house.directory.settings();
  const [start, end] = [businessDayOf(from, clock).from, businessDayOf(to, clock).to];
  const calls = serviceQuality.calls(from, to);
  const ratings = ratingsBetween(house, start, end);
  const passages = dates.flatMap((date) => dayBooks.passages(date));
  const staff = staffOfPeriod(house, { calls, ratings, passages });
  const stages = stagesOfPeriod(house, passages, serviceQuality.stepEntries(start, end));
  const days = daysOfPeriod(house, dates, { calls, ratings, passages });
  const mean = meanScore(ratings.map(meanOfRating));
  const indicators = indicatorsOf({
    calls: sumOf(calls),
    satisfaction: mean,
    people: staff.length,
    ...keptInTime(house, passages),
    steps: {
      completed: stages.reduce((sum, { completed }) => sum + completed, 0),
      reopened: stages.reduce((sum, { reopened }) => sum + reopened, 0),
      waived: stages.reduce((sum, { waived }) => sum + waived, 0),
    },
    days,
  });
  return {
    from,
    to,
    today,
    indicators: indicators.map((one) => ({ ...one })),
    calls: sumOf(calls),
    satisfaction: {
      households: ratings.length,
      mean,
      topics: byTopic(ratings).map(({ id, name, scores }) => ({
        id,
        name,
        count: scores.length,
        mean: meanScore(scores),
        low: scores.filter((score) => score <= 2).length,
      })),
    },
    staff,
    stages,
    days,
    sheet: qualitySheet(house, last),
  };
}

type Found = {
  readonly calls: readonly QualityCallsRow[];
  readonly ratings: readonly Rating[];
  readonly passages: readonly Passage[];
};

function sumOf(calls: readonly QualityCallsRow[]) {
  const heard = calls.reduce((sum, row) => sum + row.heard, 0);
  const missed = calls.reduce((sum, row) => sum + row.missed, 0);
  return { heard, missed, ...callScore({ heard, missed }) };
}

/** A rating counts for whoever served the household at a stage or went along with it (L3). */
function staffOfPeriod(house: House, { calls, ratings, passages }: Found): StaffQuality[] {
  const completed = passages.filter(({ outcome }) => outcome === 'completed');
  return house.directory
    .staff()
    .map((person) => {
      const own = completed.filter(({ staff_id: id }) => id === person.id);
      const cases = new Set(own.map(({ case_id: id }) => id));
      const rated = ratings.filter(({ caseId, escortId }) => escortId === person.id || cases.has(caseId));
      const { serviceP50Minutes, serviceP90Minutes } = passageFigures(own);
      return {
        staffId: person.id,
        name: person.name,
        ...sumOf(calls.filter(({ staff_id: id }) => id === person.id)),
        households: new Set(own.map(({ ticket_id: id }) => id)).size,
        serviceP50Minutes,
        serviceP90Minutes,
        ratedBy: rated.length,
        ratingMean: meanScore(rated.map(meanOfRating)),
      };
    })
    .filter((one) => one.households > 0 || one.ratedBy > 0 || one.heard + one.missed > 0);
}

/** Timeliness by the minutes a stage promises, responsiveness by its limit of waiting, accuracy by its steps (L4). */
function stagesOfPeriod(
  house: House,
  passages: readonly Passage[],
  entries: ReturnType<House['books']['serviceQuality']['stepEntries']>,
): StageQuality[] {
  const count = (stageId: string, type: string) =>
    entries.find((one) => one.stage_id === stageId && one.type === type)?.n ?? 0;
  return house.directory
    .stages()
    .map((stage) => {
      const own = passages.filter(({ stage_id: id }) => id === stage.id);
      const { serviceP50Minutes, serviceP90Minutes, waitP90Minutes } = passageFigures(own);
      const steps = {
        completed: count(stage.id, 'step.completed'),
        reopened: count(stage.id, 'step.reopened'),
        waived: count(stage.id, 'step.waived'),
      };
      const [services, waits] = [servicesOf(own), waitsOf(own)];
      const waitLimitMinutes = waitLimitOf(stage);
      return {
        stageId: stage.id,
        name: stage.name,
        nameEn: stage.nameEn,
        served: services.length,
        slaMinutes: stage.priorMinutes,
        serviceP50Minutes,
        serviceP90Minutes,
        serviceKept: keptShare(services, stage.priorMinutes),
        waitLimitMinutes,
        waitP90Minutes,
        waitKept: keptShare(waits, waitLimitMinutes),
        ...steps,
        errorRate: errorRate(steps),
      };
    })
    .filter((one) => one.served > 0 || one.waitP90Minutes !== null || one.completed + one.waived > 0);
}

/** Services and waits that kept to the minutes of their own stage, all stages together (L4). */
function keptInTime(house: House, passages: readonly Passage[]): { readonly services: PartOf; readonly waits: PartOf } {
  const [services, waits] = [
    { part: 0, whole: 0 },
    { part: 0, whole: 0 },
  ];
  for (const stage of house.directory.stages()) {
    const own = passages.filter(({ stage_id: id }) => id === stage.id);
    const [served, waited] = [servicesOf(own), waitsOf(own)];
    services.part += keptOf(served, stage.priorMinutes);
    services.whole += served.length;
    waits.part += keptOf(waited, waitLimitOf(stage));
    waits.whole += waited.length;
  }
  return { services, waits };
}

function daysOfPeriod(house: House, dates: readonly CalendarDate[], { calls, ratings, passages }: Found): QualityDay[] {
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return [];
  const { serviceQuality, dayBooks } = house.books;
  const checks = serviceQuality.checks(from, to);
  const rounds = serviceQuality.rounds(from, to);
  const told = serviceQuality.feedback(from, to);
  return dates.map((date) => {
    const { heard, missed } = sumOf(calls.filter((row) => row.date === date));
    const rated = ratings.filter((one) => one.date === date);
    const found = checks.filter((row) => row.date === date);
    const states = roundsOf(house, date, rounds).map(({ state }) => state);
    const walked = states.filter((state) => state === 'walked' || state === 'late').length;
    const worked =
      dayBooks.ticketsIn(date, null) > 0 ||
      passages.some(({ business_date: day }) => day === date) ||
      heard + missed + found.length + walked > 0;
    return {
      date,
      worked,
      heard,
      missed,
      rated: rated.length,
      mean: meanScore(rated.map(meanOfRating)),
      checked: found.length,
      faulty: found.filter(({ outcome }) => outcome === 'faulty').length,
      told: told.filter((row) => row.date === date).length,
      roundsWalked: walked,
      roundsLate: states.filter((state) => state === 'late').length,
      roundsMissed: worked ? states.filter((state) => state === 'missed').length : 0,
    };
  });
}
