import type { Case, PlacedStep } from './case.ts';
import type { Situation } from './facts.ts';
import { applicableSteps, forCase } from './steps.ts';
import { isIdentity } from './waivable.ts';

/**
 * The checks of papers that were done for other people than those who are here now: they lack a paper that is wanted since,
 * or they say who is here and somebody has come since: an owner, or another agent (民法典 Art. 165; domain 3.4 授权委托书).
 */
export function checksOutdated(now: Case, before: Situation): readonly PlacedStep[] {
  const somebodyNew =
    isAnotherAgent(now.situation.agent, before.agent) ||
    now.situation.present.some((owner) => !before.present.includes(owner));
  return applicableSteps(now.template, now.facts).filter(({ step }) => {
    const progress = now.steps.get(step.id);
    const wanted = forCase(step, now.facts);
    if (progress?.state !== 'done' || progress.result.kind !== 'check-papers') return false;
    if (wanted.kind !== 'check-papers') return false;
    const seen = new Set(progress.result.value.papers.map(({ id }) => id));
    return (somebodyNew && isIdentity(step)) || wanted.papers.some(({ id }) => !seen.has(id));
  });
}

function isAnotherAgent(now: Situation['agent'], before: Situation['agent']): boolean {
  if (now === null) return false;
  return now.name !== before?.name || now.idType !== before.idType || now.idNumber !== before.idNumber;
}
