import type { Bilingual } from '../flow/template.ts';
import type { paymentMethods } from '../flow/facts.ts';

/** A way of paying, or that nobody put one on record. */
export type ReportedMethod = (typeof paymentMethods)[number] | 'unknown';

/**
 * Why a household that came did not sign: it had not begun, it withdrew, or it stood at a stage when the day ended; the
 * stage is then named.
 */
export type NotSigned =
  | { readonly why: 'not-begun' | 'withdrawn' | 'unfinished'; readonly count: number }
  | { readonly why: 'stage'; readonly stage: Bilingual; readonly count: number };

/** A signing day (签约日): homes expected to sign, come, signed, not signed and why, contracts by payment method. */
export type SigningFacts = {
  readonly expected: number;
  readonly arrived: number;
  readonly signed: number;
  readonly notSigned: readonly NotSigned[];
  readonly methods: readonly { readonly method: ReportedMethod; readonly count: number }[];
};
