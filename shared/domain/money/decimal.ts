import { Big } from 'big.js';

/** An exact decimal number. Products and sums of it are never rounded; only the two ways to write it below are. */
export type Decimal = Big;

/** A constructor of our own: strict (no floats come in), quotients cut half up at four decimals. */
const Exact = Big();
Exact.strict = true;
Exact.DP = 4;
Exact.RM = Exact.roundHalfUp;

const plain = /^-?\d+(\.\d+)?$/;

/** Whether a text is a plain decimal number: digits with at most one point, no exponent, no thousands separators. */
export function isPlainDecimal(text: string): boolean {
  return plain.test(text);
}

/** The exact number a plain decimal text says. Throws for anything else: what people typed is parsed at the border. */
export function decimal(text: string): Decimal {
  if (!isPlainDecimal(text)) throw new RangeError(`not a plain decimal: ${text.slice(0, 40)}`);
  return new Exact(text);
}

/** The exact number of a whole count (days, months). */
export function wholeNumber(count: number): Decimal {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return new Exact(String(count));
}

/** Money as written, `1234.50`: rounded half up to the cent. The one place where an amount is rounded (domain 2.3). */
export function moneyText(amount: Decimal): string {
  return withoutNegativeZero(amount.toFixed(2, Exact.roundHalfUp));
}

/** `part` of `whole` in per cent with four decimals, half up. Only to be shown, never to be compared (domain 2.3). */
export function percentText(part: Decimal, whole: Decimal): string {
  return withoutNegativeZero(part.times('100').div(whole).toFixed(4));
}

/** The number in full, unrounded and without exponent: for the lines that show how an amount was computed. */
export function exactText(value: Decimal): string {
  return withoutNegativeZero(value.toFixed());
}

function withoutNegativeZero(text: string): string {
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
