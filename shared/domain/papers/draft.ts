import type { Bilingual, StepKind } from '../flow/template.ts';
import type { PaperFacts, PaperStep } from './paper-facts.ts';
import type { PaperBlock } from './paper-model.ts';

/**
 * Asks for a fact a paper can't do without. What is missing is noted under the name of its field, so that a paper is
 * refused with all that it lacks and never printed with a blank line.
 */
export type Need = {
  <T>(value: T | null | undefined, field: string, meanwhile: T): T;
  /** At least one of them. */
  readonly some: <T>(items: readonly T[], field: string) => readonly T[];
};

/** What one kind of paper says; who signs and how it is numbered is the same for all. */
export type PaperDraft = {
  readonly blocks: readonly PaperBlock[];
  readonly counterparts?: readonly Bilingual[];
  /** Where no step has it signed on a screen, the buyers sign the printed copy. */
  readonly buyersSign?: boolean;
};

/** Writes one kind of paper from the facts of a case. */
export type Composer = (facts: PaperFacts, need: Need) => PaperDraft;

/** A `Need` and the names of the fields it missed. */
export function createNeed(): { readonly need: Need; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const ask = <T>(value: T | null | undefined, field: string, meanwhile: T): T => {
    if (value !== null && value !== undefined && value !== '') return value;
    if (!missing.includes(field)) missing.push(field);
    return meanwhile;
  };
  const some = <T>(items: readonly T[], field: string) => {
    if (items.length === 0 && !missing.includes(field)) missing.push(field);
    return items;
  };
  return { need: Object.assign(ask, { some }), missing };
}

/** All steps of a kind, in the order of the case. */
export function stepsOf<K extends StepKind>(facts: PaperFacts, kind: K): readonly PaperStep<K>[] {
  return ofKind(
    facts.stages.flatMap((stage) => stage.steps),
    kind,
  );
}

/** Those the paper's step comes right after; else those of its stage; else all of the case. */
export function stepsNear<K extends StepKind>(facts: PaperFacts, kind: K): readonly PaperStep<K>[] {
  const stage = facts.stages.find(({ steps }) => steps.some(({ definition }) => definition.id === facts.stepId));
  const before = stage?.steps.find(({ definition }) => definition.id === facts.stepId)?.definition.after ?? [];
  const near = ofKind(stage?.steps ?? [], kind);
  const direct = near.filter(({ definition }) => before.includes(definition.id));
  return [direct, near].find((steps) => steps.length > 0) ?? stepsOf(facts, kind);
}

function ofKind<K extends StepKind>(steps: readonly PaperStep[], kind: K): readonly PaperStep<K>[] {
  return steps.filter(({ definition }) => definition.kind === kind) as unknown as readonly PaperStep<K>[];
}
