import type { TemplateStep } from './template.ts';

/**
 * Steps that must really be done: without them nobody can say that the right family saw its home before it took it
 * (contract Art. 11(3); domain 2.7). Neither a waiver nor an objection stands in for them.
 */
export function mustBeDone(step: TemplateStep): boolean {
  switch (step.kind) {
    case 'check-papers':
      return step.identity;
    case 'inspect':
      return true;
    case 'sign':
      return step.paper === 'handover-certificate';
    case 'hand-over-items':
      return step.keys;
    default:
      return false;
  }
}

/** Whether a supervisor may waive a step; what must be public is shown to everybody (domain 2.5). */
export function waivable(step: TemplateStep): boolean {
  return !mustBeDone(step) && step.kind !== 'read-notices';
}
