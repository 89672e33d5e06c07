import type { StaffId } from '#shared/domain/ids.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';

/** Who did it and when, with the person's name. */
export function doneBy(house: House, staffId: string | null, at: number) {
  const name = staffId === null ? null : (house.directory.person(staffId)?.name ?? null);
  return { staffId: staffId as StaffId | null, staffName: name, at: isoTime(at) };
}
