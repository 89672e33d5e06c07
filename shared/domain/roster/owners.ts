import { compactText, isEmptyCell, splitCell } from './cell-text.ts';
import type { FaultCode } from './faults.ts';
import { isDamagedNumber, readIdNumber } from './id-numbers.ts';
import type { Cell, IdType, RosterOwner } from './types.ts';

/** The three cells that describe the owners of a home. */
export type OwnerCells = { readonly names: Cell; readonly idTypes: Cell; readonly idNumbers: Cell };

export type OwnerColumn = 'ownerNames' | 'idTypes' | 'idNumbers';
export type OwnerRemark = { readonly column: OwnerColumn; readonly code: FaultCode };

export type OwnersReading = {
  readonly owners: readonly RosterOwner[];
  readonly faults: readonly OwnerRemark[];
  readonly warnings: readonly OwnerRemark[];
};

const idTypes: ReadonlyMap<string, IdType> = new Map([
  ['居民身份证', 'id-card'],
  ['身份证', 'id-card'],
  ['二代身份证', 'id-card'],
  ['港澳台居民居住证', 'id-card'],
  ['护照', 'passport'],
  ['港澳居民来往内地通行证', 'hk-macau-permit'],
  ['港澳通行证', 'hk-macau-permit'],
  ['回乡证', 'hk-macau-permit'],
  ['台湾居民来往大陆通行证', 'taiwan-permit'],
  ['台胞证', 'taiwan-permit'],
  ['军官证', 'military'],
  ['士官证', 'military'],
  ['士兵证', 'military'],
  ['军人证', 'military'],
  ['营业执照', 'business-licence'],
  ['统一社会信用代码', 'business-licence'],
  ['户口簿', 'other'],
  ['户口本', 'other'],
  ['出生证', 'other'],
  ['外国人永久居留身份证', 'other'],
  ['其他', 'other'],
  ['其它', 'other'],
]);

/** Reads owners with their ID types and numbers: the first name goes with the first type and the first number. */
export function readOwners(cells: OwnerCells): OwnersReading {
  const faults: OwnerRemark[] = [];
  const warnings: OwnerRemark[] = [];
  const names = isEmptyCell(cells.names)
    ? []
    : splitCell(cells.names)
        .map(tidyName)
        .filter((name) => name !== '');
  if (names.length === 0) faults.push({ column: 'ownerNames', code: 'owner-missing' });
  if (names.some((name) => !/\p{L}/u.test(name))) faults.push({ column: 'ownerNames', code: 'owner-name-unreadable' });

  const numbers = partsPerOwner(cells.idNumbers, names.length);
  const types = partsPerOwner(cells.idTypes, names.length);
  const written = numbers.filter((number) => number !== '').length;
  if (numbers.length > names.length && names.length > 0) faults.push({ column: 'idNumbers', code: 'id-too-many' });
  if (written > 0 && numbers.length < names.length) warnings.push({ column: 'idNumbers', code: 'id-count-differs' });
  else if (written < names.length) warnings.push({ column: 'idNumbers', code: 'id-missing' });
  if (types.length > 1 && types.length !== names.length) {
    warnings.push({ column: 'idTypes', code: 'id-type-count-differs' });
  }
  if (types.some((type) => type !== '' && !idTypes.has(type))) {
    warnings.push({ column: 'idTypes', code: 'id-type-unknown' });
  }
  if (isDamagedNumber(cells.idNumbers)) {
    faults.push({ column: 'idNumbers', code: 'id-damaged' });
    return { owners: [], faults, warnings };
  }

  const owners = names.map((name, index): RosterOwner => {
    const number = numbers[index] ?? '';
    const idType = idTypeOf(types.length === 1 ? types[0] : types[index], number);
    if (number === '') return { name, idType, idNumber: null };
    const reading = readIdNumber(number, idType);
    if (!reading.ok) {
      faults.push({ column: 'idNumbers', code: reading.code });
      return { name, idType, idNumber: null };
    }
    if (reading.warning !== null) warnings.push({ column: 'idNumbers', code: reading.warning });
    return { name, idType, idNumber: reading.number };
  });
  return { owners, faults, warnings };
}

/** Names are padded to equal width in many lists (a wide space between two characters); inside Chinese names a space means nothing. */
function tidyName(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** Parts with empty ones kept only where they say which owner has none. */
function partsPerOwner(cell: Cell, owners: number): string[] {
  if (isEmptyCell(cell)) return [];
  const parts = splitCell(cell).map((part) => (isEmptyCell(part) ? '' : compactText(part)));
  return parts.length === owners ? parts : parts.filter((part) => part !== '');
}

function idTypeOf(written: string | undefined, number: string): IdType {
  if (written !== undefined && written !== '') return idTypes.get(written) ?? 'other';
  return /^\d{17}[\dXx]$/.test(number) || number === '' ? 'id-card' : 'other';
}
