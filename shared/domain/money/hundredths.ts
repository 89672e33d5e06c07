/**
 * The roster keeps areas in hundredths of m² and money in fen, as whole numbers; settlements speak of decimal texts. These
 * two are the only crossing.
 */
export function textOfHundredths(hundredths: number): string {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`not a whole number of hundredths: ${hundredths}`);
  const size = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
}

/** The hundredths of a decimal text with at most two decimals. Throws when there are more: nothing is rounded here. */
export function hundredthsOf(text: string): number {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === '') throw new RangeError(`not a number with at most two decimals: ${text.slice(0, 40)}`);
  const hundredths = Number(whole + fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`too large: ${text.slice(0, 40)}`);
  return sign === '-' && hundredths !== 0 ? -hundredths : hundredths;
}
