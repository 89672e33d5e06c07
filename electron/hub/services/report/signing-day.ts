import { setImmediate as nextTurn } from 'node:timers/promises';
import { paymentMethods } from '#shared/domain/flow/facts.ts';
import type { CalendarDate, StageId } from '#shared/domain/ids.ts';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import { type DayKind, dayKind } from '#shared/domain/report/day-kind.ts';
import type { NotSigned, ReportedMethod, SigningFacts } from '#shared/domain/report/signing-facts.ts';
import { stageName } from '#shared/domain/flow/site-stage.ts';
import { businessDayOf } from '#shared/domain/time/business-day.ts';
import type { CaseRow } from '../../store/cases.ts';
import { openCaseRow } from '../cases/load-case.ts';
import type { House } from '../house.ts';

/** Opened at a time before other work has its turn. */
const casesPerTurn = 5;

type Purpose = 'handover' | 'signing';

/** What the day is reported as, by the services households took numbers for. */
export function kindOfDay(house: House, date: CalendarDate): DayKind {
  const [handover, signing] = [servicesFor(house, 'handover'), servicesFor(house, 'signing')];
  const came = new Set(house.books.dayBooks.tickets(date).map(({ service_id: id }) => id));
  const any = (services: readonly { readonly id: string }[]) => services.some(({ id }) => came.has(id));
  const offered = (services: readonly { readonly active: boolean }[]) => services.some(({ active }) => active);
  return dayKind(
    { handover: any(handover), signing: any(signing) },
    { handover: offered(handover), signing: offered(signing) },
  );
}

/** The day's signings as they stood when it ended; a household that signed on an earlier day is not expected again. */
export async function signingDay(house: House, date: CalendarDate): Promise<SigningFacts> {
  const { from, to } = businessDayOf(date, house.directory.settings());
  const { dayBooks, units, cases } = house.books;
  const services = new Set(servicesFor(house, 'signing').map(({ id }) => id as string));
  const arrived = new Set(
    dayBooks
      .visits(date)
      .filter(({ service_id: id }) => services.has(id))
      .map(({ unit_id: id }) => id),
  );
  const signed = cases
    .doneBetween(from, to)
    .flatMap(({ id }) => cases.byId(id) ?? [])
    .filter((row) => isSigning(house, row));
  const signedBefore = (unitId: string) =>
    signingsOf(house, unitId).some(({ done_at: at }) => at !== null && at < from);
  const isToSign = appointmentsToSign(house, date, arrived);
  const signedNow = new Set(signed.map(({ unit_id: id }) => id));
  const without = [...arrived].filter((id) => !signedNow.has(id) && !signedBefore(id));
  const methods: ReportedMethod[] = [];
  for (const [index, row] of signed.entries()) {
    if (index % casesPerTurn === casesPerTurn - 1) await nextTurn();
    methods.push(methodOf(house, row));
  }
  return {
    expected: units.withAppointmentOn(date).filter(({ id }) => !signedBefore(id) && isToSign(id)).length,
    arrived: arrived.size,
    signed: signed.length,
    notSigned: counted(without.map((id) => whyNot(house, id, to))),
    methods: byMethod(methods),
  };
}

function servicesFor(house: House, purpose: Purpose) {
  return house.directory.services().filter(({ flowId }) => {
    if (flowId === null) return false;
    return house.flows.newest().some((flow) => flow.id === flowId && flow.template.purpose === purpose);
  });
}

/**
 * Which appointments of a day are for signing: all where nothing else is offered. Beside handovers, those of homes whose
 * signing is planned for the day (B7), that came to sign, or whose signing was begun by then.
 */
function appointmentsToSign(house: House, date: CalendarDate, came: ReadonlySet<string>): (unitId: string) => boolean {
  if (!servicesFor(house, 'handover').some(({ active }) => active)) return () => true;
  const { to } = businessDayOf(date, house.directory.settings());
  const planned = (unitId: string) =>
    house.books.reminders.daysOf(unitId).some(({ anchor, day }) => anchor === 'signingPlanned' && day === date);
  const begun = (unitId: string) => signingsOf(house, unitId).some(({ opened_at: at }) => at < to);
  return (unitId) => came.has(unitId) || planned(unitId) || begun(unitId);
}

function isSigning(house: House, { flow_id: id, flow_version: version }: CaseRow): boolean {
  return house.flows.find(id, version)?.template.purpose === 'signing';
}

function signingsOf(house: House, unitId: string): readonly CaseRow[] {
  return house.books.cases.ofUnit(unitId).filter((row) => isSigning(house, row));
}

type Reason =
  | { readonly why: 'not-begun' | 'withdrawn' | 'unfinished' }
  | { readonly why: 'stage'; readonly stage: Bilingual };

/** Where a home's signing stood at an instant, by the stages it had behind it then. */
function whyNot(house: House, unitId: string, until: number): Reason {
  const row = signingsOf(house, unitId)
    .filter(({ opened_at: at }) => at < until)
    .toSorted((a, b) => b.opened_at - a.opened_at)[0];
  if (!row) return { why: 'not-begun' };
  if (row.state === 'withdrawn' && row.changed_at < until) return { why: 'withdrawn' };
  const behind = new Set(
    house.books.cases
      .stages(row.id)
      .filter(({ done_at: at }) => at < until)
      .map(({ stage_id: id }) => stageName(id as StageId)),
  );
  const template = house.flows.find(row.flow_id, row.flow_version)?.template;
  const stage = template?.stages.find(({ id }) => !behind.has(id));
  return stage ? { why: 'stage', stage: stage.name } : { why: 'unfinished' };
}

function counted(reasons: readonly Reason[]): readonly NotSigned[] {
  const groups = Map.groupBy(reasons, (one) => (one.why === 'stage' ? one.stage.zh : one.why));
  return [...groups.values()]
    .flatMap((same) => (same[0] ? [{ ...same[0], count: same.length }] : []))
    .toSorted((a, b) => b.count - a.count);
}

/** What an erased household chose is gone. */
function methodOf(house: House, row: CaseRow): ReportedMethod {
  if (house.books.units.household(row.household_id)?.erased_at) return 'unknown';
  return openCaseRow(house, row).kase.facts.paymentMethod ?? 'unknown';
}

function byMethod(methods: readonly ReportedMethod[]): SigningFacts['methods'] {
  return [...paymentMethods, 'unknown' as const].flatMap((method) => {
    const count = methods.filter((one) => one === method).length;
    return count === 0 ? [] : [{ method, count }];
  });
}
