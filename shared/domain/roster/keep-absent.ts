import type { OptionalColumn, RosterHome, RosterOwner } from './types.ts';

/** Every column a roster may leave out. */
export const optionalColumns: readonly OptionalColumn[] = [
  'idNumbers',
  'layout',
  'measuredArea',
  'contractInnerArea',
  'measuredInnerArea',
  'measuredSharedArea',
  'heatedArea',
  'unitPrice',
  'totalPrice',
  'areaBasis',
  'paymentMethod',
  'downPayment',
  'paidAmount',
  'agreedDeliveryDate',
  'phone',
  'address',
];

/** What is known of a home that a roster may leave out. */
export type KnownHome = Pick<RosterHome, Exclude<OptionalColumn, 'idNumbers'> | 'owners'>;

/**
 * A home as the roster has it, with what it has no column for as it is known already: a column left out clears nothing. An
 * empty cell of a column that is there does, since the roster then says that there is none. Without ID numbers the same
 * names are the same owners; phone and address stay only while one of them is.
 */
export function keepAbsent(home: RosterHome, known: KnownHome, absent: readonly OptionalColumn[]): RosterHome {
  const before = new Set(known.owners.map(({ name }) => name));
  const reached = home.owners.some(({ name }) => before.has(name));
  const kept = Object.fromEntries(
    absent.flatMap((column) => {
      if (column === 'idNumbers' || (!reached && (column === 'phone' || column === 'address'))) return [];
      return [[column, known[column]] as const];
    }),
  ) as Partial<RosterHome>;
  const owners = absent.includes('idNumbers') && sameNames(home.owners, known.owners) ? known.owners : home.owners;
  return { ...home, ...kept, owners };
}

function sameNames(some: readonly RosterOwner[], others: readonly RosterOwner[]): boolean {
  const names = (owners: readonly RosterOwner[]) => JSON.stringify(owners.map(({ name }) => name).toSorted());
  return names(some) === names(others);
}
