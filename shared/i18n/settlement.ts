import type { Bilingual } from '../domain/flow/template.ts';
import type { AreaReason } from '../domain/settlement/area-difference.ts';
import type { ComputationCode, ComputationLine } from '../domain/settlement/computation.ts';
import type { MissingFigure } from '../domain/settlement/line.ts';
import { groupedText } from '../domain/money/grouped.ts';
import { defineWords, fill, type Language } from './words.ts';

/** One sentence for each kind of line a computation is made of, for screens and papers. */
export const computationWords = defineWords<ComputationCode>(
  {
    'area-difference-gross': '实测建筑面积 {measured} ㎡ − 合同建筑面积 {contract} ㎡ = {difference} ㎡',
    'area-difference-inner': '实测套内面积 {measured} ㎡ − 合同套内面积 {contract} ㎡ = {difference} ㎡',
    'area-ratio': '面积误差比：{difference} ÷ {contract} × 100% = {ratioPercent}%',
    'area-limit': '合同面积 {contract} ㎡ 的 3% 为 {limit} ㎡；3% 以内（含 3%）{within} ㎡，超出 {beyond} ㎡',
    'area-within-buyer-pays': '3% 以内由买受人补足：{area} ㎡ × {price} 元/㎡ = {product} 元，即 {amount} 元',
    'area-beyond-seller-bears':
      '超出 3% 由出卖人承担，产权归买受人：{area} ㎡ × {price} 元/㎡ = {product} 元，即 {amount} 元',
    'area-within-refund': '3% 以内由出卖人返还：{area} ㎡ × {price} 元/㎡ = {product} 元',
    'area-beyond-refund-double': '超出 3% 由出卖人双倍返还：{area} ㎡ × {price} 元/㎡ × 2 = {product} 元',
    'area-refund-sum': '返还合计：{within} + {beyond} = {product} 元，四舍五入到分为 {amount} 元',
    'area-equal': '实测面积与合同面积一致，无需补差',
    'area-unit-price-unchanged': '按套计价，面积差异不改变总价',
    'area-until-registered': '以上按实测面积暂算；产权登记面积确定后，按登记面积重新结算，多退少补',
    'late-days': '约定交付日 {agreedDate}，止算日 {actualDate}，逾期 {days} 日（约定当日不计，止算当日计入）',
    'late-not-late': '约定交付日 {agreedDate}，止算日 {actualDate}，未逾期',
    'late-base-total': '以全部房价款 {base} 元为基数',
    'late-base-paid': '以已付房价款 {base} 元为基数',
    'late-rate': '{base} 元 × 每日万分之 {rate} × {days} 日 = {product} 元',
    'late-rate-tier-whole':
      '逾期超过 {tierDays} 日，全部天数按较高标准：{base} 元 × 每日万分之 {rate} × {days} 日 = {product} 元',
    'late-rate-tier-excess': '超过 {tierDays} 日的部分：{base} 元 × 每日万分之 {rate} × {days} 日 = {product} 元',
    'late-sum': '合计 {product} 元，四舍五入到分为 {amount} 元',
    'price-outstanding': '房价款总额 {total} 元 − 已付 {paid} 元 = 未付 {amount} 元',
    'price-overpaid': '已付 {paid} 元 − 房价款总额 {total} 元 = 多付 {amount} 元',
    'fund-contract-area': '合同建筑面积 {area} ㎡ × {rate} 元/㎡ = {product} 元，即 {amount} 元',
    'fund-measured-area': '实测建筑面积 {area} ㎡ × {rate} 元/㎡ = {product} 元，即 {amount} 元',
    'property-starts-handover-day': '交付日 {handover}，自交付当日 {from} 起计费',
    'property-starts-day-after': '交付日 {handover}，自交付次日 {from} 起计费',
    'property-starts-first-of-next-month': '交付日 {handover}，自次月 1 日（{from}）起计费，交付当月由建设单位承担',
    'property-starts-half-month': '交付日 {handover}，按上下半月自 {from} 起计费',
    'property-period': '预收 {months} 个月：{from} 至 {to}',
    'property-contract-area':
      '{price} 元/㎡·月 × 合同建筑面积 {area} ㎡ × {months} 个月 = {product} 元，即 {amount} 元',
    'property-measured-area':
      '{price} 元/㎡·月 × 实测建筑面积 {area} ㎡ × {months} 个月 = {product} 元，即 {amount} 元',
    'property-nothing-prepaid': '自 {from} 起计费，本次不预收',
    'deed-tax-only-home': '家庭唯一住房：{limit} ㎡ 及以下 {upTo}%，以上 {above}%',
    'deed-tax-second-home': '家庭第二套住房：{limit} ㎡ 及以下 {upTo}%，以上 {above}%',
    'deed-tax-otherwise': '其他住房及非住宅：{rate}%',
    'deed-tax-not-for-handover': '契税在办理不动产登记前自行申报，以税务机关核定为准；交付不以缴纳契税为前提',
    'registration-residential': '住宅登记费每户 {amount} 元',
    'registration-other': '非住宅登记费每户 {amount} 元',
    'fixed-amount': '按公示标准 {amount} 元',
  },
  {
    'area-difference-gross': 'Measured gross area {measured} m² − contract gross area {contract} m² = {difference} m²',
    'area-difference-inner': 'Measured inner area {measured} m² − contract inner area {contract} m² = {difference} m²',
    'area-ratio': 'Ratio: {difference} ÷ {contract} × 100% = {ratioPercent}%',
    'area-limit':
      '3% of the contract area of {contract} m² are {limit} m²; within 3% (included): {within} m², beyond: {beyond} m²',
    'area-within-buyer-pays':
      'Within 3% the buyer pays: {area} m² × {price} yuan/m² = {product} yuan, that is {amount} yuan',
    'area-beyond-seller-bears':
      'Beyond 3% the seller bears it and the buyer owns it: {area} m² × {price} yuan/m² = {product} yuan, that is {amount} yuan',
    'area-within-refund': 'Within 3% the seller pays back: {area} m² × {price} yuan/m² = {product} yuan',
    'area-beyond-refund-double':
      'Beyond 3% the seller pays back double: {area} m² × {price} yuan/m² × 2 = {product} yuan',
    'area-refund-sum': 'Paid back in all: {within} + {beyond} = {product} yuan, rounded to the cent {amount} yuan',
    'area-equal': 'Measured and contract area are the same: nothing to settle',
    'area-unit-price-unchanged': 'Sold as one unit: the area does not change the total price',
    'area-until-registered':
      'Computed from the measured area for now; settled again by the registered area once it is known, either way',
    'late-days':
      'Agreed for {agreedDate}, counted to {actualDate}: {days} days late (the agreed day does not count, the last day does)',
    'late-not-late': 'Agreed for {agreedDate}, counted to {actualDate}: not late',
    'late-base-total': 'On the total price of {base} yuan',
    'late-base-paid': 'On the {base} yuan paid so far',
    'late-rate': '{base} yuan × {rate} per ten-thousand a day × {days} days = {product} yuan',
    'late-rate-tier-whole':
      'More than {tierDays} days late, the higher rate for all days: {base} yuan × {rate} per ten-thousand a day × {days} days = {product} yuan',
    'late-rate-tier-excess':
      'Days after the first {tierDays}: {base} yuan × {rate} per ten-thousand a day × {days} days = {product} yuan',
    'late-sum': 'In all {product} yuan, rounded to the cent {amount} yuan',
    'price-outstanding': 'Total price {total} yuan − paid {paid} yuan = open {amount} yuan',
    'price-overpaid': 'Paid {paid} yuan − total price {total} yuan = paid too much {amount} yuan',
    'fund-contract-area': 'Contract gross area {area} m² × {rate} yuan/m² = {product} yuan, that is {amount} yuan',
    'fund-measured-area': 'Measured gross area {area} m² × {rate} yuan/m² = {product} yuan, that is {amount} yuan',
    'property-starts-handover-day': 'Delivered on {handover}; charged from the day of delivery, {from}',
    'property-starts-day-after': 'Delivered on {handover}; charged from the day after, {from}',
    'property-starts-first-of-next-month':
      'Delivered on {handover}; charged from the first of the next month ({from}), the developer pays for this month',
    'property-starts-half-month': 'Delivered on {handover}; charged by half months, from {from}',
    'property-period': '{months} months in advance: {from} to {to}',
    'property-contract-area':
      '{price} yuan/m² a month × contract gross area {area} m² × {months} months = {product} yuan, that is {amount} yuan',
    'property-measured-area':
      '{price} yuan/m² a month × measured gross area {area} m² × {months} months = {product} yuan, that is {amount} yuan',
    'property-nothing-prepaid': 'Charged from {from}; nothing is taken in advance now',
    'deed-tax-only-home': "The family's only home: {upTo}% up to {limit} m², {above}% above",
    'deed-tax-second-home': "The family's second home: {upTo}% up to {limit} m², {above}% above",
    'deed-tax-otherwise': 'Further homes and other property: {rate}%',
    'deed-tax-not-for-handover':
      'Declared by the owner before the title is registered, as the tax office assesses it; handover does not depend on it',
    'registration-residential': 'Registration of a home: {amount} yuan',
    'registration-other': 'Registration of other property: {amount} yuan',
    'fixed-amount': 'As published: {amount} yuan',
  },
);

/** Which figure a line lacks and where it would come from. */
export const missingFigureWords = defineWords<MissingFigure>(
  {
    'measured-area': '缺实测建筑面积',
    'contract-inner-area': '缺合同套内面积',
    'measured-inner-area': '缺实测套内面积',
    'unit-price': '缺合同单价',
    'total-price': '缺房价款总额',
    'paid-amount': '缺已付房款',
    'agreed-date': '没有登记约定交付日期，算不出是否逾期。请主管补进台账（合同约定交付日期）后再导入',
    'profile-late-rate': '现场规则未设置逾期交付违约金标准',
    'profile-fund-rate': '现场规则未设置维修资金标准',
    'profile-property-price': '现场规则未设置物业费单价',
    'profile-registration-fee': '现场规则未设置登记费',
    'flow-amount': '流程中未填写金额',
  },
  {
    'measured-area': 'The measured gross area is missing',
    'contract-inner-area': 'The contract inner area is missing',
    'measured-inner-area': 'The measured inner area is missing',
    'unit-price': 'The contract unit price is missing',
    'total-price': 'The total price is missing',
    'paid-amount': 'The amount paid is missing',
    'agreed-date':
      'No agreed delivery date is on record, so nobody can say whether this is late. A supervisor adds it to the roster and imports it again',
    'profile-late-rate': "The site's rules name no rate for late delivery",
    'profile-fund-rate': "The site's rules name no rate for the maintenance fund",
    'profile-property-price': "The site's rules name no property fee",
    'profile-registration-fee': "The site's rules name no registration fee",
    'flow-amount': 'The flow names no amount',
  },
);

/** Why the right to rescind is what it is. */
export const rescissionWords = defineWords<AreaReason | 'figures-missing'>(
  {
    'inner-area-missing': '缺套内面积，无法判断套内误差是否超过 3%',
    'inner-area-exceeds': '套内面积误差超过 3%',
    'tolerance-of-contract': '按套计价，是否可以解除合同以合同约定的误差范围为准',
    'figures-missing': '缺少面积或单价，无法判断',
  },
  {
    'inner-area-missing': 'Without the inner areas it is not known whether their difference is beyond 3%',
    'inner-area-exceeds': 'The difference of the inner areas is beyond 3%',
    'tolerance-of-contract': "Sold as one unit: the contract's own tolerance decides on rescission",
    'figures-missing': 'Not known while areas or the price are missing',
  },
);

/** A computation as papers and views hold it, in both languages. */
export function computationLines(computation: readonly ComputationLine[]): Bilingual[] {
  return computation.map((line) => ({ zh: computationText(line, 'zh-CN'), en: computationText(line, 'en') }));
}

/** One line of a computation as people read it. */
export function computationText({ code, values }: ComputationLine, language: Language): string {
  const grouped = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, groupedText(value)]));
  return fill(computationWords[language][code], grouped);
}
