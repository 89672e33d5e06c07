import type { DeskId, Instant, StaffId, StationId, TicketId } from '../ids.ts';
import { type Ticket, deskOf, occupiesDesk } from './ticket.ts';
import type { ActVerb } from './transition.ts';

/** Who did something, as far as undoing it goes. */
export type Doer = { readonly staffId: StaffId | null; readonly stationId: StationId | null };

/** The last verb on a ticket with all that is needed to take it back. */
export type LastAct = {
  readonly verb: ActVerb;
  readonly at: Instant;
  readonly doer: Doer;
  readonly before: Ticket;
  /** Whom a call in order overtook: earlier arrivals that waited at the stage. Empty for every other verb. */
  readonly overtook: readonly TicketId[];
};

/** How long a verb can be taken back. */
export const undoWindowMs = 60_000;

export type UndoRefusal = 'nothing-to-undo' | 'undo-too-late' | 'acted-on-elsewhere' | 'desk-busy';

/**
 * Takes back the last verb: within 60 s, only by whoever did it last (so it is refused once another desk or station acted
 * on the ticket), and only if the desk it returns to is free. `holderOf` names the ticket a desk holds now.
 */
export function undo(
  ticket: Ticket,
  last: LastAct | null,
  doer: Doer,
  at: Instant,
  holderOf: (desk: DeskId) => Ticket['id'] | null,
): { readonly ok: true; readonly ticket: Ticket } | { readonly ok: false; readonly code: UndoRefusal } {
  if (!last) return { ok: false, code: 'nothing-to-undo' };
  if (last.doer.staffId !== doer.staffId || last.doer.stationId !== doer.stationId) {
    return { ok: false, code: 'acted-on-elsewhere' };
  }
  if (at - last.at > undoWindowMs) return { ok: false, code: 'undo-too-late' };
  const back = deskOf(last.before.position);
  if (back && occupiesDesk(last.before.position)) {
    const holder = holderOf(back);
    if (holder !== null && holder !== ticket.id) return { ok: false, code: 'desk-busy' };
  }
  // While its priority was changed it stood in the line all the time: what happened to it there stays.
  const overtaken = last.verb === 'prioritise' ? ticket.overtaken : last.before.overtaken;
  return { ok: true, ticket: { ...last.before, overtaken } };
}
