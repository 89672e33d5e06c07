import type { CalendarDate } from '../ids.ts';
import type { SiteProfile } from '../profile/profile.ts';
import type { RosterOwner } from '../roster/types.ts';
import { homeFacts } from '../settlement/home-facts.ts';
import type { HomeFigures } from '../settlement/home-figures.ts';
import { type CaseFacts, paymentMethods, type Situation } from './facts.ts';

/** A home as the facts of a case need it; the payment method is as the roster names it. */
export type FactHome = { readonly figures: HomeFigures; readonly paymentMethod: string | null };

const foreignPapers = ['passport', 'hk-macau-permit', 'taiwan-permit'];

/** The facts of a case on a day: `on` is today until the home is delivered, then that day. */
export function caseFacts(
  home: FactHome | null,
  owners: readonly RosterOwner[],
  situation: Situation,
  on: CalendarDate,
  profile: SiteProfile,
): CaseFacts {
  const present = new Set(situation.present);
  const ofHome = home
    ? homeFacts(home.figures, profile, on)
    : ({ areaDifference: 'unknown', late: null, dateUnknown: false, outstandingPrice: false } as const);
  return {
    ...ofHome,
    paymentMethod: paymentMethods.find((method) => method === home?.paymentMethod) ?? null,
    agent: situation.agent !== null,
    corporate: owners.some(({ idType }) => idType === 'business-licence'),
    coOwners: owners.length > 1,
    coOwnerAbsent: owners.length > 1 && owners.some((_, index) => !present.has(index)),
    spouseAbsent: situation.spouseAbsent,
    minor: situation.minor,
    foreign: owners.some(({ idType }) => foreignPapers.includes(idType)),
    succession: situation.succession,
    paymentChanged: situation.paymentChanged,
    profile: profile.id,
  };
}
