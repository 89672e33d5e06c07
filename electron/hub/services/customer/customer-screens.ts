import type { CaseId, DeskId, StaffId, TicketId } from '#shared/domain/ids.ts';
import type { CustomerAnswer, CustomerShow } from '#shared/protocol/customer.ts';

/** What the clerk sent to a desk's customer screen, and what the family said to it. */
export type Showing = {
  /** Its entry in the journal. */
  readonly showId: number;
  readonly show: CustomerShow;
  readonly caseId: CaseId;
  /** The visit it is shown to; null for a visitor's case, which stands on no ticket. */
  readonly ticketId: TicketId | null;
  readonly by: StaffId | null;
  readonly at: number;
  readonly answered: CustomerAnswer['kind'] | null;
};

/**
 * What each desk's customer screen shows, in memory only: after a restart every screen is idle, and nothing of a family
 * is left on it (PIPL Art. 6, 19; domain 2.8).
 */
export type CustomerScreens = {
  readonly at: (desk: DeskId) => Showing | null;
  readonly put: (desk: DeskId, showing: Showing) => void;
  readonly clear: (desk: DeskId) => void;
  /** What it showed last: a farewell is said to those only who were shown something. */
  readonly last: (desk: DeskId) => Showing | null;
  readonly clearAll: () => void;
};

/** Screens that show nothing. */
export function createCustomerScreens(): CustomerScreens {
  const now = new Map<DeskId, Showing>();
  const last = new Map<DeskId, Showing>();
  return {
    at: (desk) => now.get(desk) ?? null,
    put(desk, showing) {
      now.set(desk, showing);
      last.set(desk, showing);
    },
    clear: (desk) => void now.delete(desk),
    last: (desk) => last.get(desk) ?? null,
    clearAll() {
      now.clear();
      last.clear();
    },
  };
}
