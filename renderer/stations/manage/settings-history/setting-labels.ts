import type { ToldField, UnsaidField } from '#shared/domain/settings/setting-fields.ts';
import type { profileWords } from '#shared/i18n/manage-profile.ts';
import type { setupWords } from '#shared/i18n/manage-setup.ts';

type SetupWord = keyof (typeof setupWords)['zh-CN'];
type ProfileWord = keyof (typeof profileWords)['zh-CN'];

/** How a setting is called on its own page, what its figures are of, and how its choices begin among the page's words. */
export type SettingLabel =
  | { readonly page: 'site'; readonly label: SetupWord; readonly unit?: SetupWord }
  | {
      readonly page: 'profile';
      readonly part?: ProfileWord;
      readonly label: ProfileWord;
      readonly unit?: ProfileWord;
      readonly choice?: string;
      /** A choice nobody made has a word too. */
      readonly unchosen?: ProfileWord;
    };

const site = (label: SetupWord, unit?: SetupWord): SettingLabel => ({ page: 'site', label, ...(unit ? { unit } : {}) });
type More = Omit<Extract<SettingLabel, { page: 'profile' }>, 'page' | 'label' | 'part'>;
const rule = (label: ProfileWord, part?: ProfileWord, more: More = {}): SettingLabel => ({
  page: 'profile',
  label,
  ...(part ? { part } : {}),
  ...more,
});

const late = 'part-lateDelivery';
const fund = 'part-maintenanceFund';
const fee = 'part-propertyFee';
const tax = 'part-deedTax';
const registration = 'part-registrationFee';
const delivery = 'part-delivery';
const payee: More = { choice: 'payee-', unchosen: 'payee-flow' };

/** Every setting in the words of the screen it is set on. */
export const settingLabels: Readonly<Record<ToldField | UnsaidField, SettingLabel>> = {
  siteName: site('siteName'),
  siteNameEn: site('siteNameEn'),
  timeZone: site('timeZone'),
  dayStart: site('dayStart'),
  maxOvertakes: site('maxOvertakes', 'times'),
  'appointmentWindow.earlyMinutes': site('early', 'minutesUnit'),
  'appointmentWindow.lateMinutes': site('late', 'minutesUnit'),
  leastCallsBeforeNoShow: site('leastCalls', 'times'),
  returnPlaces: site('returnPlaces', 'places'),
  mayChoose: site('mayChoose'),
  wrongTriesPerUnit: site('wrongTries', 'times'),
  quietHours: site('quietHours'),
  id: rule('id'),
  name: rule('rulesName'),
  areaBasis: rule('areaBasis', undefined, { choice: 'basis-' }),
  areaFinalBy: rule('areaFinalBy', undefined, { choice: 'final-' }),
  'lateDelivery.base': rule('lateBase', late, { choice: 'base-' }),
  'lateDelivery.ratePer10k': rule('lateRate', late),
  'lateDelivery.tier.days': rule('tierDays', late, { unit: 'days' }),
  'lateDelivery.tier.ratePer10k': rule('tierRate', late),
  'lateDelivery.tier.appliesTo': rule('tierScope', late, { choice: 'scope-' }),
  'maintenanceFund.perSquareMetre': rule('fundRate', fund, { unit: 'perSquare' }),
  'maintenanceFund.withoutLift.perSquareMetre': rule('lowerRate', fund, { unit: 'perSquare' }),
  'maintenanceFund.withoutLift.buildings': rule('buildings', fund),
  'maintenanceFund.area': rule('chargedArea', fund, { choice: 'charged-' }),
  'maintenanceFund.collection.payee': rule('collectionTitle', fund, payee),
  'maintenanceFund.collection.elsewhere': rule('elsewhere', fund),
  'propertyFee.perSquareMetreMonth': rule('feePrice', fee, { unit: 'perSquareMonth' }),
  'propertyFee.area': rule('chargedArea', fee, { choice: 'charged-' }),
  'propertyFee.startsOn': rule('startsOn', fee, { choice: 'starts-' }),
  'propertyFee.prepayMonths': rule('prepayMonths', fee, { unit: 'months' }),
  'propertyFee.capMonths': rule('capMonths', fee, { unit: 'months' }),
  'propertyFee.collection.payee': rule('collectionTitle', fee, payee),
  'propertyFee.collection.elsewhere': rule('elsewhere', fee),
  'deedTax.areaLimit': rule('areaLimit', tax, { unit: 'squareMetres' }),
  'deedTax.onlyHome.upTo': rule('upTo', 'onlyHome', { unit: 'percent' }),
  'deedTax.onlyHome.above': rule('above', 'onlyHome', { unit: 'percent' }),
  'deedTax.secondHome.upTo': rule('upTo', 'secondHome', { unit: 'percent' }),
  'deedTax.secondHome.above': rule('above', 'secondHome', { unit: 'percent' }),
  'deedTax.otherwise': rule('otherwise', tax, { unit: 'percent' }),
  'registrationFee.residential': rule('residential', registration, { unit: 'perHome' }),
  'registrationFee.other': rule('other', registration, { unit: 'perHome' }),
  'registrationFee.collection.payee': rule('collectionTitle', registration, payee),
  'registrationFee.collection.elsewhere': rule('elsewhere', registration),
  keysBlockedBy: rule('keysBlockedBy', undefined, { choice: 'blocker-' }),
  'priceHoldsKeys.clause': rule('clause', 'part-priceHoldsKeys'),
  'parties.developer': rule('developer'),
  'parties.propertyCompany': rule('propertyCompany'),
  'parties.repairs.unit': rule('repairsUnit'),
  'parties.repairs.phone': rule('phone'),
  'parties.repairs.answerHours': rule('answerHours', 'repairsUnit', { unit: 'hours' }),
  'parties.repairs.mendDays': rule('mendDays', 'repairsUnit', { unit: 'days' }),
  'delivery.place': rule('deliveryPlace', delivery),
  'delivery.phone': rule('phone', delivery),
  'delivery.from': rule('deliveryFrom', delivery),
  'delivery.to': rule('deliveryTo', delivery),
  'delivery.opens': rule('deliveryOpens', delivery),
  'delivery.closes': rule('deliveryCloses', delivery),
  'delivery.filing.number': rule('filingNumber', delivery),
  'delivery.filing.issuedOn': rule('filingDay', delivery),
};
