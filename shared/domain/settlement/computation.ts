/** The kinds of line a computation is made of; their words are in shared/i18n/settlement.ts under the same name. */
export const computationCodes = [
  'area-difference',
  'area-ratio',
  'area-limit',
  'area-within-buyer-pays',
  'area-beyond-seller-bears',
  'area-within-refund',
  'area-beyond-refund-double',
  'area-refund-sum',
  'area-equal',
  'area-unit-price-unchanged',
  'late-days',
  'late-not-late',
  'late-rate',
  'late-rate-tier-whole',
  'late-rate-tier-excess',
  'price-outstanding',
  'price-overpaid',
  'fund-area-rate',
  'property-period',
  'property-area-price',
  'property-nothing-prepaid',
  'deed-tax-rate',
  'registration-residential',
  'registration-other',
  'fixed-amount',
] as const;
export type ComputationCode = (typeof computationCodes)[number];

/**
 * One line of how an amount came about, for screens and papers. Figures are decimal texts, unrounded where they are
 * intermediate; dates are plain calendar dates. `areaKind` names the area used (`gross`, `inner`, `contract`, `measured`).
 */
export type ComputationLine = {
  readonly code: ComputationCode;
  readonly values: Readonly<Record<string, string>>;
};
