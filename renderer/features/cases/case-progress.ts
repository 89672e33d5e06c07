import type { StageId } from '#shared/domain/ids.ts';
import type { CaseStage, CaseView, HindranceView, StepView } from '#shared/protocol/case-view.ts';

/** What the one main action of the desk does now. */
export type NextMove =
  | {
      readonly kind: 'complete-step';
      readonly stepId: string;
      readonly last: boolean;
      readonly mayBeSkipped: boolean;
    }
  | { readonly kind: 'go-to-step'; readonly stepId: string }
  | { readonly kind: 'go-to-case'; readonly caseId: string }
  | { readonly kind: 'complete-stage' }
  /** Nothing can be done here; this is why. */
  | { readonly kind: 'blocked'; readonly missing: readonly HindranceView[] };

/** The stage of a case that a visit is at, headed by what stages that are done left open. */
export function stageAt(caseView: CaseView, stageId: StageId): CaseStage | null {
  const stage = caseView.stages.find((one) => one.stageId === stageId);
  return stage ? { ...stage, steps: [...leftOpen(caseView, stage), ...stage.steps] } : null;
}

/**
 * Steps of stages that are done and still wait: opened again, asked for since by who came, or a voucher that was to be
 * shown later and now holds the keys. Nobody has to go back a stage for them.
 */
function leftOpen(caseView: CaseView, here: CaseStage): readonly StepView[] {
  const topics = new Set(here.steps.flatMap(({ hindrances }) => hindrances).flatMap(({ topic }) => topic ?? []));
  return caseView.stages
    .filter(({ id, state }) => id !== here.id && state === 'done')
    .flatMap(({ steps }) => steps)
    .filter((step) => step.state === 'open' && (step.required || isWanted(step, topics)));
}

function isWanted({ definition }: StepView, topics: ReadonlySet<string>): boolean {
  return definition.kind === 'voucher' && topics.has(definition.topic);
}

/** A step by its id, wherever in the case it stands. */
export function findStep(caseView: CaseView, stepId: string | null): StepView | null {
  return caseView.stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId) ?? null;
}

/** Open, and nothing stands before it. */
export function isDoable(step: StepView): boolean {
  return step.state === 'open' && step.hindrances.length === 0;
}

/** Open, though the case waits for it: in a finished stage, opened again or applying only since somebody else came. */
export function isLeftOpen(step: StepView): boolean {
  return step.state === 'open' && step.required;
}

/** The step to begin with: the first that can be done; else the first open one, to say why not. */
export function firstStep({ steps }: CaseStage): StepView | null {
  return steps.find(isDoable) ?? steps.find((step) => step.state === 'open' && step.required) ?? steps.at(-1) ?? null;
}

const none: ReadonlySet<string> = new Set();

/** The next step that can be done after this one, and round; null when there is none. What was skipped stays so. */
export function nextStep({ steps }: CaseStage, after: string | null, skipped = none): StepView | null {
  const from = steps.findIndex(({ id }) => id === after);
  const round = [...steps.slice(from + 1), ...steps.slice(0, Math.max(0, from))];
  return round.find((step) => isDoable(step) && !skipped.has(step.id)) ?? null;
}

/**
 * What pressing on means: complete the step one looks at, go to the next that can be done, to the next home of the
 * visit, or complete the stage.
 */
export function nextMove(
  cases: readonly CaseView[],
  shown: CaseView,
  stageId: StageId,
  stepId: string | null,
  skipped = none,
): NextMove {
  const stage = stageAt(shown, stageId);
  const step = findStep(shown, stepId);
  const next = stage ? nextStep(stage, stepId, skipped) : null;
  const here = step && stage?.steps.some(({ id }) => id === step.id) ? step : null;
  if (here && isDoable(here) && !skipped.has(here.id)) {
    return { kind: 'complete-step', stepId: here.id, last: next === null, mayBeSkipped: !here.required };
  }
  if (next) return { kind: 'go-to-step', stepId: next.id };
  const missing = stage?.missing ?? [];
  if (missing.length > 0) return { kind: 'blocked', missing: reasons(stage, missing) };
  const other = cases.find((one) => one.id !== shown.id && (stageAt(one, stageId)?.missing.length ?? 0) > 0);
  return other ? { kind: 'go-to-case', caseId: other.id } : { kind: 'complete-stage' };
}

/** Why nothing goes on: what stands before the open steps says more than that they are open. */
function reasons(stage: CaseStage | null, missing: readonly HindranceView[]): readonly HindranceView[] {
  const open = new Set(missing.map(({ stepId }) => stepId));
  const behind = (stage?.steps ?? []).filter(({ id }) => open.has(id)).flatMap(({ hindrances }) => hindrances);
  return behind.length > 0 ? behind : missing;
}
