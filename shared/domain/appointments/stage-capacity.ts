import type { DeskId, StageId } from '../ids.ts';
import { capacityByHour } from '../rehearsal/capacity.ts';

/** The stage that takes the fewest homes an hour; none where it has no desk. */
export type NarrowestStage = { readonly stageId: StageId; readonly homesPerHour: number };

/**
 * How many homes an hour the stages of a flow can take with the desks as they are set up: as many as the narrowest of them
 * (E2). Null for a flow without stages.
 */
export function narrowestStage(
  stages: readonly { readonly stageId: StageId; readonly minutes: number }[],
  desks: readonly { readonly deskId: DeskId; readonly stageIds: readonly StageId[] }[],
): NarrowestStage | null {
  const minutes = new Map(stages.map((stage) => [stage.stageId, stage.minutes]));
  const hour = desks.map(({ deskId, stageIds }) => ({ deskId, from: 0, to: 60, stageIds }));
  const given = capacityByHour(hour, (id) => minutes.get(id) ?? 0);
  const homes = stages.map(({ stageId, minutes: each }) => ({
    stageId,
    homesPerHour: Math.floor((given.get(stageId)?.get(0) ?? 0) / each),
  }));
  return homes.toSorted((a, b) => a.homesPerHour - b.homesPerHour)[0] ?? null;
}

/** How many homes that is in a slot: no fewer than one while anybody is served at all. */
export function homesPerSlot(homesPerHour: number, slotMinutes: number): number {
  return homesPerHour === 0 ? 0 : Math.max(1, Math.floor((homesPerHour * slotMinutes) / 60));
}
