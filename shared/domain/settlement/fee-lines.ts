import type { CalendarDate } from '../ids.ts';
import { decimal, exactText, moneyText, wholeNumber } from '../money/decimal.ts';
import type { ChargedArea, SiteProfile } from '../profile/profile.ts';
import type { HomeFigures } from './home-figures.ts';
import type { Finding } from './line.ts';
import { prepaidPeriod } from './property-period.ts';

const areaOf = (figures: HomeFigures, area: ChargedArea) =>
  area === 'measured' ? figures.measuredArea : figures.contractArea;

/** The first payment into the maintenance fund: area × the place's rate (物业管理条例 Art. 53; 165 号令 Art. 12–13). */
export function maintenanceFundFinding(figures: HomeFigures, { maintenanceFund }: SiteProfile): Finding {
  const { area: charged, withoutLift } = maintenanceFund;
  const rate = withoutLift?.buildings.includes(figures.building)
    ? withoutLift.perSquareMetre
    : maintenanceFund.perSquareMetre;
  const area = areaOf(figures, charged);
  if (area === null || rate === null) {
    return {
      state: 'unknown',
      missing: [
        ...(area === null ? ['measured-area' as const] : []),
        ...(rate === null ? ['profile-fund-rate' as const] : []),
      ],
    };
  }
  const product = decimal(area).times(decimal(rate));
  const amount = moneyText(product);
  const code = charged === 'measured' ? 'fund-measured-area' : 'fund-contract-area';
  return {
    state: 'known',
    amount,
    computation: [{ code, values: { area, rate, product: exactText(product), amount } }],
  };
}

/** The property fee paid in advance: price × area × months, from the day the start rule names (domain 2.6). */
export function propertyFeeFinding(
  figures: HomeFigures,
  { propertyFee }: SiteProfile,
  handover: CalendarDate,
): Finding {
  const { area: charged, perSquareMetreMonth: price, startsOn, prepayMonths } = propertyFee;
  const period = prepaidPeriod(handover, startsOn, prepayMonths);
  if (prepayMonths === 0) {
    const values = { from: period.from };
    return { state: 'known', amount: '0.00', computation: [{ code: 'property-nothing-prepaid', values }] };
  }
  const area = areaOf(figures, charged);
  if (area === null || price === null) {
    return {
      state: 'unknown',
      missing: [
        ...(area === null ? ['measured-area' as const] : []),
        ...(price === null ? ['profile-property-price' as const] : []),
      ],
    };
  }
  const months = String(prepayMonths);
  const product = decimal(price).times(decimal(area)).times(wholeNumber(prepayMonths));
  const amount = moneyText(product);
  const code = charged === 'measured' ? 'property-measured-area' : 'property-contract-area';
  return {
    state: 'known',
    amount,
    computation: [
      { code: `property-starts-${startsOn}`, values: { handover, from: period.from } },
      { code: 'property-period', values: { ...period, months } },
      { code, values: { area, price, months, product: exactText(product), amount } },
    ],
  };
}

/** What the deed tax will be reckoned by. Information only: handover must not depend on it (契税法 Art. 10–11). */
export function deedTaxFinding({ deedTax }: SiteProfile): Finding {
  const { areaLimit: limit, onlyHome, secondHome, otherwise } = deedTax;
  return {
    state: 'information',
    computation: [
      { code: 'deed-tax-only-home', values: { limit, ...onlyHome } },
      { code: 'deed-tax-second-home', values: { limit, ...secondHome } },
      { code: 'deed-tax-otherwise', values: { rate: otherwise } },
      { code: 'deed-tax-not-for-handover', values: {} },
    ],
  };
}

/** The fee for registering the title, by the use of the home. */
export function registrationFeeFinding({ use }: HomeFigures, { registrationFee }: SiteProfile): Finding {
  const fee = registrationFee[use];
  if (fee === null) return { state: 'unknown', missing: ['profile-registration-fee'] };
  const amount = moneyText(decimal(fee));
  return { state: 'known', amount, computation: [{ code: `registration-${use}`, values: { amount } }] };
}

/** An amount that the flow itself names. */
export function fixedFinding(amount: string | undefined): Finding {
  if (amount === undefined) return { state: 'unknown', missing: ['flow-amount'] };
  return { state: 'known', amount, computation: [{ code: 'fixed-amount', values: { amount } }] };
}
