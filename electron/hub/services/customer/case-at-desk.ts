import type { CaseId, DeskId, TicketId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.ts';
import { casesOfVisit } from '../cases/visit-cases.ts';
import type { House } from '../house.ts';

/** A case and the visit it is on at a desk; a visitor's case stands on no ticket. */
export type CaseAtDesk = { readonly loaded: LoadedCase; readonly ticketId: TicketId | null };

/**
 * The case as it stands, if its household is at the desk now: no screen shows anything of a household that sits elsewhere.
 * Throws not-found, not-at-desk.
 */
export function caseAtDesk(house: House, deskId: DeskId, caseId: CaseId): CaseAtDesk {
  const loaded = loadCase(house, caseId);
  const ticketId = house.floor.holder(deskId);
  if (loaded.unit === null) {
    if (ticketId !== null) throw new AppError('not-at-desk');
    return { loaded, ticketId: null };
  }
  const record = ticketId === null ? undefined : house.floor.get(ticketId);
  if (!record || !casesOfVisit(house, record).some(({ row }) => row.id === caseId)) throw new AppError('not-at-desk');
  return { loaded, ticketId };
}
