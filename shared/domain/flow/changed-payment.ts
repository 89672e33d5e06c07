import type { StepProgress } from './case.ts';
import { type CaseFacts, paymentMethods, type Situation } from './facts.ts';

/** The field of a form whose answer is the payment method the household changes to (B12). */
const field = 'new-method';

/** The payment method a household changed to, as a form of its case says; null while it changes nothing. */
export function changedPaymentMethod(
  { paymentChanged }: Situation,
  steps: ReadonlyMap<string, StepProgress>,
): CaseFacts['paymentMethod'] {
  if (!paymentChanged) return null;
  const answers = [...steps.values()].map((step) =>
    step.state === 'done' && step.result.kind === 'form' ? step.result.value.values[field] : undefined,
  );
  return paymentMethods.find((method) => answers.includes(method)) ?? null;
}
