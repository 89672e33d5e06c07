import type { CaseFacts } from '../flow/facts.ts';
import type { CalendarDate } from '../ids.ts';
import { hundredthsOf } from '../money/hundredths.ts';
import type { SiteProfile } from '../profile/profile.ts';
import { areaDifference } from './area-difference.ts';
import { areaBasisOf, type HomeFigures } from './home-figures.ts';
import { lateDays } from './late-delivery.ts';

/**
 * The facts of a case that come from a home's figures, for the conditions of a flow. `beyond` is a difference that may give
 * the right to rescind: the contract's ratio beyond 3 %, or by gross area the inner one alone (domain 2.3).
 */
export function homeFacts(
  figures: HomeFigures,
  profile: SiteProfile,
  actualDate: CalendarDate,
): Pick<CaseFacts, 'areaDifference' | 'late' | 'dateUnknown' | 'outstandingPrice'> {
  const { totalPrice, paidAmount, agreedDeliveryDate } = figures;
  return {
    areaDifference: areaFact(figures, areaBasisOf(figures, profile)),
    late: agreedDeliveryDate === null ? null : lateDays(agreedDeliveryDate, actualDate) > 0,
    dateUnknown: agreedDeliveryDate === null,
    outstandingPrice: totalPrice !== null && paidAmount !== null && hundredthsOf(totalPrice) > hundredthsOf(paidAmount),
  };
}

function areaFact(figures: HomeFigures, basis: SiteProfile['areaBasis']): CaseFacts['areaDifference'] {
  const { contractArea, measuredArea, contractInnerArea, measuredInnerArea } = figures;
  if (measuredArea === null) return 'unknown';
  const result = areaDifference({
    basis,
    contractArea,
    measuredArea,
    unitPrice: '0',
    contractInnerArea: contractInnerArea ?? undefined,
    measuredInnerArea: measuredInnerArea ?? undefined,
  });
  if (!result.ok) return 'unknown';
  const { difference, exceeds3Percent, mayRescind } = result.value;
  if (exceeds3Percent || mayRescind === true) return 'beyond';
  return difference === '0.00' ? 'none' : 'within';
}
