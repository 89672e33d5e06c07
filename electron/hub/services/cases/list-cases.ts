import { holds } from '#shared/domain/flow/facts.ts';
import { stepOf } from '#shared/domain/flow/steps.ts';
import { missingSteps, openCaseStages } from '#shared/domain/flow/missing-steps.ts';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import type { CaseId, StageId, UnitId } from '#shared/domain/ids.ts';
import { maskName } from '#shared/domain/privacy/mask.ts';
import { phoneDigits } from '#shared/domain/roster/phones.ts';
import { occupiesDesk, type Ticket } from '#shared/domain/ticket/ticket.ts';
import { caseStates } from '#shared/protocol/case-view.ts';
import type { CaseList, ListedCase } from '#shared/protocol/case-list.ts';
import { type Actor, staffOf } from '../../auth/actor.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findUnits } from '../find-units.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { unitLabel } from '../units.ts';
import { afterwards } from './case-afterwards.ts';
import { inspectionOf } from './case-findings.ts';
import { escortOf } from './case-view.ts';
import { papersOf } from './case-papers.ts';
import { type LoadedCase, openCaseRow } from './load-case.ts';
import { stageAfterGuided, wetInkMissing } from './visit-cases.ts';
import { waitAt } from '../wait-at.ts';

type State = ListedCase['state'];
type Filter = {
  readonly state?: State | undefined;
  readonly today?: boolean | undefined;
  readonly mine?: boolean | undefined;
  readonly query?: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** A page of cases with where each is and what it waits for, the latest changed first. */
export function listCases(house: House, actor: Actor, filter: Filter): CaseList {
  const { rows, total, byState } = page(house, actor, filter);
  const counts = caseStates.map((state) => [state, byState.get(state) ?? 0] as const);
  return {
    items: rows.filter((row) => isReadable(house, row)).map((row) => listCase(house, openCaseRow(house, row))),
    total,
    byState: Object.fromEntries(counts) as CaseList['byState'],
  };
}

/** A case of a flow whose record is damaged is counted and waits for its restoration; the others are listed. */
function isReadable(house: House, { flow_id: id, flow_version: version }: CaseRow): boolean {
  return !house.flows.isDamaged(id, version);
}

type Page = {
  readonly rows: readonly CaseRow[];
  readonly total: number;
  readonly byState: ReadonlyMap<string, number>;
};

/** Only the rows of the page are read where nothing narrows the search: a site may have thousands. */
function page(house: House, actor: Actor, filter: Filter): Page {
  const { state, limit, offset } = filter;
  const narrowed = narrow(house, actor, filter);
  if (!narrowed) {
    const byState = house.books.cases.countByState();
    const all = [...byState.values()].reduce((sum, count) => sum + count, 0);
    const total = state === undefined ? all : (byState.get(state) ?? 0);
    return { rows: house.books.cases.list({ state, limit, offset }), total, byState };
  }
  const byState = new Map<string, number>();
  for (const row of narrowed) byState.set(row.state, (byState.get(row.state) ?? 0) + 1);
  const wanted = narrowed.filter((row) => state === undefined || row.state === state);
  return { rows: wanted.slice(offset, offset + limit), total: wanted.length, byState };
}

/** The cases a search or a wish for today's or one's own leaves; null when all are meant. */
function narrow(house: House, actor: Actor, { state, today, mine, query }: Filter): readonly CaseRow[] | null {
  const { cases } = house.books;
  const text = query?.trim() ?? '';
  const units = text === '' ? null : findUnits(house, { query: text, limit: mostFound }).map(({ id }) => id);
  if (!today && !mine && !units) return null;
  const visitors = text === '' ? [] : visitorsNamed(house, text);
  const rows = today
    ? casesOfToday(house)
    : units
      ? [...units.flatMap((unit) => cases.ofUnit(unit)), ...visitors]
      : ofStates(house, state === undefined ? caseStates : [state]);
  const homes = units && new Set<string | null>(units);
  const named = new Set(visitors.map(({ id }) => id));
  const isMeant = (row: CaseRow) => !homes || homes.has(row.unit_id) || named.has(row.id);
  return distinct(rows).filter((row) => isMeant(row) && (!mine || isMine(house, actor, row)));
}

/**
 * Visitors have no home to be found by: those seen lately are looked through by name, or by the last digits of their
 * phone, as they are opened.
 */
function visitorsNamed(house: House, text: string): readonly CaseRow[] {
  const digits = /^\d{4,}$/.test(text);
  return house.books.cases
    .ofVisitors(mostFound)
    .filter((row) => isReadable(house, row))
    .filter((row) => {
      const { visitor } = openCaseRow(house, row).particulars;
      if (!visitor) return false;
      return digits ? phoneDigits(visitor.phone ?? '').endsWith(text) : visitor.name.includes(text);
    });
}

/** Whoever finds more than this searches again. */
const mostFound = 500;
const mostRead = 5000;

/** State by state, as the index has them. */
function ofStates(house: House, states: readonly State[], changedSince?: number): readonly CaseRow[] {
  const since = changedSince === undefined ? {} : { changedSince };
  return states.flatMap((state) => house.books.cases.list({ state, ...since, limit: mostRead, offset: 0 }));
}

/** Of families here now, and whatever else changed today; what was done on another day is over. */
function casesOfToday(house: House): readonly CaseRow[] {
  const { cases } = house.books;
  const { from } = house.day();
  const here = [...house.floor.open()].flatMap(({ unitIds, ticket }) => (ticket.caseId === null ? [] : unitIds));
  const visiting = [...new Set(here)].flatMap((unit) => cases.ofUnit(unit));
  const changed = ofStates(house, caseStates, from);
  return [...visiting, ...changed].filter((row) => row.state !== 'done' || row.changed_at >= from);
}

function distinct(list: readonly CaseRow[]): CaseRow[] {
  return [...new Map(list.map((row) => [row.id, row])).values()].toSorted((a, b) => b.changed_at - a.changed_at);
}

function isMine(house: House, actor: Actor, row: CaseRow): boolean {
  const me = staffOf(actor);
  if (me === null) return false;
  if (row.escort_id === me) return true;
  const record = recordOf(house, row);
  const deskId = record && 'deskId' in record.ticket.position ? record.ticket.position.deskId : null;
  return deskId !== null && house.directory.desk(deskId)?.staffId === me;
}

function recordOf(house: House, row: CaseRow) {
  const id = row.unit_id === null ? null : house.floor.ticketOfUnit(row.unit_id as UnitId);
  const record = id === null ? undefined : house.floor.get(id);
  return record && record.ticket.caseId !== null ? record : undefined;
}

/** Where a household at a desk goes afterwards and how long it waits there; null when nothing comes after. */
function stageAhead(house: House, loaded: LoadedCase, { position, stageId }: Ticket): ListedCase['nextStage'] {
  if (!occupiesDesk(position)) return null;
  const wait = (stage: StageId) => waitAt(house, stage);
  const next = stageAfterGuided([loaded], stageId, wait);
  const stage = loaded.kase.template.stages.find(({ id }) => siteStage(id) === next);
  return next && stage ? { stageId: next, name: stage.name, waitMinutes: wait(next) } : null;
}

function listCase(house: House, loaded: LoadedCase): ListedCase {
  const { row, kase, unit, owners, particulars } = loaded;
  const record = recordOf(house, row);
  const open = openCaseStages(kase);
  const here = record && kase.template.stages.find(({ id }) => siteStage(id) === record.ticket.stageId);
  const current =
    here && !kase.stagesDone.has(here.id) ? here : kase.template.stages.find(({ id }) => open.includes(id));
  const deskId = record && 'deskId' in record.ticket.position ? record.ticket.position.deskId : null;
  const desk = deskId === null ? undefined : house.directory.desk(deskId);
  const missing = current && kase.state === 'open' ? missingSteps(kase, current.id) : [];
  const next = missing[0] && stepOf(kase.template, missing[0].stepId);
  const { template } = kase;
  const names = particulars.visitor ? [particulars.visitor.name] : owners.map(({ name }) => name);
  return {
    id: row.id as CaseId,
    flowId: row.flow_id,
    purpose: template.purpose,
    state: kase.state,
    home: unit && unitLabel(unit),
    owners: names.map(maskName),
    number: record?.ticket.number ?? null,
    ticketId: record?.ticket.id ?? null,
    ticketState: record?.ticket.position.state ?? null,
    deskName: desk?.name ?? null,
    deskNameEn: desk?.nameEn ?? null,
    escort: escortOf(house, row.escort_id),
    stage: current ? { id: current.id, stageId: siteStage(current.id), name: current.name } : null,
    route: template.stages
      .filter(({ steps }) => steps.some((step) => holds(step.when, kase.facts)))
      .map(({ id, name }) => ({
        stageId: siteStage(id),
        name,
        state: kase.stagesDone.has(id)
          ? 'done'
          : record && id === here?.id
            ? 'now'
            : open.includes(id)
              ? 'open'
              : 'locked',
      })),
    waitMinutes:
      record?.ticket.position.state === 'waiting'
        ? house.estimates.waitFor(record.ticket.stageId, house.floor.ahead(record.ticket)).p50Minutes
        : null,
    nextStage: record && kase.state === 'open' ? stageAhead(house, loaded, record.ticket) : null,
    missing: missing.map((one) => ({ ...one })),
    next: next?.step.title ?? null,
    toClose: kase.state === 'open' ? wetInkMissing(papersOf(house, loaded)).length : 0,
    defects: inspectionOf(house, loaded).filter(({ item }) => item.kind === 'defect').length,
    toBring: afterwards(house, loaded).toBring.filter(({ brought }) => !brought).length,
    openedAt: isoTime(row.opened_at),
    changedAt: isoTime(row.changed_at),
  };
}
