import type { DeskId, DocumentId, StationId } from '#shared/domain/ids.ts';
import type { CustomerView } from '#shared/protocol/customer.ts';
import { findDesk } from '../desks.ts';
import type { House } from '../house.ts';
import { findTicket } from '../ticket-verbs.ts';
import { customerContent } from './customer-content.ts';
import { shownNow } from './shown-now.ts';

/** What a desk's customer screen shows now; idle unless the clerk sent something of the household at the desk. */
export function viewCustomer(house: House, deskId: DeskId): CustomerView {
  const { id, name, nameEn } = findDesk(house, deskId);
  const { siteName, siteNameEn } = house.directory.settings();
  const showing = shownNow(house, deskId);
  return {
    showId: showing?.showId ?? 0,
    deskId: id,
    number: showing?.ticketId ? findTicket(house, showing.ticketId).ticket.number : null,
    deskName: name,
    deskNameEn: nameEn,
    siteName,
    siteNameEn,
    content: showing ? customerContent(house, showing) : { kind: 'idle' },
  };
}

/** The one paper that a customer screen may read now: the one it shows. */
export function documentShownOn(house: House, station: StationId): DocumentId | null {
  const deskId = house.books.stations.deskOf(station);
  const showing = deskId === null ? null : shownNow(house, deskId);
  if (showing === null) return null;
  const content = customerContent(house, showing);
  return content.kind === 'document' || content.kind === 'sign' ? content.document.id : null;
}
