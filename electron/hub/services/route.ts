import type { StageId } from '#shared/domain/ids.ts';
import type { z } from 'zod';
import type { routeStage } from '#shared/protocol/tickets.ts';
import type { TicketRecord } from '../floor/record.ts';
import { casesOfVisit, flowOfVisit, stagesDone } from './cases/visit-cases.ts';
import type { House } from './house.ts';
import { isoTime } from './ticket-view.ts';

type RouteStage = z.output<typeof routeStage>;

const timeOrNull = (at: number | null) => (at === null ? null : isoTime(at));

/** The stages of a visit in the order of its flow, with what happened there: what is done, where it is, what is left. */
export function routeOf(house: House, record: TicketRecord): RouteStage[] {
  const { ticket } = record;
  const { position } = ticket;
  const cases = casesOfVisit(house, record);
  const guided = cases.length > 0;
  const flow = guided ? flowOfVisit(cases) : (house.directory.service(ticket.serviceId)?.flow ?? []);
  const done = guided ? stagesDone(cases) : house.books.tickets.completedStages(ticket.id);
  const passages = house.books.tickets.passages(ticket.id);
  return flow.map(({ stageId }) => {
    const stageName = house.directory.stage(stageId)?.name ?? '';
    const passed = passages.findLast((one) => one.stage_id === stageId && one.outcome === 'completed');
    if (isHere(record, stageId)) {
      return {
        stageId,
        stageName,
        state: 'now',
        ...deskNames(house, 'deskId' in position ? position.deskId : null),
        queuedAt: isoTime(ticket.queuedAt),
        calledAt: 'calledAt' in position ? isoTime(position.calledAt) : null,
        startedAt: 'startedAt' in position ? isoTime(position.startedAt) : null,
        endedAt: null,
      };
    }
    return {
      stageId,
      stageName,
      state: done.has(stageId) ? 'done' : 'open',
      ...deskNames(house, passed?.desk_id ?? null),
      queuedAt: timeOrNull(passed?.queued_at ?? null),
      calledAt: timeOrNull(passed?.called_at ?? null),
      startedAt: timeOrNull(passed?.started_at ?? null),
      endedAt: timeOrNull(passed?.ended_at ?? null),
    };
  });
}

function deskNames(house: House, id: string | null): Pick<RouteStage, 'deskName' | 'deskNameEn'> {
  const desk = id === null ? undefined : house.directory.desk(id);
  return { deskName: desk?.name ?? null, deskNameEn: desk?.nameEn ?? null };
}

function isHere({ ticket }: TicketRecord, stageId: StageId): boolean {
  return ticket.stageId === stageId && !('endedAt' in ticket.position);
}
