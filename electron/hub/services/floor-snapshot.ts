import type { DeskId, StageId } from '#shared/domain/ids.ts';
import {
  type BusyWith,
  type FloorSnapshot,
  recentServicesPerStage,
  simulatedPerLine,
  type TicketOnFloor,
} from '#shared/domain/estimate/snapshot.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.ts';
import type { TicketStore } from '../store/tickets.ts';
import type { House } from './house.ts';

const minute = 60_000;

/**
 * The floor as the estimate needs it, gathered on the hub's loop and so kept small: lines are cut where the simulation
 * stops anyway, and the stages a ticket has done follow from its flow.
 */
export function floorSnapshot(
  house: Pick<House, 'floor' | 'directory' | 'now'>,
  recent: RecentServices,
): FloorSnapshot {
  const { floor, directory } = house;
  const at = house.now();
  const onFloor = (ticket: Ticket): TicketOnFloor => ({
    id: ticket.id,
    place: ticket.place,
    firstArrival: ticket.firstArrival,
    overtaken: ticket.overtaken,
    serviceId: ticket.serviceId,
    doneStageIds: doneBefore(house, ticket),
  });
  const busy = (deskId: DeskId): BusyWith | null => {
    const id = floor.holder(deskId);
    const ticket = id ? floor.get(id)?.ticket : undefined;
    if (!ticket || !('calledAt' in ticket.position)) return null;
    const sinceMinutes = (at - ticket.position.calledAt) / minute;
    return { ...onFloor(ticket), stageId: ticket.stageId, sinceMinutes };
  };
  return {
    at,
    maxOvertakes: directory.settings().maxOvertakes,
    stages: directory.stages().map(({ id, priorMinutes }) => ({
      stageId: id,
      priorMinutes,
      recentMinutes: recent.minutes(id),
    })),
    desks: directory
      .desks()
      .filter((desk) => desk.state === 'open')
      .map((desk) => ({ deskId: desk.id, stageIds: desk.openStageIds, busy: busy(desk.id) })),
    lines: directory.stages().map(({ id }) => ({
      stageId: id,
      waiting: floor.line(id).slice(0, simulatedPerLine).map(onFloor),
    })),
    flows: directory.services().map(({ id, flow }) => ({ serviceId: id, flow })),
  };
}

/** Stages that must lie behind a ticket standing at its stage: all that its flow demands before it. */
function doneBefore(house: Pick<House, 'directory'>, ticket: Ticket): readonly StageId[] {
  const flow = house.directory.service(ticket.serviceId)?.flow ?? [];
  const done = new Set<StageId>();
  const visit = (stageId: StageId) => {
    for (const before of flow.find((stage) => stage.stageId === stageId)?.after ?? []) {
      if (done.has(before)) continue;
      done.add(before);
      visit(before);
    }
  };
  visit(ticket.stageId);
  return [...done];
}

/** The last service times of each stage, from the call to the end, kept in memory and renewed as stages are completed. */
export type RecentServices = {
  readonly minutes: (stage: StageId) => readonly number[];
  readonly forget: (stage: StageId) => void;
};

/** Reads a stage's recent times when first asked, and again after `forget`. */
export function createRecentServices(tickets: TicketStore): RecentServices {
  const known = new Map<StageId, readonly number[]>();
  return {
    minutes(stage) {
      const have = known.get(stage);
      if (have) return have;
      const read = tickets
        .recentServices(stage, recentServicesPerStage)
        .filter((passage) => passage.called_at !== null)
        .map((passage) => (passage.ended_at - (passage.called_at ?? 0)) / minute);
      known.set(stage, read);
      return read;
    },
    forget: (stage) => void known.delete(stage),
  };
}
