import { nextStage, openStages } from '../journey/flow.ts';
import type { StageId } from '../ids.ts';
import type { Case, Hindrance } from './case.ts';
import { flowOf, siteStage, stageName } from './site-stage.ts';
import { isRequired, isSettled } from './state-of.ts';
import { takenBeforeSeen } from './taken-before-seen.ts';
import type { FlowTemplate, TemplateStage } from './template.ts';

/** What stands between a stage and its completion; an empty list means it may be completed. */
export function missingSteps(kase: Case, stageId: string): readonly Hindrance[] {
  const stage = kase.template.stages.find((one) => one.id === stageId);
  if (!stage) return [];
  const [first] = stage.steps;
  if (kase.state !== 'open') return [{ code: 'case-closed', stepId: first?.id ?? stageId }];
  const locked = stage.after.filter((before) => !kase.stagesDone.has(before));
  if (locked.length > 0 && first) {
    return locked.map((waitsFor) => ({ code: 'stage-first', stepId: first.id, waitsFor }));
  }
  // A step of an earlier stage may be open again, or apply only since somebody else came: it is not left behind.
  const earlier = stagesBefore(kase.template, stageId);
  return [...kase.template.stages.filter(({ id }) => earlier.has(id)), stage].flatMap((one) => openSteps(kase, one));
}

/**
 * The steps of a stage that it waits for and that are not settled; a certificate or keys are not, where the home was looked
 * at again since and refused.
 */
export function openSteps(kase: Case, { steps }: TemplateStage): readonly Hindrance[] {
  return steps.flatMap((step): readonly Hindrance[] => {
    if (!isSettled(step, kase)) return isRequired(step, kase) ? [{ code: 'step-open', stepId: step.id }] : [];
    return takenBeforeSeen(kase, step).filter(({ code }) => code === 'home-refused');
  });
}

function stagesBefore({ stages }: FlowTemplate, stageId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const ahead = [stageId];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    for (const before of stages.find((one) => one.id === id)?.after ?? []) {
      if (found.has(before)) continue;
      found.add(before);
      ahead.push(before);
    }
  }
  return found;
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
