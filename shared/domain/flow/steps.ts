import type { PlacedStep } from './case.ts';
import { type CaseFacts, type Condition, holds, isLoan } from './facts.ts';
import type { FlowTemplate, TemplateStep } from './template.ts';

type Index = { readonly all: readonly PlacedStep[]; readonly byId: ReadonlyMap<string, PlacedStep> };

/** A template never changes once it was read; a case asks for its steps at every turn. */
const indexed = new WeakMap<FlowTemplate, Index>();

function indexOf(template: FlowTemplate): Index {
  const known = indexed.get(template);
  if (known) return known;
  const all = template.stages.flatMap(({ id, steps }) => steps.map((step) => ({ stageId: id, step })));
  // Of two steps of one name, which the checks of a template refuse, the first is meant.
  const index = { all, byId: new Map(all.toReversed().map((placed) => [placed.step.id, placed])) };
  indexed.set(template, index);
  return index;
}

/** Every step of a template with its stage, in the order a family meets them. */
export function stepsOf(template: FlowTemplate): readonly PlacedStep[] {
  return indexOf(template).all;
}

/** The steps that this case has, out of all its template knows. */
export function applicableSteps(template: FlowTemplate, facts: CaseFacts): readonly PlacedStep[] {
  return stepsOf(template).filter(({ step }) => holds(step.when, facts));
}

/** A step by its id, whether it applies or not. */
export function stepOf(template: FlowTemplate, stepId: string): PlacedStep | undefined {
  return indexOf(template).byId.get(stepId);
}

/** A step with only those papers, points, notices, lines and items that concern this case. */
export function forCase(step: TemplateStep, facts: CaseFacts): TemplateStep {
  const applying = <T extends { readonly when?: Condition | undefined }>(list: T[]) =>
    list.filter((one) => holds(one.when, facts));
  switch (step.kind) {
    case 'check-papers':
      return { ...step, papers: applying(step.papers) };
    case 'confirm-figures':
      // Nobody pays a down payment without a loan.
      return isLoan(facts.paymentMethod)
        ? step
        : { ...step, figures: step.figures.filter((figure) => figure !== 'down-payment') };
    case 'explain':
      return { ...step, points: applying(step.points) };
    case 'read-notices':
      return { ...step, notices: applying(step.notices) };
    case 'settle':
      return { ...step, lines: applying(step.lines) };
    case 'hand-over-items':
      return { ...step, items: applying(step.items) };
    default:
      return step;
  }
}
