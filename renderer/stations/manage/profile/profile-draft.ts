import type { SiteProfile } from '#shared/domain/profile/profile.ts';

type Both = { readonly zh: string; readonly en: string };
type Count = number | null;
type Collection = {
  /** `flow`: as the flow's settlement line says. */
  readonly payee: NonNullable<SiteProfile['registrationFee']['collection']>['payee'] | 'flow';
  readonly elsewhere: boolean;
};
type Late = SiteProfile['lateDelivery'];
type Fund = SiteProfile['maintenanceFund'];
type Fee = SiteProfile['propertyFee'];
type Delivery = NonNullable<SiteProfile['delivery']>;
type Repairs = NonNullable<SiteProfile['parties']['repairs']>;

/**
 * The rules while they are typed, with the paths of the profile itself: what nobody has set is an empty text, and what is
 * there or not has a switch of its own beside it.
 */
export type ProfileDraft = Pick<
  SiteProfile,
  'id' | 'name' | 'areaBasis' | 'areaFinalBy' | 'deedTax' | 'keysBlockedBy'
> & {
  readonly parties: {
    readonly developer: Both;
    readonly propertyCompany: Both;
    readonly repairsNamed: boolean;
    readonly repairs: Pick<Repairs, 'unit' | 'phone'> & { readonly answerHours: Count; readonly mendDays: Count };
  };
  readonly lateDelivery: Pick<Late, 'base'> & {
    readonly ratePer10k: string;
    readonly tiered: boolean;
    readonly tier: Pick<NonNullable<Late['tier']>, 'ratePer10k' | 'appliesTo'> & { readonly days: Count };
  };
  readonly maintenanceFund: Pick<Fund, 'area'> & {
    readonly perSquareMetre: string;
    readonly lower: boolean;
    readonly withoutLift: { readonly perSquareMetre: string; readonly buildings: readonly string[] };
    readonly collection: Collection;
  };
  readonly propertyFee: Pick<Fee, 'area' | 'startsOn'> & {
    readonly perSquareMetreMonth: string;
    readonly prepayMonths: Count;
    readonly capMonths: Count;
    readonly collection: Collection;
  };
  readonly registrationFee: { readonly residential: string; readonly other: string; readonly collection: Collection };
  readonly deliveryNamed: boolean;
  readonly delivery: Omit<Delivery, 'filing'> & {
    readonly filingNamed: boolean;
    readonly filing: NonNullable<Delivery['filing']>;
  };
  readonly priceHolds: boolean;
  readonly priceHoldsKeys: { readonly clause: string };
};

const nobody: Both = { zh: '', en: '' };
const nowhere: Delivery = { place: nobody, phone: '', from: '', to: '', opens: '', closes: '', filing: null };

/** The rules as the form shows them. */
export function draftOf(profile: SiteProfile): ProfileDraft {
  const { parties, lateDelivery, maintenanceFund, propertyFee, registrationFee, priceHoldsKeys, delivery, ...rest } =
    profile;
  const { tier } = lateDelivery;
  const { withoutLift } = maintenanceFund;
  return {
    ...rest,
    parties: {
      developer: parties.developer ?? nobody,
      propertyCompany: parties.propertyCompany ?? nobody,
      repairsNamed: parties.repairs !== null,
      repairs: parties.repairs ?? { unit: nobody, phone: '', answerHours: null, mendDays: null },
    },
    lateDelivery: {
      base: lateDelivery.base,
      ratePer10k: lateDelivery.ratePer10k ?? '',
      tiered: tier !== null,
      tier: tier ?? { days: null, ratePer10k: '', appliesTo: 'whole' },
    },
    maintenanceFund: {
      perSquareMetre: maintenanceFund.perSquareMetre ?? '',
      lower: withoutLift !== null,
      withoutLift: withoutLift ?? { perSquareMetre: '', buildings: [] },
      area: maintenanceFund.area,
      collection: maintenanceFund.collection ?? { payee: 'flow', elsewhere: false },
    },
    propertyFee: {
      perSquareMetreMonth: propertyFee.perSquareMetreMonth ?? '',
      area: propertyFee.area,
      startsOn: propertyFee.startsOn,
      prepayMonths: propertyFee.prepayMonths,
      capMonths: propertyFee.capMonths,
      collection: propertyFee.collection ?? { payee: 'flow', elsewhere: false },
    },
    registrationFee: {
      residential: registrationFee.residential ?? '',
      other: registrationFee.other ?? '',
      collection: registrationFee.collection ?? { payee: 'flow', elsewhere: false },
    },
    deliveryNamed: delivery !== null,
    delivery: {
      ...(delivery ?? nowhere),
      filingNamed: (delivery?.filing ?? null) !== null,
      filing: delivery?.filing ?? { number: '', issuedOn: '' },
    },
    priceHolds: priceHoldsKeys !== null,
    priceHoldsKeys: priceHoldsKeys ?? { clause: '' },
  };
}

/** The rules as they would be sent; whether they are sound is for the profile's own schema to say. */
export function rulesOf(draft: ProfileDraft): unknown {
  const {
    priceHolds,
    priceHoldsKeys,
    deliveryNamed,
    delivery,
    parties,
    lateDelivery,
    maintenanceFund,
    propertyFee,
    registrationFee,
    ...rest
  } = draft;
  const { repairsNamed, repairs } = parties;
  const { filingNamed, filing, ...place } = delivery;
  const { tiered, tier } = lateDelivery;
  const { lower, withoutLift } = maintenanceFund;
  return {
    ...rest,
    parties: {
      developer: named(parties.developer),
      propertyCompany: named(parties.propertyCompany),
      repairs: repairsNamed ? repairs : null,
    },
    lateDelivery: { base: lateDelivery.base, ratePer10k: set(lateDelivery.ratePer10k), tier: tiered ? tier : null },
    maintenanceFund: {
      perSquareMetre: set(maintenanceFund.perSquareMetre),
      withoutLift: lower ? withoutLift : null,
      area: maintenanceFund.area,
      collection: collected(maintenanceFund.collection),
    },
    propertyFee: {
      ...propertyFee,
      perSquareMetreMonth: set(propertyFee.perSquareMetreMonth),
      collection: collected(propertyFee.collection),
    },
    registrationFee: {
      residential: set(registrationFee.residential),
      other: set(registrationFee.other),
      collection: collected(registrationFee.collection),
    },
    delivery: deliveryNamed ? { ...place, filing: filingNamed ? filing : null } : null,
    priceHoldsKeys: priceHolds ? priceHoldsKeys : null,
  };
}

const set = (text: string) => (text.trim() === '' ? null : text.trim());
const named = ({ zh, en }: Both) => (zh.trim() === '' && en.trim() === '' ? null : { zh, en });
const collected = ({ payee, elsewhere }: Collection) => (payee === 'flow' ? null : { payee, elsewhere });
