import type { CalendarDate } from '../ids.ts';
import type { RosterOwner } from '../roster/types.ts';
import { type CaseFacts, paymentMethods, type Situation } from './facts.ts';

/** The figures of a home a condition may ask; areas in hundredths of a square metre, money in fen. */
export type HomeFigures = {
  readonly contractArea: number;
  readonly measuredArea: number | null;
  readonly contractInnerArea: number | null;
  readonly measuredInnerArea: number | null;
  readonly totalPrice: number | null;
  readonly paidAmount: number | null;
  readonly paymentMethod: string | null;
  readonly agreedDate: CalendarDate | null;
};

/** What the site's profile says that facts depend on. */
export type FactRules = { readonly id: string; readonly areaBasis: 'gross' | 'inner' | 'unit' };

/** The facts of a case on a day: `on` is today until the home is delivered, then that day. */
export function caseFacts(
  home: HomeFigures | null,
  owners: readonly RosterOwner[],
  situation: Situation,
  on: CalendarDate,
  rules: FactRules,
): CaseFacts {
  const present = new Set(situation.present);
  return {
    paymentMethod: paymentMethods.find((method) => method === home?.paymentMethod) ?? null,
    areaDifference: home === null ? 'unknown' : areaDifferenceOf(home, rules.areaBasis),
    late: home?.agreedDate ? on > home.agreedDate : null,
    agent: situation.agent !== null,
    corporate: owners.some(({ idType }) => idType === 'business-licence'),
    coOwners: owners.length > 1,
    coOwnerAbsent: owners.length > 1 && owners.some((_, index) => !present.has(index)),
    spouseAbsent: situation.spouseAbsent,
    minor: situation.minor,
    foreign: owners.some(({ idType }) => ['passport', 'hk-macau-permit', 'taiwan-permit'].includes(idType)),
    succession: situation.succession,
    paymentChanged: situation.paymentChanged,
    outstandingPrice:
      home !== null && home.totalPrice !== null && home.paidAmount !== null && home.paidAmount < home.totalPrice,
    profile: rules.id,
  };
}

/** Against 3 % in whole numbers, never by a rounded percentage (domain 2.3). */
function areaDifferenceOf(home: HomeFigures, basis: FactRules['areaBasis']): CaseFacts['areaDifference'] {
  const inner = basis === 'inner';
  const contract = inner ? home.contractInnerArea : home.contractArea;
  const measured = inner ? home.measuredInnerArea : home.measuredArea;
  if (contract === null || measured === null) return 'unknown';
  if (measured === contract) return 'none';
  return Math.abs(measured - contract) * 100 > contract * 3 ? 'beyond' : 'within';
}
