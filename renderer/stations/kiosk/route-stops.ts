import type { Language } from '#shared/i18n/words.ts';
import type { ServiceView, StageView } from '#shared/protocol/floor.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import type { RouteStop } from '../../ui/route-stop.ts';

/**
 * The stages of a ticket's flow as a kiosk can know them. Done for certain is what must come before the stage it is at;
 * where the flow leaves the order free, the rest may or may not be.
 */
export function routeStops(
  service: Pick<ServiceView, 'stageIds' | 'flow'>,
  stages: readonly StageView[],
  ticket: Pick<TicketView, 'stageId' | 'state'>,
  language: Language,
): readonly RouteStop[] {
  const before = new Set<string>();
  const collect = (stageId: string) => {
    for (const earlier of service.flow.find((step) => step.stageId === stageId)?.after ?? []) {
      if (before.has(earlier)) continue;
      before.add(earlier);
      collect(earlier);
    }
  };
  collect(ticket.stageId);
  return service.stageIds.map((stageId) => {
    const stage = stages.find((stage) => stage.id === stageId);
    const state = ticket.state === 'done' || before.has(stageId) ? 'done' : stageId === ticket.stageId ? 'now' : 'open';
    return { key: stageId, name: (language === 'en' ? stage?.nameEn : stage?.name) ?? '', state };
  });
}
