import { type Decimal, decimal, exactText, moneyText } from '../money/decimal.ts';
import type { AreaBasis } from './area-difference.ts';
import type { ComputationCode, ComputationLine } from './computation.ts';

type AreaMoney = {
  readonly buyerPays: string;
  readonly sellerBears: string;
  readonly refund: string;
  readonly computation: readonly ComputationLine[];
};

const nothing = { buyerPays: '0.00', sellerBears: '0.00', refund: '0.00' };
const zero = decimal('0');

/** Who pays what for a difference of areas (domain 2.3, algorithm): exact to the end, each amount rounded once. */
export function areaMoney(basis: AreaBasis, contract: Decimal, difference: Decimal, price: Decimal): AreaMoney {
  if (basis === 'unit') return { ...nothing, computation: [{ code: 'area-unit-price-unchanged', values: {} }] };
  if (difference.eq(zero)) return { ...nothing, computation: [{ code: 'area-equal', values: {} }] };
  const limit = contract.times('0.03');
  const size = difference.abs();
  const within = size.lt(limit) ? size : limit;
  const beyond = size.minus(within);
  const limitLine: ComputationLine = {
    code: 'area-limit',
    values: {
      contract: exactText(contract),
      limit: exactText(limit),
      within: exactText(within),
      beyond: exactText(beyond),
    },
  };
  const product = (code: ComputationCode, area: Decimal, amount: Decimal): ComputationLine => ({
    code,
    values: { area: exactText(area), price: exactText(price), product: exactText(amount), amount: moneyText(amount) },
  });

  if (difference.gt(zero)) {
    const buyer = within.times(price);
    const seller = beyond.times(price);
    return {
      ...nothing,
      buyerPays: moneyText(buyer),
      sellerBears: moneyText(seller),
      computation: [
        limitLine,
        product('area-within-buyer-pays', within, buyer),
        ...(beyond.gt(zero) ? [product('area-beyond-seller-bears', beyond, seller)] : []),
      ],
    };
  }
  const single = within.times(price);
  const double = beyond.times(price).times('2');
  const refund = single.plus(double);
  return {
    ...nothing,
    refund: moneyText(refund),
    computation: [
      limitLine,
      product('area-within-refund', within, single),
      ...(beyond.gt(zero) ? [product('area-beyond-refund-double', beyond, double)] : []),
      {
        code: 'area-refund-sum',
        values: {
          within: exactText(single),
          beyond: exactText(double),
          product: exactText(refund),
          amount: moneyText(refund),
        },
      },
    ],
  };
}
