import { groupedText } from '#shared/domain/money/grouped.ts';
import type { customerWords } from '#shared/i18n/customer.ts';
import type { Translate } from '../../lib/language.tsx';

type Word = keyof (typeof customerWords)['zh-CN'];

/** An amount as people read it, with its unit. */
export function yuan(t: Translate<Word>, amount: string): string {
  return t('amount', { amount: groupedText(amount) });
}

/** Whether there is anything to pay. */
export function isSome(amount: string | null): amount is string {
  return amount !== null && /[1-9]/.test(amount);
}
