/**
 * Every single setting of the site and of its rules by the path to it. Of `told` ones the journal holds what they were and
 * became: figures, choices, days and times. Of `unsaid` ones, which a person wrote in words or where somebody is reached,
 * only that they changed (engineering: nothing a person wrote lies in the journal).
 */
export const siteFields = {
  told: [
    'timeZone',
    'dayStart',
    'maxOvertakes',
    'appointmentWindow.earlyMinutes',
    'appointmentWindow.lateMinutes',
    'leastCallsBeforeNoShow',
    'returnPlaces',
    'mayChoose',
    'wrongTriesPerUnit',
    'quietHours',
  ],
  unsaid: ['siteName', 'siteNameEn'],
} as const;

/** The same for the rules of the city and the project. */
export const profileFields = {
  told: [
    'areaBasis',
    'areaFinalBy',
    'lateDelivery.base',
    'lateDelivery.ratePer10k',
    'lateDelivery.tier.days',
    'lateDelivery.tier.ratePer10k',
    'lateDelivery.tier.appliesTo',
    'maintenanceFund.perSquareMetre',
    'maintenanceFund.withoutLift.perSquareMetre',
    'maintenanceFund.area',
    'maintenanceFund.collection.payee',
    'maintenanceFund.collection.elsewhere',
    'propertyFee.perSquareMetreMonth',
    'propertyFee.area',
    'propertyFee.startsOn',
    'propertyFee.prepayMonths',
    'propertyFee.capMonths',
    'propertyFee.collection.payee',
    'propertyFee.collection.elsewhere',
    'deedTax.areaLimit',
    'deedTax.onlyHome.upTo',
    'deedTax.onlyHome.above',
    'deedTax.secondHome.upTo',
    'deedTax.secondHome.above',
    'deedTax.otherwise',
    'registrationFee.residential',
    'registrationFee.other',
    'registrationFee.collection.payee',
    'registrationFee.collection.elsewhere',
    'keysBlockedBy',
    'parties.repairs.answerHours',
    'parties.repairs.mendDays',
    'delivery.from',
    'delivery.to',
    'delivery.opens',
    'delivery.closes',
    'delivery.filing.issuedOn',
  ],
  unsaid: [
    'id',
    'name',
    'parties.developer',
    'parties.propertyCompany',
    'parties.repairs.unit',
    'parties.repairs.phone',
    'maintenanceFund.withoutLift.buildings',
    'delivery.place',
    'delivery.phone',
    'delivery.filing.number',
    'priceHoldsKeys.clause',
  ],
} as const;

export type SettingFields = { readonly told: readonly string[]; readonly unsaid: readonly string[] };
/** A setting whose values the journal holds, and one of which it only says that it changed. */
export type ToldField = (typeof siteFields)['told'][number] | (typeof profileFields)['told'][number];
export type UnsaidField = (typeof siteFields)['unsaid'][number] | (typeof profileFields)['unsaid'][number];
