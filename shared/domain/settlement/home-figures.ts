import type { CalendarDate } from '../ids.ts';
import { textOfHundredths } from '../money/hundredths.ts';
import type { AreaBasis } from './area-difference.ts';
import type { SiteProfile } from '../profile/profile.ts';
import type { RosterHome } from '../roster/types.ts';

/** What a settlement needs to know of a home: areas in m² and money in yuan as decimal texts; null is not known. */
export type HomeFigures = {
  readonly building: string;
  readonly use: 'residential' | 'other';
  /** How the contract of this home sets its price, where the roster names it; else the site's rules do. */
  readonly areaBasis: AreaBasis | null;
  readonly contractArea: string;
  readonly measuredArea: string | null;
  readonly contractInnerArea: string | null;
  readonly measuredInnerArea: string | null;
  readonly unitPrice: string | null;
  readonly totalPrice: string | null;
  /** What a buyer with a loan pays of the price himself (首付款). */
  readonly downPayment: string | null;
  readonly paidAmount: string | null;
  readonly agreedDeliveryDate: CalendarDate | null;
};

type CountedHome = Pick<
  RosterHome,
  | 'building'
  | 'areaBasis'
  | 'contractArea'
  | 'measuredArea'
  | 'contractInnerArea'
  | 'measuredInnerArea'
  | 'unitPrice'
  | 'totalPrice'
  | 'downPayment'
  | 'paidAmount'
  | 'agreedDeliveryDate'
>;

/** The figures of a home as the roster counts them: hundredths of m², and fen. */
export function homeFigures(home: CountedHome, use: HomeFigures['use'] = 'residential'): HomeFigures {
  const text = (hundredths: number | null) => (hundredths === null ? null : textOfHundredths(hundredths));
  return {
    building: home.building,
    use,
    areaBasis: home.areaBasis,
    contractArea: textOfHundredths(home.contractArea),
    measuredArea: text(home.measuredArea),
    contractInnerArea: text(home.contractInnerArea),
    measuredInnerArea: text(home.measuredInnerArea),
    unitPrice: text(home.unitPrice),
    totalPrice: text(home.totalPrice),
    downPayment: text(home.downPayment),
    paidAmount: text(home.paidAmount),
    agreedDeliveryDate: home.agreedDeliveryDate,
  };
}

/** The basis a home is settled by: its own contract's, else the one of the site's contracts (domain 2.3). */
export function areaBasisOf(
  figures: Pick<HomeFigures, 'areaBasis'>,
  profile: Pick<SiteProfile, 'areaBasis'>,
): AreaBasis {
  return figures.areaBasis ?? profile.areaBasis;
}
