import type { DeskId, StaffId, StageId } from '#shared/domain/ids.ts';
import type { DeskView as Desk } from '#shared/protocol/floor.ts';
import { supervising } from '#shared/protocol/roles.ts';

type Person = { readonly id: StaffId; readonly roles: readonly string[] };

/** Whether someone may open several desks, for any stage. */
export function isSupervising(person: Person): boolean {
  return person.roles.some((role) => (supervising as readonly string[]).includes(role));
}

/** The desks a person has open, by number. */
export function desksOf(person: Person, desks: readonly Desk[]): readonly Desk[] {
  return desks.filter((desk) => desk.staffId === person.id && desk.state !== 'closed');
}

/** The desk to show: the one wished for if it is the person's own, else the one holding a visitor, else the first. */
export function deskToShow(mine: readonly Desk[], wished: DeskId | null): Desk | null {
  return mine.find((desk) => desk.id === wished) ?? mine.find((desk) => desk.ticketId !== null) ?? mine[0] ?? null;
}

/** The stages offered when opening a desk: those it is set up for; a supervisor may take others too. */
export function stagesFor(desk: Desk, person: Person, all: readonly StageId[]): readonly StageId[] {
  if (!isSupervising(person)) return desk.stageIds;
  return [...desk.stageIds, ...all.filter((id) => !desk.stageIds.includes(id))];
}

/** Desks a visitor can be handed over to: open, with nobody there; those serving the stage first. */
export function freeColleagues(desks: readonly Desk[], own: DeskId, stage: StageId): readonly Desk[] {
  const serves = (desk: Desk) => (desk.openStageIds.includes(stage) ? 0 : 1);
  return desks
    .filter((desk) => desk.id !== own && desk.state === 'open' && desk.ticketId === null)
    .sort((a, b) => serves(a) - serves(b) || a.number - b.number);
}
