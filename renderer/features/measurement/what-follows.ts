import { groupedText } from '#shared/domain/money/grouped.ts';
import type { AreaReason } from '#shared/domain/settlement/area-difference.ts';
import type { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import type { OwnMeasurement } from '#shared/protocol/own-measurement.ts';

type Found = NonNullable<OwnMeasurement['found']>;
type Word = keyof (typeof kioskMeasurementWords)['zh-CN'];
/** A word and what is put into it. */
export type Said = { readonly word: Word; readonly values?: Readonly<Record<string, string>> };

const becauseOf = {
  'inner-area-missing': 'innerMissing',
  'inner-area-exceeds': 'innerBeyond',
  'tolerance-of-contract': 'byUnit',
} as const satisfies Record<AreaReason, Word>;

const isSome = (amount: string) => /[1-9]/.test(amount);

/** What a measured difference comes to: the one amount, the difference it comes from, and what the law makes of it (2.3). */
export function whatFollows(found: Found): {
  readonly title: Word;
  readonly amount: Said;
  readonly way: Said;
  readonly points: readonly Said[];
} {
  const { buyerPays, refund, sellerBears, difference, ratioPercent, exceeds3Percent, reason } = found;
  const yuan = (amount: string): Said => ({ word: 'yuan', values: { amount: groupedText(amount) } });
  const plain = { area: difference.replace('-', ''), ratio: ratioPercent.replace('-', '') };
  const way = !isSome(difference) ? 'same' : difference.startsWith('-') ? 'smaller' : 'larger';
  const bears: Said = { word: 'bears', values: { amount: groupedText(sellerBears) } };
  return {
    title: isSome(refund) ? 'refundTitle' : isSome(buyerPays) ? 'payTitle' : 'evenTitle',
    amount: isSome(refund) ? yuan(refund) : isSome(buyerPays) ? yuan(buyerPays) : { word: 'even' },
    way: { word: way, values: plain },
    points: [
      ...(reason === 'tolerance-of-contract' ? [] : [{ word: exceeds3Percent ? 'beyond' : 'within' } as const]),
      ...(reason === null ? [] : [{ word: becauseOf[reason] }]),
      ...(isSome(sellerBears) ? [bears] : []),
      ...(isSome(refund) && exceeds3Percent ? [{ word: 'doubled' } as const] : []),
    ],
  };
}
