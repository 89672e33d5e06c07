import { assertNever } from '#shared/domain/assert-never.ts';
import type { ListedTicket, TicketView } from '#shared/protocol/tickets.ts';
import type { Label } from './label.ts';

/** Names of a ticket's stage and desk in the language of the page. */
export type Names = { readonly stage: string; readonly desk: string };

/** Where a visitor is in the visit, in one sentence. */
export function whereLabel(ticket: Pick<TicketView, 'state' | 'ahead' | 'calls'>, { stage, desk }: Names): Label {
  switch (ticket.state) {
    case 'waiting':
      return ticket.ahead === 0
        ? { word: 'waitingNext', values: { stage } }
        : { word: 'waitingAhead', values: { stage, count: ticket.ahead } };
    case 'called':
      return { word: 'calledTo', values: { stage, desk } };
    case 'serving':
      return { word: 'servingAt', values: { stage, desk } };
    case 'held':
      return { word: 'heldAt', values: { stage, desk } };
    case 'no_show':
      return { word: 'missedAt', values: { stage, calls: ticket.calls } };
    case 'done':
      return { word: 'doneState' };
    case 'cancelled':
      return { word: 'cancelledState' };
    case 'expired':
      return { word: 'expiredState' };
    default:
      return assertNever(ticket.state, 'state');
  }
}

/** What somebody in the list waits for. */
export function waitsLabel(ticket: Pick<ListedTicket, 'state'>, { stage, desk }: Names): Label {
  switch (ticket.state) {
    case 'waiting':
      return { word: 'waitsLine', values: { stage } };
    case 'called':
      return { word: 'waitsCalled', values: { desk } };
    case 'serving':
      return { word: 'waitsServing', values: { stage, desk } };
    case 'held':
      return { word: 'waitsHeld', values: { stage, desk } };
    case 'no_show':
      return { word: 'waitsMissed', values: { stage } };
    case 'done':
      return { word: 'doneState' };
    case 'cancelled':
      return { word: 'cancelledState' };
    case 'expired':
      return { word: 'expiredState' };
    default:
      return assertNever(ticket.state, 'state');
  }
}
