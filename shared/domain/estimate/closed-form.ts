import type { ServiceId, StageId } from '../ids.ts';
import type { FloorSnapshot } from './snapshot.ts';
import type { MinutesRange } from './table.ts';

/** Open desks that serve a stage, and how many of them serve nobody now. */
export function desksOf(snapshot: FloorSnapshot, stageId: StageId): { readonly open: number; readonly idle: number } {
  const serving = snapshot.desks.filter((desk) => desk.stageIds.includes(stageId));
  return { open: serving.length, idle: serving.filter((desk) => !desk.busy).length };
}

/**
 * The wait without a simulation, for the moments before the first table and for stages set up since: so many turns of
 * the stage's usual time, shared by its desks. A stage without an open desk counts as having one.
 */
export function closedFormWait(snapshot: FloorSnapshot, stageId: StageId, ahead: number): MinutesRange {
  const usual = usualMinutes(snapshot, stageId);
  const { open, idle } = desksOf(snapshot, stageId);
  if (ahead < idle) return { p50Minutes: 0, p90Minutes: 0 };
  const desks = Math.max(1, open);
  // Those being served are half through on average; deviations grow with the root of the turns.
  const p50Minutes = ((ahead + 0.5) * usual) / desks;
  return { p50Minutes, p90Minutes: p50Minutes + (0.6 * usual * Math.sqrt(ahead + 1)) / desks };
}

/** The time to the end of the service in the same rough way: the wait and the usual times of the stages still to pass. */
export function closedFormFinish(
  snapshot: FloorSnapshot,
  serviceId: ServiceId,
  stageId: StageId,
  ahead: number,
): MinutesRange {
  const wait = closedFormWait(snapshot, stageId, ahead);
  const flow = snapshot.flows.find((entry) => entry.serviceId === serviceId)?.flow ?? [];
  const toPass = flow.slice(
    Math.max(
      0,
      flow.findIndex((stage) => stage.stageId === stageId),
    ),
  );
  const usual = toPass.reduce((sum, stage) => sum + usualMinutes(snapshot, stage.stageId), 0);
  return { p50Minutes: wait.p50Minutes + usual, p90Minutes: wait.p90Minutes + 1.3 * usual };
}

function usualMinutes(snapshot: FloorSnapshot, stageId: StageId): number {
  return snapshot.stages.find((stage) => stage.stageId === stageId)?.priorMinutes ?? 0;
}
