import { decimal, moneyText, percentText } from '../money/decimal.ts';
import { hundredthsOf } from '../money/hundredths.ts';
import { areaMoney } from './area-money.ts';
import type { ComputationLine } from './computation.ts';

/** How the contract prices the home: by gross area 建筑面积, by inner area 套内, or as one unit 按套 (contract Art. 6, 13). */
export const areaBases = ['gross', 'inner', 'unit'] as const;
export type AreaBasis = (typeof areaBases)[number];

/** Why the right to rescind is what it is, where the ratio alone does not say. */
export const areaReasons = ['inner-area-missing', 'inner-area-exceeds', 'tolerance-of-contract'] as const;
export type AreaReason = (typeof areaReasons)[number];

/** Areas in m² and the price per m² of the basis, as plain decimal texts with at most two decimals. */
export type AreaQuestion = {
  readonly basis: AreaBasis;
  readonly contractArea: string;
  readonly measuredArea: string;
  readonly unitPrice: string;
  readonly contractInnerArea?: string | undefined;
  readonly measuredInnerArea?: string | undefined;
};

export type AreaDifference = {
  readonly difference: string;
  /** (measured − contract) / contract, with four decimals; to be shown, never to be compared. */
  readonly ratioPercent: string;
  readonly exceeds3Percent: boolean;
  readonly buyerPays: string;
  readonly sellerBears: string;
  readonly refund: string;
  /** Null while it can't be known. */
  readonly mayRescind: boolean | null;
  readonly reason?: AreaReason;
  readonly computation: readonly ComputationLine[];
};

/** A contract by inner area can't be settled without both inner areas. */
export type AreaResult =
  | { readonly ok: true; readonly value: AreaDifference }
  | { readonly ok: false; readonly missing: readonly ('contractInnerArea' | 'measuredInnerArea')[] };

/**
 * Settles a difference between contract and measured area (商品房销售管理办法 Art. 20, contract Art. 13; domain 2.3): within
 * 3 % (3 % included) by the actual area; beyond it the seller bears what is larger, and returns double what is smaller.
 *
 * Rounding: areas and products stay exact; each amount that somebody pays or bears is rounded once, half up to the cent. So
 * `buyerPays + sellerBears` is the difference times the price, unrounded to the digit and rounded to within one cent.
 */
export function areaDifference(question: AreaQuestion): AreaResult {
  const { basis, contractInnerArea, measuredInnerArea } = question;
  const missing = (['contractInnerArea', 'measuredInnerArea'] as const).filter((name) => question[name] === undefined);
  if (basis === 'inner' && missing.length > 0) return { ok: false, missing };

  const gross = { contract: question.contractArea, measured: question.measuredArea };
  const inner =
    contractInnerArea === undefined || measuredInnerArea === undefined
      ? null
      : { contract: contractInnerArea, measured: measuredInnerArea };
  const areas = basis === 'inner' && inner !== null ? inner : gross;
  if (hundredthsOf(areas.contract) <= 0) throw new RangeError('a contract area is more than nothing');
  const contract = decimal(areas.contract);
  const difference = decimal(areas.measured).minus(contract);
  const ratioPercent = percentText(difference, contract);
  const { computation, ...money } = areaMoney(basis, contract, difference, decimal(question.unitPrice));

  return {
    ok: true,
    value: {
      difference: moneyText(difference),
      ratioPercent,
      exceeds3Percent: exceeds3Percent(areas),
      ...money,
      ...rescission(basis, gross, inner),
      computation: [
        {
          code: basis === 'inner' ? 'area-difference-inner' : 'area-difference-gross',
          values: { ...areas, difference: moneyText(difference) },
        },
        { code: 'area-ratio', values: { difference: moneyText(difference), contract: areas.contract, ratioPercent } },
        ...computation,
      ],
    },
  };
}

type Areas = { readonly contract: string; readonly measured: string };

/** In whole hundredths of m², so that 3.00008 %, which prints as 3.00, is beyond 3 % (domain 2.3, traps). */
function exceeds3Percent({ contract, measured }: Areas): boolean {
  const agreed = hundredthsOf(contract);
  return Math.abs(hundredthsOf(measured) - agreed) * 100 > agreed * 3;
}

/** Contract Art. 13: by gross area either ratio beyond 3 % gives the right; by unit the contract's own tolerance decides. */
function rescission(
  basis: AreaBasis,
  gross: Areas,
  inner: Areas | null,
): { readonly mayRescind: boolean | null; readonly reason?: AreaReason } {
  if (basis === 'unit') return { mayRescind: null, reason: 'tolerance-of-contract' };
  if (basis === 'inner') return { mayRescind: inner !== null && exceeds3Percent(inner) };
  if (exceeds3Percent(gross)) return { mayRescind: true };
  if (inner === null) return { mayRescind: null, reason: 'inner-area-missing' };
  return exceeds3Percent(inner) ? { mayRescind: true, reason: 'inner-area-exceeds' } : { mayRescind: false };
}
