import { z } from 'zod';
import { hundredthsOf } from '../domain/money/hundredths.ts';
import { areaBases, areaReasons } from '../domain/settlement/area-difference.ts';
import { tierScopes } from '../domain/settlement/late-delivery.ts';
import { areaDifferenceFigures } from './area-difference.ts';
import { call } from './call.ts';
import { calendarDate, decimalText } from './fields.ts';

const upToTwoDecimals = /^(0|[1-9]\d{0,9})(\.\d{1,2})?$/;
const upToFourDecimals = /^(0|[1-9]\d{0,2})(\.\d{1,4})?$/;

/** A decimal text between two numbers of hundredths; anything else (numbers, exponents, signs) is refused. */
function hundredthsText(least: number, most: number, message: string) {
  return z.string().refine((text) => {
    if (!upToTwoDecimals.test(text)) return false;
    const hundredths = hundredthsOf(text);
    return hundredths >= least && hundredths <= most;
  }, message);
}

const areaText = hundredthsText(1, 10_000_000, 'not an area: a decimal text from 0.01 to 100000.00 m²');
const priceText = hundredthsText(0, 1_000_000_000, 'not a price: a decimal text from 0.00 to 10000000.00 yuan');
const amountText = hundredthsText(0, 999_999_999_999, 'not an amount: a decimal text from 0.00 to 9999999999.99 yuan');
/** A rate is neither area nor money: a JSON number with few decimals says it as exactly as a text. */
const rate = z
  .union([z.string(), z.number()], 'not a rate')
  .transform(String)
  .refine(
    (text) => upToFourDecimals.test(text) && Number(text) <= 100,
    'not a rate: from 0 to 100 per ten-thousand a day, at most four decimals',
  );
const contractDate = calendarDate.refine(
  (date) => date >= '1990-01-01' && date <= '2100-12-31',
  'not a date from 1990 to 2100',
);

/** Names a field that another one asks for, also when further fields are wrong. */
function neededWhen<Question extends object>(field: keyof Question & string, asks: (question: Question) => boolean) {
  return {
    check: (question: Question) => question[field] !== undefined || !asks(question),
    issue: {
      path: [field],
      message: 'needed here',
      when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
    },
  };
}

type InnerAreas = { basis: string; contractInnerArea?: string | undefined; measuredInnerArea?: string | undefined };
const contractInner = neededWhen<InnerAreas>('contractInnerArea', ({ basis }) => basis === 'inner');
const measuredInner = neededWhen<InnerAreas>('measuredInnerArea', ({ basis }) => basis === 'inner');

type Tier = { tierDays?: number | undefined; tierRatePer10k?: string | undefined };
const tierDays = neededWhen<Tier>('tierDays', ({ tierRatePer10k }) => tierRatePer10k !== undefined);
const tierRate = neededWhen<Tier>('tierRatePer10k', ({ tierDays }) => tierDays !== undefined);

const staff = { staff: 'any' } as const;

/** Trials of a settlement (试算): nothing is kept of them. */
export const settlementCalls = {
  areaDifference: call({
    method: 'POST',
    path: '/settlements/area-difference',
    summary: 'What a difference between contract and measured area comes to; nothing is kept',
    access: staff,
    body: z
      .strictObject({
        basis: z.enum(areaBases),
        contractArea: areaText,
        measuredArea: areaText,
        unitPrice: priceText,
        contractInnerArea: areaText.optional(),
        measuredInnerArea: areaText.optional(),
      })
      .refine(contractInner.check, contractInner.issue)
      .refine(measuredInner.check, measuredInner.issue),
    status: 200,
    answer: z.object({ ...areaDifferenceFigures, reason: z.enum(areaReasons).optional() }),
  }),
  lateDelivery: call({
    method: 'POST',
    path: '/settlements/late-delivery',
    summary: 'What a late delivery comes to; nothing is kept',
    access: staff,
    body: z
      .strictObject({
        agreedDate: contractDate,
        actualDate: contractDate,
        base: amountText,
        ratePer10k: rate,
        tierDays: z.int().min(0).max(36_500).optional(),
        tierRatePer10k: rate.optional(),
        tierAppliesTo: z.enum(tierScopes).optional(),
      })
      .refine(tierDays.check, tierDays.issue)
      .refine(tierRate.check, tierRate.issue),
    status: 200,
    answer: z.object({ days: z.int(), amount: decimalText }),
  }),
} as const;
