import type { CalendarDate } from '../ids.ts';
import { decimal, exactText, moneyText, wholeNumber } from '../money/decimal.ts';
import { daysBetween } from '../time/business-day.ts';
import type { ComputationLine } from './computation.ts';

/** What the higher rate is charged on: all late days (contract Art. 12: （1）和（2）不作累加), or those after the tier. */
export const tierScopes = ['whole', 'excess'] as const;
export type TierScope = (typeof tierScopes)[number];

/** Base in yuan, rates in ten-thousandths a day, as plain decimal texts. */
export type LateDeliveryQuestion = {
  readonly agreedDate: CalendarDate;
  readonly actualDate: CalendarDate;
  readonly base: string;
  readonly ratePer10k: string;
  /** Later than so many days, the tier's rate applies. */
  readonly tierDays?: number | undefined;
  readonly tierRatePer10k?: string | undefined;
  readonly tierAppliesTo?: TierScope | undefined;
};

export type LateDelivery = {
  readonly days: number;
  readonly amount: string;
  readonly computation: readonly ComputationLine[];
};

/** Late days on plain calendar dates: the agreed day does not count, the actual day does (contract Art. 12). */
export function lateDays(agreedDate: CalendarDate, actualDate: CalendarDate): number {
  return Math.max(0, daysBetween(agreedDate, actualDate));
}

/** Compensation for late delivery (contract Art. 12; domain 2.4), rounded once, half up to the cent. */
export function lateDelivery(question: LateDeliveryQuestion): LateDelivery {
  const { agreedDate, actualDate, tierDays, tierRatePer10k, tierAppliesTo = 'whole' } = question;
  const days = lateDays(agreedDate, actualDate);
  const dates = { agreedDate, actualDate, days: String(days) };
  if (days === 0) return { days, amount: '0.00', computation: [{ code: 'late-not-late', values: dates }] };

  const parts =
    tierDays === undefined || tierRatePer10k === undefined || days <= tierDays
      ? [{ code: 'late-rate' as const, days, rate: question.ratePer10k }]
      : tierAppliesTo === 'whole'
        ? [{ code: 'late-rate-tier-whole' as const, days, rate: tierRatePer10k }]
        : [
            { code: 'late-rate' as const, days: tierDays, rate: question.ratePer10k },
            { code: 'late-rate-tier-excess' as const, days: days - tierDays, rate: tierRatePer10k },
          ];
  const base = decimal(question.base);
  const priced = parts.map((part) => ({
    ...part,
    product: base.times(decimal(part.rate)).times('0.0001').times(wholeNumber(part.days)),
  }));
  const sum = priced.reduce((total, { product }) => total.plus(product), decimal('0'));
  return {
    days,
    amount: moneyText(sum),
    computation: [
      { code: 'late-days', values: dates },
      ...priced.map(({ code, days, rate, product }) => ({
        code,
        values: {
          base: question.base,
          rate,
          days: String(days),
          tierDays: String(tierDays ?? ''),
          product: exactText(product),
        },
      })),
      { code: 'late-sum', values: { product: exactText(sum), amount: moneyText(sum) } },
    ],
  };
}
