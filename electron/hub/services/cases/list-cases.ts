import { holds } from '#shared/domain/flow/facts.ts';
import { missingSteps, openCaseStages } from '#shared/domain/flow/missing-steps.ts';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import type { CaseId, UnitId } from '#shared/domain/ids.ts';
import { maskName } from '#shared/domain/privacy/mask.ts';
import type { ListedCase } from '#shared/protocol/cases.ts';
import { type Actor, staffOf } from '../../auth/actor.ts';
import type { CaseRow } from '../../store/cases.ts';
import { findUnits } from '../find-units.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { unitLabel } from '../units.ts';
import { afterwards } from './case-afterwards.ts';
import { inspectionOf } from './case-findings.ts';
import { escortOf } from './case-view.ts';
import { type LoadedCase, openCaseRow } from './load-case.ts';

type Filter = {
  readonly state?: ListedCase['state'] | undefined;
  readonly today?: boolean | undefined;
  readonly mine?: boolean | undefined;
  readonly query?: string | undefined;
  readonly limit: number;
};

/** Cases with where each is and what it waits for, the latest changed first. */
export function listCases(house: House, actor: Actor, filter: Filter): ListedCase[] {
  const { state, limit } = filter;
  return rows(house, filter)
    .filter((row) => state === undefined || row.state === state)
    .filter((row) => !filter.mine || isMine(house, actor, row))
    .slice(0, limit)
    .map((row) => listCase(house, openCaseRow(house, row)));
}

function rows(house: House, { state, today, query, limit }: Filter): readonly CaseRow[] {
  const { cases } = house.books;
  if (today) {
    const here = [...house.floor.open()].flatMap(({ unitIds, ticket }) => (ticket.caseId === null ? [] : unitIds));
    const units = new Set(here);
    const visiting = [...units].flatMap((unit) => cases.ofUnit(unit));
    const changed = cases.list({ state, ids: null, limit: 2000 }).filter((row) => row.changed_at >= house.day().from);
    return distinct([...visiting, ...changed]).filter(
      (row) => row.state !== 'done' || row.changed_at >= house.day().from,
    );
  }
  const wanted = query?.trim();
  if (wanted) return findUnits(house, { query: wanted, limit }).flatMap((unit) => cases.ofUnit(unit.id));
  return cases.list({ state, ids: null, limit });
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

function listCase(house: House, loaded: LoadedCase): ListedCase {
  const { row, kase, unit, owners, particulars } = loaded;
  const record = recordOf(house, row);
  const open = openCaseStages(kase);
  const here = record && kase.template.stages.find(({ id }) => siteStage(id) === record.ticket.stageId);
  const current =
    here && !kase.stagesDone.has(here.id) ? here : kase.template.stages.find(({ id }) => open.includes(id));
  const deskId = record && 'deskId' in record.ticket.position ? record.ticket.position.deskId : null;
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
    deskName: deskId === null ? null : (house.directory.desk(deskId)?.name ?? null),
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
    missing: current && kase.state === 'open' ? missingSteps(kase, current.id).map((one) => ({ ...one })) : [],
    defects: inspectionOf(house, loaded).filter(({ item }) => item.kind === 'defect').length,
    toBring: afterwards(house, loaded).toBring.filter(({ brought }) => !brought).length,
    openedAt: isoTime(row.opened_at),
    changedAt: isoTime(row.changed_at),
  };
}
