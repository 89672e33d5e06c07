import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';

/** One thing that became different while somebody else was at it. */
export type CaseChange =
  | { readonly kind: 'step'; readonly title: Bilingual; readonly state: StepView['state']; readonly by: string | null }
  | { readonly kind: 'state'; readonly state: CaseView['state'] }
  | { readonly kind: 'situation' | 'escort' }
  | { readonly kind: 'signed'; readonly title: Bilingual }
  | { readonly kind: 'findings'; readonly count: number };

/** What others changed between two looks at a case, to say it in words; what `self` did is no news to them. */
export function caseChanges(before: CaseView, after: CaseView, self: string): readonly CaseChange[] {
  const was = new Map(before.stages.flatMap(({ steps }) => steps).map((step) => [step.id, step.state]));
  const steps = after.stages
    .flatMap((stage) => stage.steps)
    .filter(({ id, state, done }) => (was.get(id) ?? 'open') !== state && done?.staffId !== self)
    .map(({ definition, state, done }): CaseChange => {
      return { kind: 'step', title: definition.title, state, by: done?.staffName ?? null };
    });
  const papers = after.documents.flatMap((paper): readonly CaseChange[] => {
    const known = before.documents.find(({ id }) => id === paper.id);
    const signed = known !== undefined && paper.signatures.length > known.signatures.length;
    return signed ? [{ kind: 'signed', title: paper.title }] : [];
  });
  const findings = after.inspection.length - before.inspection.length;
  return [
    ...(before.state === after.state ? [] : [{ kind: 'state' as const, state: after.state }]),
    ...steps,
    ...(isSameJson(before.situation, after.situation) ? [] : [{ kind: 'situation' as const }]),
    ...(before.escort?.staffId === after.escort?.staffId ? [] : [{ kind: 'escort' as const }]),
    ...papers,
    ...(findings === 0 ? [] : [{ kind: 'findings' as const, count: findings }]),
  ];
}

function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
