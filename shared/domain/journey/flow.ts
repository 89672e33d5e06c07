import type { StageId } from '../ids.ts';

/** One stage of a flow and the stages that must be done before it may be entered. */
export type FlowStage = { readonly stageId: StageId; readonly after: readonly StageId[] };
/** The stages a visitor passes; where `after` leaves the order free, the hub picks the open stage with the shortest wait. */
export type Flow = readonly FlowStage[];

/** A flow in which each stage waits for the one before it. */
export function linearFlow(stageIds: readonly StageId[]): Flow {
  return stageIds.map((stageId, index) => ({ stageId, after: index === 0 ? [] : stageIds.slice(index - 1, index) }));
}

/** The stages that may be entered now, in the order the flow lists them. */
export function openStages(flow: Flow, done: ReadonlySet<StageId>): readonly StageId[] {
  return flow
    .filter((stage) => !done.has(stage.stageId) && stage.after.every((before) => done.has(before)))
    .map((stage) => stage.stageId);
}

/** The stage to go to next: of the open ones the one with the shortest wait; null when the flow is done. */
export function nextStage(flow: Flow, done: ReadonlySet<StageId>, waitAt: (stage: StageId) => number): StageId | null {
  let best: StageId | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const stage of openStages(flow, done)) {
    const wait = waitAt(stage);
    if (best === null || wait < shortest) {
      best = stage;
      shortest = wait;
    }
  }
  return best;
}

/** What is wrong with a flow: `empty`, `duplicate` stage, `unknown` predecessor, `circle`. Empty list = sound. */
export function flowFaults(flow: Flow): readonly ('empty' | 'duplicate' | 'unknown' | 'circle')[] {
  if (flow.length === 0) return ['empty'];
  const ids = new Set(flow.map((stage) => stage.stageId));
  if (ids.size !== flow.length) return ['duplicate'];
  if (flow.some((stage) => stage.after.some((before) => !ids.has(before)))) return ['unknown'];
  const done = new Set<StageId>();
  for (let round = 0; round < flow.length; round++) {
    for (const stage of openStages(flow, done)) done.add(stage);
  }
  return done.size === flow.length ? [] : ['circle'];
}
