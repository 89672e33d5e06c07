import type { StaffId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { House } from '../house.ts';

/** Whoever changes something says which version they saw. Throws plan-changed. */
export function refuseOlder(known: number, seen: number): void {
  if (known !== seen) throw new AppError('plan-changed', undefined, { details: { version: known } });
}

/** Throws plan-person-unknown. */
export function refuseUnknown(house: House, staffId: StaffId | null): void {
  if (staffId !== null && !house.directory.person(staffId)) throw new AppError('plan-person-unknown');
}
