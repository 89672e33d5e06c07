import { setImmediate as nextTurn } from 'node:timers/promises';
import { decimal, moneyText } from '#shared/domain/money/decimal.ts';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import type { DayFacts } from '#shared/domain/papers/daily-report.ts';
import { addDays, businessDayOf, localTime } from '#shared/domain/time/business-day.ts';
import { inspectionOf } from '../cases/case-findings.ts';
import { type LoadedCase, openCaseRow } from '../cases/load-case.ts';
import { viewCaseSettlement } from '../cases/settlement-of-case.ts';
import { dailyReport } from '../daily-report.ts';
import type { House } from '../house.ts';
import { passageFigures } from '../report/passage-figures.ts';
import { ratingsBetween, sumOfRatings } from '../report/ratings.ts';
import { byGround, refusalsBetween } from '../report/refusals.ts';
import { kindOfDay, signingDay } from '../report/signing-day.ts';
import { unitLabel } from '../units.ts';

const mostParts = 8;
/** Opened at a time before other work has its turn. */
const casesPerTurn = 5;

type CaseFigures = Pick<DayFacts, 'accepted' | 'toMend' | 'defects' | 'inspectedHomes' | 'defectParts' | 'fees'>;

/** Everything the daily report says of a business day (E5). Cases are opened a few at a time, so that nobody waits. */
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
    ...(await caseFigures(house, date)),
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

async function caseFigures(house: House, date: CalendarDate): Promise<CaseFigures> {
  const { from, to } = businessDayOf(date, house.directory.settings());
  const onDay = (at: number | null | undefined) => at !== null && at !== undefined && at >= from && at < to;
  const figures = { accepted: 0, toMend: 0, defects: 0, inspectedHomes: 0 };
  const parts = new Map<string, { readonly name: Bilingual; count: number }>();
  const fees = new Map<string, { readonly name: Bilingual; homes: number; amount: ReturnType<typeof decimal> }>();
  const rows = house.books.cases.list({ state: undefined, changedSince: from, limit: 100_000, offset: 0 });
  for (const [index, row] of rows.entries()) {
    if (index % casesPerTurn === casesPerTurn - 1) await nextTurn();
    const purpose = house.flows.find(row.flow_id, row.flow_version)?.template.purpose;
    // Books are kept: an erased household's home still counts as accepted, as it does in the period.
    if (purpose === 'handover' && onDay(row.done_at)) figures.accepted += 1;
    // What else it had was sealed with its key, and is gone.
    if (house.books.units.household(row.household_id)?.erased_at) continue;
    const loaded = openCaseRow(house, row);
    const found = inspectedOn(house, loaded, onDay);
    if (found !== null) {
      figures.inspectedHomes += 1;
      figures.defects += found.length;
      if (found.length > 0) figures.toMend += 1;
      for (const { id, name } of found) parts.set(id, { name, count: (parts.get(id)?.count ?? 0) + 1 });
    }
    for (const { id, name, amount } of paidOn(house, loaded, onDay)) {
      const sum = fees.get(id) ?? { name, homes: 0, amount: decimal('0') };
      fees.set(id, { name, homes: sum.homes + 1, amount: sum.amount.plus(decimal(amount)) });
    }
  }
  return {
    ...figures,
    defectParts: [...parts.values()].toSorted((a, b) => b.count - a.count).slice(0, mostParts),
    fees: [...fees.values()].map(({ name, homes, amount }) => ({ name, homes, amount: moneyText(amount) })),
  };
}

type OnDay = (at: number | null | undefined) => boolean;

/** The parts with a defect of a home that was inspected that day; null where it was not. */
function inspectedOn(house: House, loaded: LoadedCase, onDay: OnDay) {
  const step = loaded.kase.template.stages.flatMap(({ steps }) => steps).find(({ kind }) => kind === 'inspect');
  if (step?.kind !== 'inspect' || !onDay(loaded.stepRows.get(step.id)?.at)) return null;
  const names = new Map(step.dictionary.parts.map(({ id, name }) => [id, name]));
  return inspectionOf(house, loaded).flatMap(({ item }) =>
    item.kind === 'defect' ? [{ id: item.part, name: names.get(item.part) ?? { zh: item.part, en: item.part } }] : [],
  );
}

/** Lines that were marked paid that day, with what was due. */
function paidOn(house: House, loaded: LoadedCase, onDay: OnDay) {
  const settled = [...loaded.kase.steps.entries()].find(
    ([id, progress]) =>
      progress.state === 'done' && progress.result.kind === 'settle' && onDay(loaded.stepRows.get(id)?.at),
  )?.[1];
  if (settled?.state !== 'done' || settled.result.kind !== 'settle') return [];
  const paid = new Set(settled.result.value.lines.filter(({ outcome }) => outcome === 'paid').map(({ id }) => id));
  return viewCaseSettlement(house, loaded).lines.flatMap(({ id, name, due, information }) =>
    paid.has(id) && due !== null && !information ? [{ id, name, amount: due }] : [],
  );
}
