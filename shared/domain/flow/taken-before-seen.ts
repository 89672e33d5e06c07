import type { Case, Hindrance } from './case.ts';
import { orderOf, places } from './law-order.ts';
import { isRequired, isSettled } from './state-of.ts';
import type { TemplateStep } from './template.ts';
import { isAcceptance, isIdentity, isKeys } from './waivable.ts';

/**
 * A home is accepted and its keys are taken only by those who were identified, were shown what is public and have seen it
 * (contract Art. 9, 11(3)); and nobody signs anything who was not identified. That a stage was once completed does not say
 * so: a step in it may be open again since.
 */
export function takenBeforeSeen(kase: Case, step: TemplateStep): readonly Hindrance[] {
  if (isAcceptance(step) || isKeys(step)) return notYet(kase, step, comesFirst);
  return signedUnidentified(kase, step);
}

/** The checks of who is here that come before a signature and are open: somebody came since (民法典 Art. 165). */
export function signedUnidentified(kase: Case, step: TemplateStep): readonly Hindrance[] {
  return step.kind === 'sign' ? notYet(kase, step, isIdentity) : [];
}

function notYet(
  kase: Case,
  { id: stepId }: TemplateStep,
  isFirst: (step: TemplateStep) => boolean,
): readonly Hindrance[] {
  const all = places(kase.template);
  const order = orderOf(kase.template);
  const here = all.find((place) => place.step.id === stepId);
  if (!here) return [];
  const before = all.filter((place) => isFirst(place.step) && order.dependsOn(here, place));
  return before.flatMap(({ step: one }): readonly Hindrance[] => {
    if (isRequired(one, kase) && !isSettled(one, kase)) return [{ code: 'step-first', stepId, waitsFor: one.id }];
    return wasRefused(kase, one.id) ? [{ code: 'home-refused', stepId, waitsFor: one.id }] : [];
  });
}

function comesFirst(step: TemplateStep): boolean {
  return isIdentity(step) || step.kind === 'read-notices' || step.kind === 'inspect';
}

/** Whoever concluded not to take the home cannot accept it on that conclusion. */
function wasRefused(kase: Case, stepId: string): boolean {
  const progress = kase.steps.get(stepId);
  if (progress?.state !== 'done' || progress.result.kind !== 'inspect') return false;
  return progress.result.value.conclusion === 'refuse';
}
