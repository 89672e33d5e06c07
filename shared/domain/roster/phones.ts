import { cellText, splitCell } from './cell-text.ts';
import type { FaultCode } from './faults.ts';
import { isDamagedNumber } from './id-numbers.ts';
import type { Cell } from './types.ts';

/** A telephone number in one form for all ways of writing it, and what should be looked at. */
export type PhoneReading = { readonly phone: string | null; readonly warning: FaultCode | null };

const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/;
const landline = /^(?:\+?86|0086)?(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:(?:-|转|ext\.?)(\d{1,6}))?$/i;
const serviceLine = /^[48]00\d{7}$/;
const abroad = /^\+(?!86)\d{7,15}$/;

/** Reads a phone cell. A number that looks wrong is kept with a warning, so that its last digits still find the family. */
export function readPhone(cell: Cell): PhoneReading {
  if (isDamagedNumber(cell)) return { phone: null, warning: 'phone-damaged' };
  const written = splitCell(cell).filter((part) => part !== '');
  const first = written[0];
  if (first === undefined) return { phone: null, warning: 'phone-missing' };
  const phone = normalisePhone(first);
  if (phone !== null) return { phone, warning: written.length > 1 ? 'phone-several' : null };
  const enough = first.replace(/\D/g, '').length >= 7;
  return { phone: enough ? cellText(first) : null, warning: 'phone-invalid' };
}

/** The digits people know a number by, without the extension: what the search and the last-four check go by. */
export function phoneDigits(phone: string): string {
  return (phone.split('转')[0] ?? '').replace(/\D/g, '');
}

function normalisePhone(text: string): string | null {
  const spaced = text.replace(/\([^)]*[^\d\s)-][^)]*\)/g, '').replace(/[\s()]/g, '');
  const plain = spaced.replaceAll('-', '');
  const own = mobile.exec(plain)?.[1];
  if (own !== undefined) return own;
  const [, area, number, extension] = landline.exec(spaced) ?? [];
  if (area !== undefined && number !== undefined) {
    return `${area}-${number}${extension === undefined ? '' : `转${extension}`}`;
  }
  return serviceLine.test(plain) || abroad.test(plain) ? plain : null;
}
