/** The kinds of line a computation is made of; their words are in shared/i18n/settlement.ts under the same name. */
export const computationCodes = [
  'area-difference-gross',
  'area-difference-inner',
  'area-ratio',
  'area-limit',
  'area-within-buyer-pays',
  'area-beyond-seller-bears',
  'area-within-refund',
  'area-beyond-refund-double',
  'area-refund-sum',
  'area-equal',
  'area-unit-price-unchanged',
  'area-until-registered',
  'late-days',
  'late-not-late',
  'late-base-total',
  'late-base-paid',
  'late-rate',
  'late-rate-tier-whole',
  'late-rate-tier-excess',
  'late-sum',
  'price-outstanding',
  'price-overpaid',
  'fund-contract-area',
  'fund-measured-area',
  'property-starts-handover-day',
  'property-starts-day-after',
  'property-starts-first-of-next-month',
  'property-starts-half-month',
  'property-period',
  'property-contract-area',
  'property-measured-area',
  'property-nothing-prepaid',
  'deed-tax-only-home',
  'deed-tax-second-home',
  'deed-tax-otherwise',
  'deed-tax-not-for-handover',
  'registration-residential',
  'registration-other',
  'fixed-amount',
] as const;
export type ComputationCode = (typeof computationCodes)[number];

/**
 * One line of how an amount came about, for screens and papers. Figures are decimal texts, unrounded where they are
 * intermediate; dates are plain calendar dates. A code names all that is not a figure, so that its words need no others.
 */
export type ComputationLine = {
  readonly code: ComputationCode;
  readonly values: Readonly<Record<string, string>>;
};
