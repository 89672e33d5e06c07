import { readProfile } from '#hub/profiles/read-profile.ts';
import type { CaseFacts } from '#shared/domain/flow/facts.ts';
import { type SettleLine, settleLine } from '#shared/domain/flow/template.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import type { SiteProfile } from '#shared/domain/profile/profile.ts';
import type { HomeFigures } from '#shared/domain/settlement/home-figures.ts';

export const day = (text: string) => text as CalendarDate;

/** A profile as it comes with the product. */
export function shippedProfile(id: string): SiteProfile {
  return readProfile(id);
}

/** A home of 89.37 m² that became 92.80 m², not wholly paid, agreed for 1 October 2026. */
export const exampleHome: HomeFigures = {
  building: '1号楼',
  use: 'residential',
  areaBasis: null,
  contractArea: '89.37',
  measuredArea: '92.80',
  contractInnerArea: '70.00',
  measuredInnerArea: '72.10',
  unitPrice: '23456.78',
  totalPrice: '2096332.43',
  downPayment: null,
  paidAmount: '2000000.00',
  agreedDeliveryDate: day('2026-10-01'),
};

/** A case in which nothing is out of the ordinary. */
export const ordinaryFacts: CaseFacts = {
  paymentMethod: 'full',
  areaDifference: 'within',
  late: false,
  dateUnknown: false,
  agent: false,
  corporate: false,
  coOwners: false,
  coOwnerAbsent: false,
  spouseAbsent: false,
  minor: false,
  foreign: false,
  succession: 'none',
  paymentChanged: false,
  outstandingPrice: false,
  profile: 'demo',
};

/** A settlement line as a flow writes it. */
export function flowLine(source: SettleLine['source'], more: Partial<SettleLine> = {}): SettleLine {
  return settleLine.parse({
    id: source,
    source,
    name: { zh: '一行', en: 'A line' },
    payer: 'owner',
    payee: 'developer',
    nature: 'contract',
    basis: { zh: '依据', en: 'Basis' },
    ...more,
  });
}
