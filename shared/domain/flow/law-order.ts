import type { FlowTemplate, TemplateStep } from './template.ts';
import { mustBeDone } from './waivable.ts';

/** A step with its place: which stage and step of the template, counted from 0. */
export type StepPlace = { readonly step: TemplateStep; readonly stage: number; readonly place: number };

/** Every step with its place. */
export function places(template: FlowTemplate): readonly StepPlace[] {
  return template.stages.flatMap(({ steps }, stage) => steps.map((step, place) => ({ step, stage, place })));
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

/** Works out the order of a template's steps. */
export function orderOf(template: FlowTemplate): Order {
  const ancestors = template.stages.map(({ id }) =>
    reach(id, (stage) => template.stages.find((one) => one.id === stage)?.after ?? []),
  );
  const dependsOn = (later: StepPlace, before: StepPlace): boolean => {
    if (later.stage !== before.stage) {
      const id = template.stages[before.stage]?.id;
      return id !== undefined && (ancestors[later.stage]?.has(id) ?? false);
    }
    const steps = template.stages[later.stage]?.steps ?? [];
    return reach(later.step.id, (step) => steps.find((one) => one.id === step)?.after ?? []).has(before.step.id);
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
