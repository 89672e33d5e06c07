import { compactText } from './cell-text.ts';
import type { FaultCode } from './faults.ts';
import type { Cell } from './types.ts';

/** A value read from a cell, or the reason why it can't be used. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: FaultCode };

/** Spreadsheet arithmetic leaves 80.15000000000001; anything further from a hundredth was written that way. */
const snapWithin = 1e-6;
const largestArea = 1e6;
const largestAmount = 1e9;

/** An area in m² as hundredths of m²; zero and less are refused. */
export function readArea(cell: Cell): Parsed<number> {
  return positive(readHundredths(cell, largestArea));
}

/** A shared or heated area in hundredths of m²; a detached house shares none, a home may not be heated: zero is allowed. */
export function readSharedArea(cell: Cell): Parsed<number> {
  return notNegative(readHundredths(cell, largestArea));
}

/** A price in yuan as fen; zero and less are refused. */
export function readPrice(cell: Cell): Parsed<number> {
  return positive(readHundredths(cell, largestAmount));
}

/** A paid amount in yuan as fen; zero is allowed. */
export function readAmount(cell: Cell): Parsed<number> {
  return notNegative(readHundredths(cell, largestAmount));
}

function readHundredths(cell: Cell, largest: number): Parsed<number> {
  const value = readNumber(cell);
  if (value === null) return { ok: false, code: 'not-a-number' };
  if (Math.abs(value) > largest) return { ok: false, code: 'too-large' };
  const hundredths = Math.round(value * 100);
  if (Math.abs(value - hundredths / 100) > snapWithin) return { ok: false, code: 'too-fine' };
  return { ok: true, value: hundredths };
}

function readNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const text = compactText(cell)
    .replace(/^[¥￥]/, '')
    .replace(/(?:元(?:\/(?:㎡|m2|m²|平方米))?|㎡|m2|m²|平方米)$/i, '');
  if (!/^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) return null;
  return Number(text.replaceAll(',', ''));
}

function positive(parsed: Parsed<number>): Parsed<number> {
  return parsed.ok && parsed.value <= 0 ? { ok: false, code: 'not-positive' } : parsed;
}

function notNegative(parsed: Parsed<number>): Parsed<number> {
  return parsed.ok && parsed.value < 0 ? { ok: false, code: 'negative' } : parsed;
}
