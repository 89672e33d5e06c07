import type { Case } from './case.ts';
import { holds } from './facts.ts';
import type { TemplateStep } from './template.ts';
import { mustBeDone } from './waivable.ts';

/** How far a step is; one nobody touched is open. */
export function stateOf(kase: Pick<Case, 'steps'>, stepId: string): 'open' | 'done' | 'waived' | 'disputed' {
  return kase.steps.get(stepId)?.state ?? 'open';
}

/** Whether a stage waits for a step of this case. */
export function isRequired(step: TemplateStep, kase: Pick<Case, 'facts'>): boolean {
  return !step.optional && holds(step.when, kase.facts);
}

/** Done, waived, or answered for with an objection where that is enough. */
export function isSettled(step: TemplateStep, kase: Pick<Case, 'steps'>): boolean {
  const state = stateOf(kase, step.id);
  return mustBeDone(step) ? state === 'done' : state !== 'open';
}
