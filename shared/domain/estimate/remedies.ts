import type { DeskId, StageId } from '../ids.ts';
import { closedFormWait, desksOf } from './closed-form.ts';
import type { FloorSnapshot } from './snapshot.ts';

/** What a supervisor can do for a stage at once: open a closed desk for it, or let an open desk serve it instead. */
export type Remedy = {
  readonly kind: 'open' | 'move';
  readonly deskId: DeskId;
  readonly stageId: StageId;
  /** What the desk serves then. */
  readonly stageIds: readonly StageId[];
  /** Stages it no longer serves. */
  readonly leaves: readonly StageId[];
};

/** A desk that is not open: what it is set up for. */
export type ClosedDesk = { readonly deskId: DeskId; readonly stageIds: readonly StageId[] };

/** Stages looked after at a time, and remedies tried for each: every one is a simulation of its own. */
const mostStages = 3;
const mostRemedies = 2;

/**
 * Remedies worth trying for the stages that wait longest: a closed desk that is set up for the stage, and the open desk
 * that is missed least where it stands. `needy` are stages in order of need.
 */
export function possibleRemedies(
  snapshot: FloorSnapshot,
  closed: readonly ClosedDesk[],
  needy: readonly StageId[],
): readonly Remedy[] {
  return needy.slice(0, mostStages).flatMap((stageId) => {
    const opens = closed
      .filter((desk) => desk.stageIds.includes(stageId))
      .map(({ deskId }): Remedy => ({ kind: 'open', deskId, stageId, stageIds: [stageId], leaves: [] }));
    return [...opens.slice(0, 1), ...moves(snapshot, stageId)].slice(0, mostRemedies);
  });
}

function moves(snapshot: FloorSnapshot, stageId: StageId): Remedy[] {
  const lengths = new Map(snapshot.lines.map((line) => [line.stageId, line.waiting.length]));
  const load = (stage: StageId) => closedFormWait(snapshot, stage, lengths.get(stage) ?? 0).p50Minutes;
  const waiting = (stages: readonly StageId[]) => stages.reduce((sum, stage) => sum + (lengths.get(stage) ?? 0), 0);
  return snapshot.desks
    .filter((desk) => !desk.stageIds.includes(stageId))
    .filter((desk) => {
      // A desk is not taken from where people wait as long, nor is the last one of any stage: somebody will come there.
      const last = desk.stageIds.some((stage) => desksOf(snapshot, stage).open === 1);
      return !last && desk.stageIds.every((stage) => load(stage) < load(stageId) / 2);
    })
    .toSorted((a, b) => Number(a.busy !== null) - Number(b.busy !== null) || waiting(a.stageIds) - waiting(b.stageIds))
    .slice(0, 1)
    .map((desk) => ({
      kind: 'move',
      deskId: desk.deskId,
      stageId,
      stageIds: [stageId],
      leaves: desk.stageIds,
    }));
}

/** The floor as it would be with the remedy. Whoever the desk serves now is finished first. */
export function withRemedy(snapshot: FloorSnapshot, { deskId, stageIds }: Remedy): FloorSnapshot {
  const known = snapshot.desks.some((desk) => desk.deskId === deskId);
  return {
    ...snapshot,
    desks: known
      ? snapshot.desks.map((desk) => (desk.deskId === deskId ? { ...desk, stageIds } : desk))
      : [...snapshot.desks, { deskId, stageIds, busy: null }],
  };
}
