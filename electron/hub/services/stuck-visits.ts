import { missingSteps } from '#shared/domain/flow/missing-steps.ts';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { waitLimitOf } from '#shared/domain/line/wait-limit.ts';
import type { StuckVisit } from '#shared/protocol/outlook.ts';
import type { TicketRecord } from '../floor/record.ts';
import { openCaseRow } from './cases/load-case.ts';
import type { House } from './house.ts';
import { unitLabels } from './units.ts';

/** On hold or missed for longer than this, a household is stuck. */
const heldMinutes = 10;
/** A service of so many times its usual length is stuck, but never before a quarter of an hour. */
const longService = { times: 2.5, leastMinutes: 15 };
/** Shown at a time; more is no list to act on. */
const most = 24;
const mostMissing = 2;

/** Who does not get on, the longest over the limit first, with what the case still wants there. */
export function stuckVisits(house: House): StuckVisit[] {
  const now = house.now();
  return [...house.floor.open()]
    .flatMap((record) => {
      const found = whyStuck(house, record, now);
      return found ? [{ record, ...found }] : [];
    })
    .toSorted((a, b) => b.minutes / b.limitMinutes - a.minutes / a.limitMinutes)
    .slice(0, most)
    .map(({ record, ...found }) => ({ ...describe(house, record), ...found }));
}

function whyStuck(house: House, { ticket }: TicketRecord, now: number) {
  const { position } = ticket;
  const stage = house.directory.stage(ticket.stageId);
  if (!stage) return null;
  const over = (why: StuckVisit['why'], since: number, limitMinutes: number) => {
    const minutes = Math.floor((now - since) / 60_000);
    return minutes > limitMinutes ? { why, minutes, limitMinutes } : null;
  };
  switch (position.state) {
    case 'waiting':
      return over('waits', ticket.queuedAt, waitLimitOf(stage));
    case 'held':
      return over('held', position.heldAt, heldMinutes);
    case 'no_show':
      return over('missed', position.missedAt, heldMinutes);
    case 'serving':
      return over(
        'served-long',
        position.startedAt,
        Math.round(Math.max(longService.leastMinutes, stage.priorMinutes * longService.times)),
      );
    default:
      return null;
  }
}

function describe(house: House, { ticket, unitIds }: TicketRecord) {
  const desk = 'deskId' in ticket.position ? house.directory.desk(ticket.position.deskId) : undefined;
  const row = unitIds
    .flatMap((unit) => house.books.cases.ofUnit(unit))
    .filter(({ household_id: household }) => !house.books.units.household(household)?.erased_at)
    .find(({ state, flow_id: id, flow_version: version }) => state === 'open' && !house.flows.isDamaged(id, version));
  return {
    ticketId: ticket.id,
    number: ticket.number,
    homes: unitLabels(house, unitIds),
    caseId: (row?.id ?? null) as CaseId | null,
    stageId: ticket.stageId,
    deskName: desk?.name ?? null,
    deskNameEn: desk?.nameEn ?? null,
    ...wantedThere(house, row, ticket.stageId),
  };
}

function wantedThere(house: House, row: Parameters<typeof openCaseRow>[1] | undefined, stageId: string) {
  const names: Record<string, Bilingual> = {};
  if (!row) return { missing: [], names };
  const { kase } = openCaseRow(house, row);
  const stage = kase.template.stages.find(({ id }) => siteStage(id) === stageId);
  for (const one of kase.template.stages) {
    names[one.id] = one.name;
    for (const step of one.steps) names[step.id] = step.title;
  }
  const missing = stage ? missingSteps(kase, stage.id).slice(0, mostMissing) : [];
  const used = new Set(missing.flatMap(({ stepId, ...more }) => [stepId, 'waitsFor' in more ? more.waitsFor : '']));
  return {
    missing: missing.map((one) => ({ ...one })),
    names: Object.fromEntries(Object.entries(names).filter(([id]) => used.has(id))),
  };
}
