import { textOfHundredths } from '#shared/domain/money/hundredths.ts';
import type { PaperFacts, PaperHome } from '#shared/domain/papers/paper-facts.ts';
import type { SiteProfile } from '#shared/domain/profile/profile.ts';
import type { PaymentMethod } from '#shared/domain/roster/types.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { homeAreaDifference, lateDeliveryFinding } from '#shared/domain/settlement/contract-lines.ts';
import { areaBasisOf } from '#shared/domain/settlement/home-figures.ts';
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

/** The compensation for late delivery up to a day; null while a figure or the contract's rate is missing, or nobody is late. */
export function lateFacts(row: UnitRow, profile: SiteProfile, actualDate: CalendarDate): PaperFacts['late'] {
  const figures = figuresOfUnit(row);
  const finding = lateDeliveryFinding(figures, profile, actualDate);
  const { base: baseKind, ratePer10k, tier } = profile.lateDelivery;
  const { agreedDeliveryDate: agreedDate } = figures;
  if (finding.state !== 'known' || agreedDate === null) return null;
  const days = lateDays(agreedDate, actualDate);
  const base = baseKind === 'paid' ? figures.paidAmount : figures.totalPrice;
  if (days === 0 || base === null || ratePer10k === null) return null;
  return {
    agreedDate,
    actualDate,
    days,
    baseKind,
    base,
    ratePer10k: tier !== null && days > tier.days ? tier.ratePer10k : ratePer10k,
    amount: finding.amount,
    lines: computationLines(finding.computation),
  };
}

/** The area difference by the basis of the home's contract, else of the site's; null while a figure is missing. */
export function areaFacts(row: UnitRow, profile: SiteProfile): PaperFacts['area'] {
  const figures = figuresOfUnit(row);
  const area = homeAreaDifference(figures, profile);
  if ('missing' in area) return null;
  return { basis: areaBasisOf(figures, profile), found: area.found, lines: computationLines(area.found.computation) };
}
