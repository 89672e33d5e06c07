import type { Case, Hindrance } from './case.ts';
import { holds } from './facts.ts';
import { stateOf } from './state-of.ts';
import { applicableSteps } from './steps.ts';
import type { StepOf } from './template.ts';

/** Only what the site's profile names may hold the keys: by default the maintenance fund's voucher (165 号令 Art. 12–13). */
export function keysHeld(kase: Case, { id: stepId }: StepOf<'hand-over-items'>): readonly Hindrance[] {
  const topics = applicableSteps(kase.template, kase.facts).flatMap(({ step }) =>
    step.kind === 'voucher' && kase.keysBlockedBy.includes(step.topic) && !isAnswered(kase, step.id)
      ? [step.topic]
      : [],
  );
  const held: Hindrance[] = [...new Set(topics)].map((topic) => ({ code: 'keys-held', stepId, topic }));
  const { priceHoldsKeys } = kase;
  if (priceHoldsKeys && isPriceUnpaid(kase)) {
    held.push({ code: 'keys-held', stepId, topic: 'price', clause: priceHoldsKeys.clause });
  }
  return held;
}

function isPriceUnpaid(kase: Case): boolean {
  return applicableSteps(kase.template, kase.facts).some(({ step }) => {
    if (step.kind !== 'settle') return false;
    const lines = step.lines.filter((line) => line.source === 'outstanding-price' && holds(line.when, kase.facts));
    const progress = kase.steps.get(step.id);
    return lines.some((line) => {
      if (progress?.state !== 'done' || progress.result.kind !== 'settle') return true;
      return progress.result.value.lines.find((one) => one.id === line.id)?.outcome !== 'paid';
    });
  });
}

/** An objection to a voucher brings no voucher; a supervisor's waiver answers for it. */
function isAnswered(kase: Case, stepId: string): boolean {
  const state = stateOf(kase, stepId);
  return state === 'done' || state === 'waived';
}
