import type { Case, Hindrance } from './case.ts';
import { holds } from './facts.ts';
import { stateOf } from './hindrances.ts';
import { nextStage, openStages } from '../journey/flow.ts';
import type { StageId } from '../ids.ts';
import { flowOf, siteStage, stageName } from './site-stage.ts';
import type { TemplateStep } from './template.ts';
import { mustBeDone } from './waivable.ts';

/** What stands between a stage and its completion; an empty list means it may be completed. */
export function missingSteps(kase: Case, stageId: string): readonly Hindrance[] {
  const stage = kase.template.stages.find((one) => one.id === stageId);
  if (!stage) return [];
  if (kase.state !== 'open') return [{ code: 'case-closed', stepId: stage.steps[0]?.id ?? stageId }];
  const locked = stage.after.filter((before) => !kase.stagesDone.has(before));
  const [first] = stage.steps;
  if (locked.length > 0 && first) {
    return locked.map((waitsFor) => ({ code: 'stage-first', stepId: first.id, waitsFor }));
  }
  return stage.steps
    .filter((step) => isRequired(step, kase) && !isSettled(step, kase))
    .map((step) => ({ code: 'step-open', stepId: step.id }));
}

/** Whether a stage waits for a step of this case. */
export function isRequired(step: TemplateStep, kase: Pick<Case, 'facts'>): boolean {
  return !step.optional && holds(step.when, kase.facts);
}

/** Done, waived, or answered for with an objection where that is enough. */
function isSettled(step: TemplateStep, kase: Case): boolean {
  const state = stateOf(kase, step.id);
  return mustBeDone(step) ? state === 'done' : state !== 'open';
}

/** The stages that may be worked on now, as the template names them. */
export function openCaseStages(kase: Pick<Case, 'template' | 'stagesDone'>): readonly string[] {
  return openStages(flowOf(kase.template), siteStagesDone(kase)).map(stageName);
}

/** The stage a case goes on with: of the open ones the one with the shortest line; null when all are done. */
export function nextCaseStage(
  kase: Pick<Case, 'template' | 'stagesDone'>,
  waitAt: (stage: StageId) => number,
): StageId | null {
  return nextStage(flowOf(kase.template), siteStagesDone(kase), waitAt);
}

function siteStagesDone({ stagesDone }: Pick<Case, 'stagesDone'>): ReadonlySet<StageId> {
  return new Set([...stagesDone].map(siteStage));
}
