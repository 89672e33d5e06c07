import type { StepOf, TemplateStep } from './template.ts';

/** A check of papers that establishes who is here. */
export const isIdentity = (step: TemplateStep) => step.kind === 'check-papers' && step.identity;

/** The home is accepted: the 商品房交接单 is signed. */
export const isAcceptance = (step: TemplateStep) => step.kind === 'sign' && step.paper === 'handover-certificate';

/** The keys of the home change hands, whether the template calls it so or lists one among other things. */
export const isKeys = (step: TemplateStep): step is StepOf<'hand-over-items'> =>
  step.kind === 'hand-over-items' && (step.keys || step.items.some(({ category }) => category === 'key'));

/**
 * Steps that must really be done: without them nobody can say that the right family saw its home before it took it
 * (contract Art. 11(3); domain 2.7). Neither a waiver nor an objection stands in for them.
 */
export function mustBeDone(step: TemplateStep): boolean {
  return step.kind === 'inspect' || isIdentity(step) || isAcceptance(step) || isKeys(step);
}

/** Whether a supervisor may waive a step; what must be public is shown to everybody (domain 2.5). */
export function waivable(step: TemplateStep): boolean {
  return !mustBeDone(step) && step.kind !== 'read-notices';
}
