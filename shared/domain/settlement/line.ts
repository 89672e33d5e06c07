import type { Bilingual, payees, payers, SettleLine } from '../flow/template.ts';
import type { ComputationLine } from './computation.ts';

export type Payer = (typeof payers)[number];
export type Payee = (typeof payees)[number];

/** What must be known before a line has an amount: of the home (roster), of the site's profile, or of the flow. */
export const missingFigures = [
  'measured-area',
  'contract-inner-area',
  'measured-inner-area',
  'unit-price',
  'total-price',
  'paid-amount',
  'agreed-date',
  'profile-late-rate',
  'profile-fund-rate',
  'profile-property-price',
  'profile-registration-fee',
  'flow-amount',
] as const;
export type MissingFigure = (typeof missingFigures)[number];

/** What a source finds out: an amount (and who pays whom, where the figures decide it), what is missing, or information. */
export type Finding =
  | {
      readonly state: 'known';
      readonly amount: string;
      readonly between?: { readonly payer: Payer; readonly payee: Payee };
      readonly computation: readonly ComputationLine[];
    }
  | { readonly state: 'unknown'; readonly missing: readonly MissingFigure[] }
  | { readonly state: 'information'; readonly computation: readonly ComputationLine[] };

/** `due` is what the owner pays, `refund` what the owner receives; both are nothing where others pay each other. */
export type LineOutcome =
  | { readonly state: 'known'; readonly amount: string; readonly due: string; readonly refund: string }
  | { readonly state: 'unknown'; readonly missing: readonly MissingFigure[] }
  | { readonly state: 'information' };

/** One line of a settlement. It stands alone: lines are never set off against each other (domain 2.4). */
export type SettlementLine = {
  readonly id: string;
  readonly source: SettleLine['source'];
  readonly name: Bilingual;
  readonly payer: Payer;
  readonly payee: Payee;
  readonly nature: SettleLine['nature'];
  /** Paid at another place than here: outside the totals. */
  readonly elsewhere: boolean;
  readonly basis: Bilingual;
  readonly computation: readonly ComputationLine[];
  readonly outcome: LineOutcome;
};
