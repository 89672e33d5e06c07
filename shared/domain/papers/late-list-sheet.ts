import type { LateHome } from './late-list.ts';
import { word } from './words.ts';

/** 延期交房违约金明细 as rows for finance's own sheets: plain figures, and what is missing where none can be computed (D7). */
export function lateListSheet(homes: readonly LateHome[]): readonly (readonly string[])[] {
  const heads = ['home', 'owner', 'agreedDate', 'lateActual', 'lateDaysShort'] as const;
  const figures = ['lateBaseShort', 'lateRateShort', 'lateAmountShort', 'remarks'] as const;
  return [
    [...heads, ...figures].map((key) => word(key).zh),
    ...homes.map(({ label, owners, late, missing }) => [
      label,
      owners,
      ...(late === null
        ? ['', '', '', '', '', '']
        : [late.agreedDate, late.actualDate, String(late.days), late.base, late.ratePer10k, late.amount]),
      missing === null ? '' : word('lateMissing', { what: missing }).zh,
    ]),
  ];
}
