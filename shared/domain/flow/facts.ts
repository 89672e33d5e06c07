import { z } from 'zod';

/** Powers a power of attorney grants, ticked one by one (domain 3.4 授权委托书; 民法典 Art. 165). */
export const powers = [
  'inspect',
  'confirm-area',
  'settle',
  'sign',
  'receive-keys',
  'receive-papers',
  'receive-refund',
] as const;
export const power = z.enum(powers);
export type Power = z.output<typeof power>;

export const paymentMethods = [
  'full',
  'commercial-loan',
  'fund-loan',
  'combined-loan',
  'instalments',
  'other',
] as const;

/** Where a lender pays part of the price: the buyer pays a down payment, and brings papers of the loan (domain 3.1). */
export function isLoan(method: (typeof paymentMethods)[number] | null): boolean {
  return method === 'commercial-loan' || method === 'fund-loan' || method === 'combined-loan';
}

/** How a household came to the home, beyond having bought it. */
export const successions = ['none', 'heir', 'assignee'] as const;

/**
 * What a condition may ask of a case. Those of the home come from the roster; those of the day are entered at the desk
 * (`Situation`) and may change while the case runs.
 */
export type CaseFacts = {
  readonly paymentMethod: (typeof paymentMethods)[number] | null;
  /** Measured against contract area, by the rule of domain 2.3; `unknown` without a measured area. */
  readonly areaDifference: 'none' | 'within' | 'beyond' | 'unknown';
  /** Delivered after the agreed date; null while no agreed date is known. */
  readonly late: boolean | null;
  /** Nobody has put the agreed delivery date on record, so that nobody knows whether it is late. */
  readonly dateUnknown: boolean;
  /** Somebody with a power of attorney acts for the owners. */
  readonly agent: boolean;
  readonly corporate: boolean;
  readonly coOwners: boolean;
  readonly coOwnerAbsent: boolean;
  readonly spouseAbsent: boolean;
  readonly minor: boolean;
  /** An owner whose paper is a passport or a permit: bilingual papers. */
  readonly foreign: boolean;
  readonly succession: (typeof successions)[number];
  /** The buyer changed the payment method since the subscription (B12). */
  readonly paymentChanged: boolean;
  readonly outstandingPrice: boolean;
  /** Which city's rules the site follows. */
  readonly profile: string;
};

const someOf = <const T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).min(1);

/** All named facts must hold; a list of such means any of them. */
const allOf = z
  .strictObject({
    paymentMethod: someOf(paymentMethods).optional(),
    areaDifference: someOf(['none', 'within', 'beyond', 'unknown']).optional(),
    late: z.boolean().optional(),
    dateUnknown: z.boolean().optional(),
    agent: z.boolean().optional(),
    corporate: z.boolean().optional(),
    coOwners: z.boolean().optional(),
    coOwnerAbsent: z.boolean().optional(),
    spouseAbsent: z.boolean().optional(),
    minor: z.boolean().optional(),
    foreign: z.boolean().optional(),
    succession: someOf(successions).optional(),
    paymentChanged: z.boolean().optional(),
    outstandingPrice: z.boolean().optional(),
    profile: z.array(z.string().min(1).max(40)).min(1).optional(),
  })
  .refine((one) => Object.keys(one).length > 0, 'an empty condition says nothing');

export const condition = z.union([allOf, z.array(allOf).min(1).max(10)]);
export type Condition = z.output<typeof condition>;

/** Whether a part of a template applies to a case; without a condition it always does. */
export function holds(when: Condition | undefined, facts: CaseFacts): boolean {
  if (when === undefined) return true;
  const alternatives = Array.isArray(when) ? when : [when];
  return alternatives.some((all) =>
    Object.entries(all).every(([name, wanted]) => {
      if (wanted === undefined) return true;
      const actual = facts[name as keyof CaseFacts];
      return Array.isArray(wanted) ? (wanted as readonly unknown[]).includes(actual) : actual === wanted;
    }),
  );
}

/** What the desk enters about who came and how (domain 3.3 Exceptions). Names in it are personal: sealed at rest. */
export const situation = z
  .strictObject({
    /** Which owners are here, by their place in the roster, from 0. */
    present: z.array(z.int().min(0).max(50)).max(51),
    agent: z
      .strictObject({
        name: z.string().trim().min(1).max(60),
        idType: z.enum([
          'id-card',
          'passport',
          'hk-macau-permit',
          'taiwan-permit',
          'military',
          'business-licence',
          'other',
        ]),
        idNumber: z.string().trim().min(4).max(40),
        phone: z.string().trim().max(30).nullable(),
        powers: z.array(power).max(powers.length),
        /** Last day of the power of attorney; null without a limit. */
        validUntil: z.iso.date().nullable(),
        /** A guardian, an heir or an assignee in person: acts by law or by the assignment, without a power of attorney. */
        inOwnRight: z.boolean().optional(),
      })
      .nullable(),
    spouseAbsent: z.boolean(),
    minor: z.boolean(),
    succession: z.enum(successions),
    paymentChanged: z.boolean(),
  })
  .refine((one) => one.agent?.inOwnRight !== true || one.minor || one.succession !== 'none', {
    path: ['agent', 'inOwnRight'],
    message: 'only a guardian, an heir or an assignee acts in their own right',
  });
export type Situation = z.output<typeof situation>;

/** Before anybody entered anything: all owners are here. */
export function ordinarySituation(owners: number): Situation {
  return {
    present: Array.from({ length: owners }, (_, index) => index),
    agent: null,
    spouseAbsent: false,
    minor: false,
    succession: 'none',
    paymentChanged: false,
  };
}
