import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, exactText, moneyText, percentText } from '#shared/domain/money/decimal.ts';
import { hundredthsOf, textOfHundredths } from '#shared/domain/money/hundredths.ts';

test.each([
  ['0.005', '0.01'],
  ['0.00499999999999999999', '0.00'],
  ['1.005', '1.01'],
  ['-1.005', '-1.01'],
  ['-0.001', '0.00'],
  ['2.675', '2.68'],
  ['10', '10.00'],
])('%s yuan is %s to the cent', (exact, written) => {
  expect(moneyText(decimal(exact))).toBe(written);
});

test.each(['NaN', 'Infinity', '1e400', '1e2', '', ' 1', '+1', '.5', '5.', '0x10', '1,000', '１'])(
  '%j is no plain decimal',
  (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  },
);

test('products are exact however long they are, and written without exponent', () => {
  expect(exactText(decimal('0.0000001').times('0.0000001'))).toBe('0.00000000000001');
  expect(exactText(decimal('99999999999.99').times('99999999999.99'))).toBe('9999999999998000000000.0001');
});

test.each([
  ['-2', '66.67', '-2.9999'],
  ['4', '133.33', '3.0001'],
  ['-0.00', '100', '0.0000'],
  ['1', '3', '33.3333'],
  ['2', '3', '66.6667'],
])('%s of %s is %s per cent', (part, whole, percent) => {
  expect(percentText(decimal(part), decimal(whole))).toBe(percent);
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [8937, '89.37'],
  [2_345_678, '23456.78'],
])('%d hundredths are %s', (hundredths, text) => {
  expect(textOfHundredths(hundredths)).toBe(text);
});

test('hundredths and texts are each other', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (hundredths) => {
      expect(hundredthsOf(textOfHundredths(hundredths))).toBe(hundredths);
    }),
  );
});

test('nothing finer than a hundredth gets lost unseen', () => {
  expect(() => hundredthsOf('1.005')).toThrow(RangeError);
  expect(() => hundredthsOf('1e2')).toThrow(RangeError);
  expect(() => textOfHundredths(0.5)).toThrow(RangeError);
});
