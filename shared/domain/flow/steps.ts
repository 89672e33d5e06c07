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

/** What was left of a step for one case is the same for the next that leaves out the same: made once, it never changes. */
const reduced = new WeakMap<TemplateStep, Map<string, TemplateStep>>();

/** A step with only those papers, points, notices, lines and items that concern this case. */
export function forCase(step: TemplateStep, facts: CaseFacts): TemplateStep {
  const applying = (list: readonly { readonly when?: Condition | undefined }[]) =>
    list.map(({ when }) => holds(when, facts));
  switch (step.kind) {
    case 'check-papers':
      return keeping(step, applying(step.papers), (papers) => ({ ...step, papers: step.papers.filter(papers) }));
    case 'confirm-figures': {
      // Nobody pays a down payment without a loan.
      const meant = step.figures.map((figure) => figure !== 'down-payment' || isLoan(facts.paymentMethod));
      return keeping(step, meant, (figures) => ({ ...step, figures: step.figures.filter(figures) }));
    }
    case 'explain':
      return keeping(step, applying(step.points), (points) => ({ ...step, points: step.points.filter(points) }));
    case 'read-notices':
      return keeping(step, applying(step.notices), (notices) => ({ ...step, notices: step.notices.filter(notices) }));
    case 'settle':
      return keeping(step, applying(step.lines), (lines) => ({ ...step, lines: step.lines.filter(lines) }));
    case 'hand-over-items':
      return keeping(step, applying(step.items), (items) => ({ ...step, items: step.items.filter(items) }));
    default:
      return step;
  }
}

/** The step with those of its parts that are meant; itself where that is all of them. */
function keeping(
  step: TemplateStep,
  meant: readonly boolean[],
  make: (isMeant: (part: unknown, index: number) => boolean) => TemplateStep,
): TemplateStep {
  if (meant.every(Boolean)) return step;
  const made = reduced.get(step) ?? new Map<string, TemplateStep>();
  reduced.set(step, made);
  const which = meant.map(Number).join('');
  const known = made.get(which) ?? make((_part, index) => meant[index] ?? false);
  made.set(which, known);
  return known;
}
