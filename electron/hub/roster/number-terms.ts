import { phoneDigits } from '#shared/domain/roster/phones.ts';
import type { RosterHome } from '#shared/domain/roster/types.ts';
import type { SearchTerm } from './search-terms.ts';

/** What a home is found by of numbers alone, phone and ID, whole or by the last four. */
export function numberTerms({ owners, phone }: Pick<RosterHome, 'owners' | 'phone'>): SearchTerm[] {
  const ids = owners.flatMap(({ idNumber }) => ofNumber('id', idNumber ?? ''));
  return [...ids, ...ofNumber('phone', phoneDigits(phone ?? ''))];
}

function ofNumber(kind: 'phone' | 'id', number: string): SearchTerm[] {
  if (number.length < 4) return [];
  return [
    { kind, value: number },
    { kind: `${kind}4`, value: number.slice(-4) },
  ];
}
