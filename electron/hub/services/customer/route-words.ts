import { openCaseStages } from '#shared/domain/flow/missing-steps.ts';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import { applicableSteps } from '#shared/domain/flow/steps.ts';
import { isKeys } from '#shared/domain/flow/waivable.ts';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { StageId, TicketId } from '#shared/domain/ids.ts';
import { isOpen, occupiesDesk } from '#shared/domain/ticket/ticket.ts';
import type { CustomerContent } from '#shared/protocol/customer.ts';
import type { LoadedCase } from '../cases/load-case.ts';
import { casesOfVisit, stageAfterGuided } from '../cases/visit-cases.ts';
import type { House } from '../house.ts';
import { routeOf } from '../route.ts';
import { findTicket } from '../ticket-verbs.ts';
import { waitAt } from '../wait-at.ts';

type Welcome = Extract<CustomerContent, { kind: 'welcome' }>;
type Done = Extract<CustomerContent, { kind: 'done' }>;

/** The way of a visit, stage by stage; a visitor without a ticket passes the stages of the flow. */
export function routeWords(house: House, { kase }: LoadedCase, ticketId: TicketId | null): Welcome['route'] {
  if (ticketId !== null) {
    return routeOf(house, findTicket(house, ticketId)).map(({ stageId, state }) => ({
      name: stageWords(house, stageId),
      state,
    }));
  }
  const open = openCaseStages(kase);
  return kase.template.stages.map(({ id, name }) => ({
    name,
    state: kase.stagesDone.has(id) ? 'done' : open[0] === id ? 'now' : 'open',
  }));
}

/** Thanks, and where the family goes now: the next stage, or home with the keys. */
export function farewell(house: House, { kase }: LoadedCase, ticketId: TicketId | null): Done {
  const keys = applicableSteps(kase.template, kase.facts).some(
    ({ step }) => isKeys(step) && kase.steps.get(step.id)?.state === 'done',
  );
  const next = ticketId === null ? (openCaseStages(kase).map(siteStage)[0] ?? null) : nextStage(house, ticketId);
  return { kind: 'done', nextStage: next === null ? null : stageWords(house, next), keys };
}

/** Once it left the desk, where it waits now; before, where it will go when this stage is done. */
function nextStage(house: House, ticketId: TicketId): StageId | null {
  const record = findTicket(house, ticketId);
  const { position, stageId } = record.ticket;
  if (!isOpen(position)) return null;
  if (!occupiesDesk(position)) return stageId;
  const wait = (stage: StageId) => waitAt(house, stage);
  return stageAfterGuided(casesOfVisit(house, record), stageId, wait);
}

function stageWords(house: House, id: StageId): Bilingual {
  const stage = house.directory.stage(id);
  return { zh: stage?.name ?? id, en: stage?.nameEn ?? id };
}
