import type { Bilingual, FlowTemplate, TemplateStep } from './template.ts';
import { mustBeDone } from './waivable.ts';

/** A step with its place: which stage and step of the template, counted from 0. */
export type StepPlace = {
  readonly step: TemplateStep;
  readonly stage: number;
  readonly stageName: Bilingual;
  readonly place: number;
};

/** Every step with its place. */
export function places(template: FlowTemplate): readonly StepPlace[] {
  return workedOut(template).places;
}

/** The path of a step in its template. */
export function pathOf({ stage, place }: StepPlace): string {
  return `/stages/${stage}/steps/${place}`;
}

/** Who comes before whom in a template. */
export type Order = {
  /** `before` is always settled before `later` can be done: an earlier stage, or named by `after` in the same one. */
  readonly dependsOn: (later: StepPlace, before: StepPlace) => boolean;
  /** `before` is met before `later`: it depends on it, or stands above it in the same stage. */
  readonly standsBefore: (before: StepPlace, later: StepPlace) => boolean;
  /** `later` is never met before `before`: not so where the order of two stages is left to the queue. */
  readonly alwaysAfter: (later: StepPlace, before: StepPlace) => boolean;
};

/** The order of a template's steps. */
export function orderOf(template: FlowTemplate): Order {
  return workedOut(template).order;
}

type WorkedOut = { readonly places: readonly StepPlace[]; readonly order: Order };

/** A template never changes once it was read; a case asks for its order at every step. */
const known = new WeakMap<FlowTemplate, WorkedOut>();

function workedOut(template: FlowTemplate): WorkedOut {
  const before = known.get(template);
  if (before) return before;
  const placed = template.stages.flatMap(({ steps, name: stageName }, stage) =>
    steps.map((step, place) => ({ step, stage, stageName, place })),
  );
  const now = { places: placed, order: workOutOrder(template) };
  known.set(template, now);
  return now;
}

function workOutOrder(template: FlowTemplate): Order {
  const ancestors = template.stages.map(({ id }) =>
    reach(id, (stage) => template.stages.find((one) => one.id === stage)?.after ?? []),
  );
  const inStage = new Map<TemplateStep, ReadonlySet<string>>();
  const earlierInStage = ({ step, stage }: StepPlace): ReadonlySet<string> => {
    const found = inStage.get(step);
    if (found) return found;
    const steps = template.stages[stage]?.steps ?? [];
    const reached = reach(step.id, (name) => steps.find((one) => one.id === name)?.after ?? []);
    inStage.set(step, reached);
    return reached;
  };
  const dependsOn = (later: StepPlace, before: StepPlace): boolean => {
    if (later.stage !== before.stage) {
      const id = template.stages[before.stage]?.id;
      return id !== undefined && (ancestors[later.stage]?.has(id) ?? false);
    }
    return earlierInStage(later).has(before.step.id);
  };
  const standsBefore = (before: StepPlace, later: StepPlace): boolean =>
    dependsOn(later, before) ||
    (before.stage === later.stage && before.place < later.place && !dependsOn(before, later));
  return {
    dependsOn,
    standsBefore,
    alwaysAfter: (later, before) =>
      dependsOn(later, before) || (before.stage === later.stage && standsBefore(before, later)),
  };
}

/**
 * The steps nobody gets round: those a stage waits for, and what one of them names in `after`, though it calls itself
 * optional.
 */
export function demanded(template: FlowTemplate): ReadonlySet<string> {
  const found = new Set<string>();
  const steps = new Map(places(template).map(({ step }) => [step.id, step]));
  const ahead = [...steps.values()].filter((step) => !step.optional || mustBeDone(step)).map(({ id }) => id);
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    ahead.push(...(steps.get(id)?.after ?? []));
  }
  return found;
}

/** All that can be reached from a name, without the name itself unless there is a circle. */
function reach(from: string, next: (name: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...next(from)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...next(name));
  }
  return found;
}
