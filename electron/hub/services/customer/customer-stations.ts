import type { DeskId, StationId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../../store/commands.ts';
import { findDesk, operatedDesk } from '../desks.ts';
import type { House } from '../house.ts';
import type { Stations } from '../stations.ts';

/** The desk a customer screen belongs to, if that desk still exists. */
export function deskOfScreen(house: House, station: StationId): DeskId | null {
  const deskId = house.books.stations.deskOf(station);
  return deskId !== null && house.directory.desk(deskId) ? deskId : null;
}

/**
 * Puts a customer screen to a desk, which then has no other, or takes it away: for whoever works there, and for a
 * supervisor. A screen at a desk somebody works at is not taken from them. Throws not-found, not-your-desk, desk-closed.
 */
export function bindCustomerScreen(
  house: House,
  tx: Tx,
  stations: Stations,
  id: StationId,
  deskId: DeskId | null,
): void {
  const screen = stations.all().find((one) => one.id === id && one.role === 'customer' && !one.revoked);
  if (!screen) throw new AppError('not-found');
  const before = deskOfScreen(house, id);
  if (before !== null && findDesk(house, before).state !== 'closed') operatedDesk(house, tx, before);
  if (deskId !== null) operatedDesk(house, tx, deskId);
  house.books.stations.setDesk(id, deskId);
  tx.append({ type: 'customer.bound', subjectId: id, payload: { deskId } });
}
