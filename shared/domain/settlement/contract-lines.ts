import type { CalendarDate } from '../ids.ts';
import { decimal, moneyText } from '../money/decimal.ts';
import type { SiteProfile } from '../profile/profile.ts';
import { type AreaBasis, type AreaDifference, areaDifference } from './area-difference.ts';
import { areaBasisOf, type HomeFigures } from './home-figures.ts';
import { lateDays, lateDelivery } from './late-delivery.ts';
import type { Finding, MissingFigure } from './line.ts';

const toDeveloper = { payer: 'owner', payee: 'developer' } as const;
const toOwner = { payer: 'developer', payee: 'owner' } as const;

/** The area difference of a home, or which figures it lacks (contract Art. 13). */
export function homeAreaDifference(
  figures: HomeFigures,
  profile: SiteProfile,
): { readonly found: AreaDifference } | { readonly missing: readonly MissingFigure[] } {
  const basis = areaBasisOf(figures, profile);
  const { contractArea, measuredArea, contractInnerArea, measuredInnerArea, unitPrice } = figures;
  const missing: MissingFigure[] = [
    ...(measuredArea === null ? (['measured-area'] as const) : []),
    ...(basis === 'inner' && contractInnerArea === null ? (['contract-inner-area'] as const) : []),
    ...(basis === 'inner' && measuredInnerArea === null ? (['measured-inner-area'] as const) : []),
    ...(basis !== 'unit' && unitPrice === null ? (['unit-price'] as const) : []),
  ];
  if (missing.length > 0 || measuredArea === null) return { missing };
  const result = areaDifference({
    basis,
    contractArea,
    measuredArea,
    // Sold as one unit, nothing is priced by area.
    unitPrice: unitPrice ?? '0',
    contractInnerArea: contractInnerArea ?? undefined,
    measuredInnerArea: measuredInnerArea ?? undefined,
  });
  return result.ok ? { found: untilRegistered(result.value, basis, profile) } : { missing };
}

/** Where the contract settles by the registered area, what is measured at the handover stands in for it, and says so. */
function untilRegistered(found: AreaDifference, basis: AreaBasis, { areaFinalBy }: SiteProfile): AreaDifference {
  if (areaFinalBy === 'measured' || basis === 'unit') return found;
  return { ...found, computation: [...found.computation, { code: 'area-until-registered', values: {} }] };
}

/** The line of the area difference: the buyer pays, or the developer pays back. */
export function areaDifferenceFinding(figures: HomeFigures, profile: SiteProfile): Finding {
  const area = homeAreaDifference(figures, profile);
  if ('missing' in area) return { state: 'unknown', missing: area.missing };
  const { buyerPays, refund, computation } = area.found;
  return decimal(refund).gt('0')
    ? { state: 'known', amount: refund, between: toOwner, computation }
    : { state: 'known', amount: buyerPays, between: toDeveloper, computation };
}

/** The line of late delivery; `actualDate` is where lateness ends, as a person chose it (contract Art. 12). */
export function lateDeliveryFinding(figures: HomeFigures, profile: SiteProfile, actualDate: CalendarDate): Finding {
  const { agreedDeliveryDate: agreedDate } = figures;
  const { base: baseKind, ratePer10k, tier } = profile.lateDelivery;
  if (agreedDate === null) return { state: 'unknown', missing: ['agreed-date'] };
  const base = baseKind === 'paid' ? figures.paidAmount : figures.totalPrice;
  if (lateDays(agreedDate, actualDate) > 0 && (base === null || ratePer10k === null)) {
    return {
      state: 'unknown',
      missing: [
        ...(base === null ? [baseKind === 'paid' ? ('paid-amount' as const) : ('total-price' as const)] : []),
        ...(ratePer10k === null ? ['profile-late-rate' as const] : []),
      ],
    };
  }
  const { days, amount, computation } = lateDelivery({
    agreedDate,
    actualDate,
    base: base ?? '0',
    ratePer10k: ratePer10k ?? '0',
    tierDays: tier?.days,
    tierRatePer10k: tier?.ratePer10k,
    tierAppliesTo: tier?.appliesTo,
  });
  const [dates, ...rated] = computation;
  const baseLine = {
    code: baseKind === 'paid' ? ('late-base-paid' as const) : ('late-base-total' as const),
    values: { base: base ?? '' },
  };
  return {
    state: 'known',
    amount,
    between: toOwner,
    computation: days === 0 || dates === undefined ? computation : [dates, baseLine, ...rated],
  };
}

/** The line of what is still open of the price, or was paid too much. It never stands before the keys by itself (domain 2.7). */
export function outstandingPriceFinding({ totalPrice, paidAmount }: HomeFigures): Finding {
  if (totalPrice === null || paidAmount === null) {
    return {
      state: 'unknown',
      missing: [
        ...(totalPrice === null ? ['total-price' as const] : []),
        ...(paidAmount === null ? ['paid-amount' as const] : []),
      ],
    };
  }
  const open = decimal(totalPrice).minus(decimal(paidAmount));
  const amount = moneyText(open.abs());
  const overpaid = open.lt('0');
  return {
    state: 'known',
    amount,
    between: overpaid ? toOwner : toDeveloper,
    computation: [
      {
        code: overpaid ? 'price-overpaid' : 'price-outstanding',
        values: { total: totalPrice, paid: paidAmount, amount },
      },
    ],
  };
}
