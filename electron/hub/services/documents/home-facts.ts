import { textOfHundredths } from '#shared/domain/money/hundredths.ts';
import type { PaperFacts, PaperHome } from '#shared/domain/papers/paper-facts.ts';
import type { SiteProfile } from '#shared/domain/profile/profile.ts';
import type { PaymentMethod } from '#shared/domain/roster/types.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { homeAreaDifference, lateDeliveryFinding } from '#shared/domain/settlement/contract-lines.ts';
import { areaBasisOf } from '#shared/domain/settlement/home-figures.ts';
import type { MissingFigure } from '#shared/domain/settlement/line.ts';
import { lateDays } from '#shared/domain/settlement/late-delivery.ts';
import { computationLines } from '#shared/i18n/settlement.ts';
import type { UnitRow } from '../../store/units.ts';
import { figuresOfUnit } from '../cases/load-case.ts';
import { unitLabel } from '../units.ts';

/**
 * A home as papers name it: whole rooms, areas and money as decimal texts. The payment method is the case's, which may
 * have changed it.
 */
export function homeFacts(row: UnitRow, paymentMethod: PaymentMethod | null): PaperHome {
  const { agreedDeliveryDate, ...figures } = figuresOfUnit(row);
  return {
    label: unitLabel(row),
    layout: row.layout,
    contractArea: figures.contractArea,
    measuredArea: figures.measuredArea,
    contractInnerArea: figures.contractInnerArea,
    measuredInnerArea: figures.measuredInnerArea,
    measuredSharedArea: row.measured_shared_area === null ? null : textOfHundredths(row.measured_shared_area),
    unitPrice: figures.unitPrice,
    totalPrice: figures.totalPrice,
    downPayment: figures.downPayment,
    paidAmount: figures.paidAmount,
    paymentMethod,
    formerPaymentMethod: row.payment_method as PaymentMethod | null,
    agreedDate: agreedDeliveryDate,
  };
}

/**
 * The compensation for late delivery up to a day: null where nobody is late, or while a figure is missing (`missing`; the
 * contract's rate among them).
 */
export function lateness(
  row: UnitRow,
  profile: SiteProfile,
  actualDate: CalendarDate,
): { readonly late: PaperFacts['late']; readonly missing: MissingFigure | null } {
  const figures = figuresOfUnit(row);
  const finding = lateDeliveryFinding(figures, profile, actualDate);
  if (finding.state === 'unknown') return { late: null, missing: finding.missing[0] ?? null };
  const { base: baseKind, ratePer10k, tier } = profile.lateDelivery;
  const { agreedDeliveryDate: agreedDate } = figures;
  const base = baseKind === 'paid' ? figures.paidAmount : figures.totalPrice;
  const days = agreedDate === null ? 0 : lateDays(agreedDate, actualDate);
  const known = finding.state === 'known' && agreedDate !== null && base !== null && ratePer10k !== null;
  if (!known || days === 0) return { late: null, missing: null };
  const rate = tier !== null && days > tier.days ? tier.ratePer10k : ratePer10k;
  const lines = computationLines(finding.computation);
  return {
    late: { agreedDate, actualDate, days, baseKind, base, ratePer10k: rate, amount: finding.amount, lines },
    missing: null,
  };
}

/** The area difference by the basis of the home's contract, else of the site's; null while a figure is missing. */
export function areaFacts(row: UnitRow, profile: SiteProfile): PaperFacts['area'] {
  const figures = figuresOfUnit(row);
  const area = homeAreaDifference(figures, profile);
  if ('missing' in area) return null;
  return { basis: areaBasisOf(figures, profile), found: area.found, lines: computationLines(area.found.computation) };
}
