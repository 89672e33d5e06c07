import type { DeskView } from '#shared/protocol/floor.ts';
import type { DeskEntry } from './directory.ts';
import type { House } from './house.ts';

/** A desk as everyone on the staff sees it. */
export function viewDesk(house: House, desk: DeskEntry): DeskView {
  const ticketId = house.floor.holder(desk.id);
  const holder = ticketId ? house.floor.get(ticketId) : undefined;
  return {
    id: desk.id,
    number: desk.number,
    name: desk.name,
    nameEn: desk.nameEn,
    kind: desk.kind,
    stageIds: [...desk.stageIds],
    state: desk.state,
    openStageIds: [...desk.openStageIds],
    staffId: desk.staffId,
    staffName: desk.staffId ? (house.directory.person(desk.staffId)?.name ?? null) : null,
    pauseReason: desk.pauseTextId ? house.privacy.readWords(desk.pauseTextId) : null,
    ticketId,
    ticketNumber: holder?.ticket.number ?? null,
  };
}
