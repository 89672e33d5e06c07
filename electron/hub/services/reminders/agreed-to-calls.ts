import type { UnitId } from '#shared/domain/ids.ts';
import { agreedLast } from '../cases/last-consent.ts';
import type { House } from '../house.ts';

const callbackItem = /callback/;

/** Whether the household may be called about how it was served. */
export function agreedToCalls(house: House, unitId: UnitId): boolean {
  return agreedLast(house, unitId, callbackItem);
}
