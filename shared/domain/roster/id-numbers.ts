import { isCalendarDay } from './dates.ts';
import type { FaultCode } from './faults.ts';
import type { Cell, IdType } from './types.ts';

/** An ID number with what should be looked at, or the reason why the row can't be taken. */
export type IdReading =
  | { readonly ok: true; readonly number: string; readonly warning: FaultCode | null }
  | { readonly ok: false; readonly code: FaultCode };

/** GB 11643-1999: weights of the first 17 digits and the check character for each remainder of 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** The first two digits of GB/T 2260: 31 provinces, Taiwan, Hong Kong, Macau, and 83 on residence permits of Taiwan residents. */
const regions = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
/** No place has this prefix; made-up rosters use it so that they can't hit a real person. */
const testRegion = '99';

/** A number a spreadsheet rewrote in its own form: more than 15 digits can't survive in a number cell. */
export function isDamagedNumber(cell: Cell): boolean {
  if (typeof cell === 'number') return !Number.isInteger(cell) || Math.abs(cell) >= 1e15;
  return typeof cell === 'string' && /^\s*\d(?:\.\d+)?[eE]\+?\d+\s*$/.test(cell);
}

/** Checks a number of the given type: ID cards by length, birth date and check digit, others are free in form. */
export function readIdNumber(text: string, type: IdType): IdReading {
  const number = text.replace(/\s+/g, '').toUpperCase();
  if (isDamagedNumber(number)) return { ok: false, code: 'id-damaged' };
  if (type !== 'id-card') return { ok: true, number, warning: null };
  if (/^\d{15}$/.test(number)) return readOldCard(number);
  if (!/^\d{17}[\dX]$/.test(number) || !hasBirthDate(number.slice(6, 14))) return { ok: false, code: 'id-malformed' };
  if (checkCharacter(number) !== number[17]) {
    // 15 significant digits and then zeros is what a spreadsheet leaves of 18.
    return { ok: false, code: number.endsWith('000') ? 'id-damaged' : 'id-check-digit' };
  }
  return { ok: true, number, warning: isKnownRegion(number) ? null : 'id-region-unknown' };
}

/** The 18th character that belongs to the first 17 digits (GB 11643). */
export function checkCharacter(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

function readOldCard(number: string): IdReading {
  return hasBirthDate(`19${number.slice(6, 12)}`)
    ? { ok: true, number, warning: 'id-old' }
    : { ok: false, code: 'id-malformed' };
}

function isKnownRegion(number: string): boolean {
  const prefix = number.slice(0, 2);
  // Cards of foreign permanent residents: 9, then the province that issued them.
  return regions.has(prefix) || prefix === testRegion || (number.startsWith('9') && regions.has(number.slice(1, 3)));
}

function hasBirthDate(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  const day = Number(digits.slice(6, 8));
  return year >= 1850 && year <= 2099 && isCalendarDay(year, Number(digits.slice(4, 6)), day);
}
