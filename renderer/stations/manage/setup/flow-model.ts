import type { StageId } from '#shared/domain/ids.ts';
import type { Flow, FlowStage } from '#shared/domain/journey/flow.ts';

/**
 * When a stage of a flow may be entered, as a person says it: `after` the one above, in any order with the one above
 * (`beside`), or after stages `chosen` one by one.
 */
export type StepOrder = 'after' | 'beside' | 'chosen';
export type FlowStep = { readonly stageId: StageId; readonly order: StepOrder; readonly chosen: readonly StageId[] };

type Group = { readonly members: readonly StageId[]; readonly before: readonly StageId[] };

/** The predecessors each order means for the next step, given the steps above it. */
function meaning(order: StepOrder, chosen: readonly StageId[], above: Group): Group {
  const before = order === 'after' ? above.members : order === 'beside' ? above.before : chosen;
  return { members: [], before };
}

function withMember(order: StepOrder, group: Group, above: Group, stageId: StageId): Group {
  const joins = order === 'beside' && above.members.length > 0;
  return { members: joins ? [...above.members, stageId] : [stageId], before: group.before };
}

const nothing: Group = { members: [], before: [] };

/** The flow that the steps describe. */
export function toFlow(steps: readonly FlowStep[]): Flow {
  let above = nothing;
  return steps.map(({ stageId, order, chosen }): FlowStage => {
    const group = meaning(order, chosen, above);
    above = withMember(order, group, above, stageId);
    return { stageId, after: group.before };
  });
}

/** The steps that describe a flow, in the plainest words that mean the same. */
export function fromFlow(flow: Flow): readonly FlowStep[] {
  let above = nothing;
  return flow.map(({ stageId, after }): FlowStep => {
    const order =
      (['after', 'beside'] as const).find((one) => sameSet(meaning(one, [], above).before, after)) ?? 'chosen';
    const chosen = order === 'chosen' ? after : [];
    above = withMember(order, meaning(order, chosen, above), above, stageId);
    return { stageId, order, chosen };
  });
}

function sameSet(a: readonly StageId[], b: readonly StageId[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** The steps with one stage more, after the last. */
export function addStep(steps: readonly FlowStep[], stageId: StageId): readonly FlowStep[] {
  return [...steps, { stageId, order: 'after', chosen: [] }];
}

/** The steps without one stage; none waits for it any longer. */
export function removeStep(steps: readonly FlowStep[], stageId: StageId): readonly FlowStep[] {
  return steps
    .filter((step) => step.stageId !== stageId)
    .map((step) => ({ ...step, chosen: step.chosen.filter((one) => one !== stageId) }));
}

/** The steps with one stage moved up (-1) or down (1); unchanged at the ends. */
export function moveStep(steps: readonly FlowStep[], stageId: StageId, by: -1 | 1): readonly FlowStep[] {
  const from = steps.findIndex((step) => step.stageId === stageId);
  const moved = steps[from];
  const passed = steps[from + by];
  if (!moved || !passed) return steps;
  return steps.map((step) => (step === moved ? passed : step === passed ? moved : step));
}

/** The steps with one of them changed. */
export function changeStep(
  steps: readonly FlowStep[],
  stageId: StageId,
  change: Partial<Omit<FlowStep, 'stageId'>>,
): readonly FlowStep[] {
  return steps.map((step) => (step.stageId === stageId ? { ...step, ...change } : step));
}

/** A flow as groups of stages: within a group the order is free, each group comes after the one before. */
export function flowGroups(flow: Flow): readonly (readonly StageId[])[] {
  const groups: StageId[][] = [];
  for (const step of fromFlow(flow)) {
    const last = groups.at(-1);
    if (step.order === 'beside' && last) last.push(step.stageId);
    else groups.push([step.stageId]);
  }
  return groups;
}
