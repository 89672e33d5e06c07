import type { CalendarDate, CaseId, DeskId, Instant, ServiceId, StageId, TicketId } from '../ids.ts';
import type { Place } from '../line/place.ts';

/** What never changes while a ticket lives. `firstArrival` is kept through all stages; `due` see `dueTime`. */
export type TicketFacts = {
  readonly id: TicketId;
  readonly number: string;
  readonly serviceId: ServiceId;
  readonly caseId: CaseId | null;
  readonly businessDate: CalendarDate;
  readonly issuedAt: Instant;
  readonly firstArrival: Instant;
  readonly due: Instant;
  readonly enteredByHand: boolean;
};

/** Where a ticket stands: its stage, since when, its place there, and how often later arrivals went first there. */
export type InLine = {
  readonly stageId: StageId;
  readonly queuedAt: Instant;
  readonly priority: boolean;
  readonly place: Place;
  readonly overtaken: number;
};

type AtDesk = {
  readonly deskId: DeskId;
  readonly calledAt: Instant;
  readonly lastCalledAt: Instant;
  readonly calls: number;
};
type InService = AtDesk & {
  readonly startedAt: Instant;
  /** Milliseconds on hold so far; not counted as service time. */
  readonly heldFor: number;
};

/** The eight states of a ticket (design: states and verbs) with what exists only in each. */
export type Position =
  | { readonly state: 'waiting' }
  | ({ readonly state: 'called' } & AtDesk)
  | ({ readonly state: 'serving' } & InService)
  | ({ readonly state: 'held'; readonly heldAt: Instant } & InService)
  | ({ readonly state: 'no_show'; readonly missedAt: Instant } & AtDesk)
  | { readonly state: 'done'; readonly endedAt: Instant }
  | { readonly state: 'cancelled'; readonly endedAt: Instant }
  | { readonly state: 'expired'; readonly endedAt: Instant };

export type TicketState = Position['state'];
/** A visit's place in line: one number from door to door. */
export type Ticket = TicketFacts & InLine & { readonly position: Position };

/** All states in the order a visitor meets them. */
export const ticketStates = [
  'waiting',
  'called',
  'serving',
  'held',
  'no_show',
  'done',
  'cancelled',
  'expired',
] as const satisfies readonly TicketState[];

/** Whether the visitor is still in the house. */
export function isOpen(position: Position): boolean {
  switch (position.state) {
    case 'waiting':
    case 'called':
    case 'serving':
    case 'held':
    case 'no_show':
      return true;
    case 'done':
    case 'cancelled':
    case 'expired':
      return false;
  }
}

/** The desk a ticket is at, was called to, or is held by; null when it stands in a line or has left. */
export function deskOf(position: Position): DeskId | null {
  return 'deskId' in position ? position.deskId : null;
}

/** Whether the ticket occupies its desk, so that the desk can call nobody else. */
export function occupiesDesk(position: Position): boolean {
  return position.state === 'called' || position.state === 'serving';
}
