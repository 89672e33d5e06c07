import type { ListedTicket } from '#shared/protocol/tickets.ts';

/** Who is still in the house when the day is to be closed: those being served hold it up, the rest would expire. */
export type Remaining = { readonly serving: readonly ListedTicket[]; readonly expiring: readonly ListedTicket[] };

/** Parts the open tickets of a day. */
export function remainingOf(tickets: readonly ListedTicket[]): Remaining {
  return {
    serving: tickets.filter((ticket) => ticket.state === 'serving'),
    expiring: tickets.filter((ticket) => ticket.state !== 'serving'),
  };
}
