import type { Bilingual, Figure, FlowTemplate } from '../domain/flow/template.ts';
import { defineWords, fill } from './words.ts';

const names = defineWords<Figure | 'inner-area-contract' | 'shared-area-contract'>(
  {
    buyers: '买受人',
    'contract-area': '合同约定建筑面积',
    'measured-area': '实测建筑面积',
    'inner-area': '实测套内建筑面积',
    'shared-area': '分摊共有建筑面积',
    'inner-area-contract': '合同套内建筑面积',
    'shared-area-contract': '合同分摊共有建筑面积',
    'area-difference': '面积差异',
    'unit-price': '合同单价',
    'total-price': '房价款总额',
    'paid-amount': '已付房款',
    'outstanding-amount': '未付房款',
    'payment-method': '付款方式',
    'down-payment': '首付款',
    'agreed-date': '约定交付日期',
  },
  {
    buyers: 'Buyers',
    'contract-area': 'Gross area by contract',
    'measured-area': 'Gross area measured',
    'inner-area': 'Inner area measured',
    'shared-area': 'Share of common areas',
    'inner-area-contract': 'Inner area by contract',
    'shared-area-contract': 'Share of common areas by contract',
    'area-difference': 'Difference of areas',
    'unit-price': 'Price by contract',
    'total-price': 'Total price',
    'paid-amount': 'Paid so far',
    'outstanding-amount': 'Still open',
    'payment-method': 'Payment method',
    'down-payment': 'Down payment',
    'agreed-date': 'Agreed delivery date',
  },
);

/** The name of a home's figure as the customer screen lists it: nothing is measured yet when the contract is signed. */
export function customerFigureName(figure: Figure, purpose: FlowTemplate['purpose']): Bilingual {
  const ofContract = purpose === 'signing' && (figure === 'inner-area' || figure === 'shared-area');
  const key = ofContract ? (`${figure}-contract` as const) : figure;
  return { zh: names['zh-CN'][key], en: names.en[key] };
}

const values = defineWords(
  {
    unknown: '暂未登记',
    'down-payment-unknown': '台账没有登记，按合同和贷款机构的要求',
    area: '{value} ㎡',
    money: '{value} 元',
    'in-words': '大写：人民币{capital}',
    price: '{value} 元/㎡',
    difference: '{value} ㎡（{ratio}%）',
    separator: '、',
    'payment-full': '一次性付款',
    'payment-commercial-loan': '商业贷款',
    'payment-fund-loan': '公积金贷款',
    'payment-combined-loan': '组合贷款',
    'payment-instalments': '分期付款',
    'payment-other': '其他',
  },
  {
    unknown: 'Not recorded yet',
    'down-payment-unknown': 'Not in the roster: as the contract and the lender say',
    area: '{value} m²',
    money: '{value} yuan',
    'in-words': 'In words, as the contract writes it: {capital}',
    price: '{value} yuan/m²',
    difference: '{value} m² ({ratio}%)',
    separator: ', ',
    'payment-full': 'Paid in full',
    'payment-commercial-loan': 'Bank loan',
    'payment-fund-loan': 'Housing fund loan',
    'payment-combined-loan': 'Combined loan',
    'payment-instalments': 'Instalments',
    'payment-other': 'Other',
  },
);

/** A figure's value in both languages. */
export function customerFigureText(
  word: keyof (typeof values)['zh-CN'],
  holes: Readonly<Record<string, string>> = {},
): Bilingual {
  return { zh: fill(values['zh-CN'][word], holes), en: fill(values.en[word], holes) };
}
