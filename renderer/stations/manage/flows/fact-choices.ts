import { type CaseFacts, paymentMethods, successions } from '#shared/domain/flow/facts.ts';

/** The facts a condition may ask; those that are not yes or no, with their values. */
export const factChoices = {
  paymentMethod: paymentMethods,
  areaDifference: ['none', 'within', 'beyond', 'unknown'],
  late: [],
  dateUnknown: [],
  agent: [],
  corporate: [],
  coOwners: [],
  coOwnerAbsent: [],
  spouseAbsent: [],
  minor: [],
  foreign: [],
  succession: successions,
  paymentChanged: [],
  outstandingPrice: [],
} as const satisfies Partial<Readonly<Record<keyof CaseFacts, readonly string[]>>>;

export type FactName = keyof typeof factChoices;
