import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AreaQuestion, areaDifference } from '#shared/domain/settlement/area-difference.ts';
import { textOfHundredths } from '#shared/domain/money/hundredths.ts';

type Vector = {
  readonly name: string;
  readonly contract: string;
  readonly actual: string;
  readonly unitPrice: string;
  readonly diff: string;
  readonly ratioPct: string;
  readonly exceeds3: boolean;
  readonly buyerPays: string;
  readonly sellerBears: string;
  readonly refund: string;
};
const vectors = JSON.parse(
  readFileSync(new URL('../../../fixtures/settlement/area-vectors.json', import.meta.url), 'utf8'),
) as Vector[];

function settled(question: AreaQuestion) {
  const result = areaDifference(question);
  if (!result.ok) throw new Error(`refused: ${result.missing.join()}`);
  return result.value;
}

const home = { basis: 'gross', contractArea: '100.00', measuredArea: '102.00', unitPrice: '10000' } as const;

test.each(vectors)('$name: $contract m² became $actual m²', (vector) => {
  const found = settled({
    basis: 'gross',
    contractArea: vector.contract,
    measuredArea: vector.actual,
    unitPrice: vector.unitPrice,
  });
  expect(found).toMatchObject({
    difference: vector.diff,
    ratioPercent: vector.ratioPct,
    exceeds3Percent: vector.exceeds3,
    buyerPays: vector.buyerPays,
    sellerBears: vector.sellerBears,
    refund: vector.refund,
  });
});

test('all thirteen vectors are there', () => {
  expect(vectors).toHaveLength(13);
});

describe('the right to rescind, priced by gross area', () => {
  test('is there when the gross area is beyond 3 %, whatever is known of the inner area', () => {
    expect(settled({ ...home, measuredArea: '103.01' })).toMatchObject({ mayRescind: true });
    const inner = { contractInnerArea: '80.00', measuredInnerArea: '80.00' };
    expect(settled({ ...home, measuredArea: '96.99', ...inner })).toMatchObject({ mayRescind: true });
  });

  test('is there when only the inner area is beyond 3 %, and the money still goes by gross area', () => {
    const found = settled({ ...home, contractInnerArea: '80.00', measuredInnerArea: '77.59' });
    expect(found).toMatchObject({ mayRescind: true, reason: 'inner-area-exceeds', exceeds3Percent: false });
    expect(found.buyerPays).toBe('20000.00');
  });

  test('is not there when both are within 3 %, 3 % included', () => {
    const found = settled({ ...home, measuredArea: '103.00', contractInnerArea: '80.00', measuredInnerArea: '82.40' });
    expect(found.mayRescind).toBe(false);
    expect(found.reason).toBeUndefined();
  });

  test.each([{}, { contractInnerArea: '80.00' }, { measuredInnerArea: '80.00' }])(
    'is unknown, not absent, while an inner area is missing (%j)',
    (inner) => {
      expect(settled({ ...home, ...inner })).toMatchObject({ mayRescind: null, reason: 'inner-area-missing' });
    },
  );
});

describe('priced by inner area', () => {
  const inner = { contractInnerArea: '80.00', measuredInnerArea: '84.00' };

  test('everything goes by the inner areas', () => {
    expect(settled({ ...home, basis: 'inner', ...inner })).toMatchObject({
      difference: '4.00',
      ratioPercent: '5.0000',
      exceeds3Percent: true,
      buyerPays: '24000.00',
      sellerBears: '16000.00',
      mayRescind: true,
    });
    const small = { contractInnerArea: '80.00', measuredInnerArea: '79.00' };
    expect(settled({ ...home, basis: 'inner', ...small })).toMatchObject({ refund: '10000.00', mayRescind: false });
  });

  test('is refused without both inner areas, and says which is missing', () => {
    expect(areaDifference({ ...home, basis: 'inner' })).toEqual({
      ok: false,
      missing: ['contractInnerArea', 'measuredInnerArea'],
    });
    expect(areaDifference({ ...home, basis: 'inner', contractInnerArea: '80.00' })).toEqual({
      ok: false,
      missing: ['measuredInnerArea'],
    });
  });
});

test('sold as one unit, the total price stays and the contract decides on rescission', () => {
  const found = settled({ ...home, basis: 'unit', measuredArea: '95.00' });
  expect(found).toMatchObject({ buyerPays: '0.00', sellerBears: '0.00', refund: '0.00' });
  expect(found).toMatchObject({ difference: '-5.00', exceeds3Percent: true });
  expect(found).toMatchObject({ mayRescind: null, reason: 'tolerance-of-contract' });
});

test('the computation shows the parts unrounded', () => {
  const smaller = { ...home, contractArea: '89.37', measuredArea: '86.12', unitPrice: '23456.78' };
  const lines = settled(smaller).computation;
  expect(lines.map(({ code }) => code)).toEqual([
    'area-difference-gross',
    'area-ratio',
    'area-limit',
    'area-within-refund',
    'area-beyond-refund-double',
    'area-refund-sum',
  ]);
  expect(lines[2]?.values).toMatchObject({ limit: '2.6811', within: '2.6811', beyond: '0.5689' });
  expect(lines[3]?.values).toMatchObject({ product: '62889.972858' });
  expect(lines[5]?.values).toMatchObject({ product: '89579.097142', amount: '89579.10' });
});

test('a contract area of nothing is no question', () => {
  expect(() => areaDifference({ ...home, contractArea: '0.00' })).toThrow(RangeError);
  expect(() => areaDifference({ ...home, measuredArea: 'NaN' })).toThrow(RangeError);
  expect(() => areaDifference({ ...home, measuredArea: '100.001' })).toThrow(RangeError);
});

/** The settlement written again, in whole numbers only. */
function inIntegers(contract: bigint, measured: bigint, fen: bigint) {
  // Hundredths of m² times 100 and times fen: yuan in units of 10⁻⁶; the 3 % limit is then whole.
  const size = (measured > contract ? measured - contract : contract - measured) * 100n;
  const limit = contract * 3n;
  const within = size < limit ? size : limit;
  const cents = (micro: bigint) => (micro + 5000n) / 10_000n;
  const larger = measured > contract;
  return {
    buyerPays: larger ? cents(within * fen) : 0n,
    sellerBears: larger ? cents((size - within) * fen) : 0n,
    refund: larger ? 0n : cents((within + 2n * (size - within)) * fen),
    exceeds3Percent: size > limit,
  };
}

const area = fc.integer({ min: 1, max: 10_000_000 });
const nearby = area.chain((contract) =>
  fc.tuple(
    fc.constant(contract),
    fc.oneof(area, fc.integer({ min: Math.ceil(contract * 0.95), max: Math.ceil(contract * 1.05) })),
  ),
);
const price = fc.integer({ min: 0, max: 1_000_000_000 });
const cents = (text: string) => BigInt(text.replace('.', ''));

test('agrees with the same rule worked out in whole numbers, for any areas and price', () => {
  fc.assert(
    fc.property(nearby, price, fc.constantFrom('gross', 'inner'), ([contract, measured], fen, basis) => {
      const areas = { contractArea: textOfHundredths(contract), measuredArea: textOfHundredths(measured) };
      const inner = { contractInnerArea: areas.contractArea, measuredInnerArea: areas.measuredArea };
      const other = { contractArea: '100.00', measuredArea: '250.00' };
      const found = settled({
        basis,
        unitPrice: textOfHundredths(fen),
        ...(basis === 'gross' ? areas : { ...other, ...inner }),
      });
      const wanted = inIntegers(BigInt(contract), BigInt(measured), BigInt(fen));
      expect({
        buyerPays: cents(found.buyerPays),
        sellerBears: cents(found.sellerBears),
        refund: cents(found.refund),
        exceeds3Percent: found.exceeds3Percent,
      }).toEqual(wanted);
    }),
    { numRuns: 500 },
  );
});

/** Reads a decimal text as whole units of 10⁻⁸. */
const fine = (text: string) => {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(8, '0'));
};

test('what the buyer pays and the seller bears is the difference times the price: exactly, and to one rounding a cent', () => {
  fc.assert(
    fc.property(nearby, price, ([contract, measured], fen) => {
      fc.pre(measured > contract);
      const found = settled({
        basis: 'gross',
        contractArea: textOfHundredths(contract),
        measuredArea: textOfHundredths(measured),
        unitPrice: textOfHundredths(fen),
      });
      const exact = BigInt(measured - contract) * BigInt(fen) * 10_000n;
      const products = found.computation.flatMap(({ values }) => (values['product'] ? [fine(values['product'])] : []));
      expect(products.reduce((sum, product) => sum + product, 0n)).toBe(exact);
      const off = (cents(found.buyerPays) + cents(found.sellerBears)) * 1_000_000n - exact;
      expect(off <= 1_000_000n && off >= -1_000_000n, `off by ${off}`).toBe(true);
      if (!found.exceeds3Percent) {
        expect(found.sellerBears).toBe('0.00');
        expect(off <= 500_000n && off > -500_000n).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
