import { applicableSteps, forCase } from '#shared/domain/flow/steps.ts';
import type { StepKind, StepOf, TemplateStep } from '#shared/domain/flow/template.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { LoadedCase } from '../cases/load-case.ts';

/** A step as this case has it, of a kind if one is named. Throws not-found. */
export function stepShown<K extends StepKind = StepKind>({ kase }: LoadedCase, id: string, kind?: K): StepOf<K> {
  const found = applicableSteps(kase.template, kase.facts).find(({ step }) => step.id === id)?.step;
  if (!found || (kind !== undefined && found.kind !== kind)) throw new AppError('not-found');
  const step: TemplateStep = forCase(found, kase.facts);
  // Its kind was compared above, which the compiler cannot follow through the parameter.
  return step as StepOf<K>;
}
