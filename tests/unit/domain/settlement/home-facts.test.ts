import { expect, test } from 'vitest';
import { homeFacts } from '#shared/domain/settlement/home-facts.ts';
import { type HomeFigures, homeFigures } from '#shared/domain/settlement/home-figures.ts';
import { day, exampleHome, shippedProfile } from '../../../support/settlement.ts';

const demo = shippedProfile('demo');
const facts = (figures: Partial<HomeFigures>, areaBasis: 'gross' | 'inner' | 'unit' = 'gross') =>
  homeFacts({ ...exampleHome, ...figures }, { ...demo, areaBasis }, day('2026-11-28'));

test.each([
  ['beyond', { measuredArea: '92.80' }],
  ['within', { measuredArea: '90.00' }],
  ['none', { measuredArea: '89.37', measuredInnerArea: '70.00' }],
  ['unknown', { measuredArea: null }],
  ['beyond', { measuredArea: '89.37', measuredInnerArea: '73.00' }],
  ['within', { measuredArea: '90.00', measuredInnerArea: null }],
] as const)('the area difference is %s with %j', (areaDifference, figures) => {
  expect(facts(figures)).toMatchObject({ areaDifference });
});

test('by inner area, without it nothing is known', () => {
  expect(facts({ measuredInnerArea: null }, 'inner')).toMatchObject({ areaDifference: 'unknown' });
});

test('a home whose contract has a basis of its own is measured by that one, whatever the site’s contracts say', () => {
  const smaller = { contractInnerArea: '70.00', measuredInnerArea: '70.00' };
  expect(facts(smaller, 'gross').areaDifference).toBe('beyond');
  expect(facts({ ...smaller, areaBasis: 'inner' }, 'gross').areaDifference).toBe('none');
  expect(facts({ ...smaller, areaBasis: 'gross' }, 'inner').areaDifference).toBe('beyond');
});

test('late and unpaid as the roster says', () => {
  expect(facts({})).toMatchObject({ late: true, outstandingPrice: true });
  expect(facts({ agreedDeliveryDate: null, paidAmount: '2096332.43' })).toMatchObject({
    late: null,
    dateUnknown: true,
    outstandingPrice: false,
  });
  expect(facts({ agreedDeliveryDate: day('2026-11-28') })).toMatchObject({ late: false });
});

test("the roster's hundredths and fen become decimal texts", () => {
  const home = {
    building: '1号楼',
    areaBasis: null,
    contractArea: 8937,
    measuredArea: 9280,
    contractInnerArea: 7000,
    measuredInnerArea: 7210,
    unitPrice: 2_345_678,
    totalPrice: 209_633_243,
    downPayment: null,
    paidAmount: 200_000_000,
    agreedDeliveryDate: day('2026-10-01'),
  };
  expect(homeFigures(home)).toEqual(exampleHome);
  expect(homeFigures({ ...home, measuredArea: null }, 'other')).toMatchObject({ measuredArea: null, use: 'other' });
});
