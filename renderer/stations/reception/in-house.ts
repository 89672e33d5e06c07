import type { ReceptionWord } from '#shared/i18n/reception.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';

export const filters = ['all', 'waiting', 'called', 'serving', 'held', 'no_show'] as const;
export type Filter = (typeof filters)[number];

export const filterWords: Readonly<Record<Filter, ReceptionWord>> = {
  all: 'filterAll',
  waiting: 'filterWaiting',
  called: 'filterCalled',
  serving: 'filterServing',
  held: 'filterHeld',
  no_show: 'filterMissed',
};

/** The list as asked for: by state, and by a part of the number; who came first stands first. */
export function listed(tickets: readonly ListedTicket[], filter: Filter, number: string): readonly ListedTicket[] {
  const wanted = number.trim().toUpperCase();
  return tickets
    .filter((ticket) => (filter === 'all' || ticket.state === filter) && ticket.number.includes(wanted))
    .toSorted((one, other) => Date.parse(one.firstArrivalAt) - Date.parse(other.firstArrivalAt));
}

/** How many there are in each state. */
export function counts(tickets: readonly ListedTicket[]): Readonly<Record<Filter, number>> {
  const count = (filter: Filter) => tickets.filter((ticket) => ticket.state === filter).length;
  return {
    all: tickets.length,
    waiting: count('waiting'),
    called: count('called'),
    serving: count('serving'),
    held: count('held'),
    no_show: count('no_show'),
  };
}
