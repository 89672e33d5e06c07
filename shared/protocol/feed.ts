import type { JournalEntryView } from './journal.ts';
import type { BoardCall } from './floor.ts';

/** One entry of the staff feed: the journal entry itself. */
export type StaffEvent = JournalEntryView;

/**
 * One entry of the public feed: what a kiosk or board may know. Entries that change nothing there are left out, so its
 * numbers have gaps; they still rise. `call` is there for a call or a recall only.
 */
export type PublicEvent = {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly number?: string;
  readonly call?: BoardCall;
  /** The desk whose customer screen changed; there for `customer.` entries only. */
  readonly deskId?: string;
};

/** Entries a public screen may hear of; of all others it never learns that they exist. */
export const publicTypes: ReadonlySet<string> = new Set([
  'ticket.issued',
  'ticket.called',
  'ticket.recalled',
  'ticket.started',
  'ticket.stage-completed',
  'ticket.held',
  'ticket.resumed',
  'ticket.transferred',
  'ticket.handed-over',
  'ticket.no-show',
  'ticket.returned',
  'ticket.cancelled',
  'ticket.expired',
  'ticket.prioritised',
  'ticket.undone',
  'desk.opened',
  'desk.paused',
  'desk.closed',
  'day.closed',
  'settings.changed',
  'service.saved',
  'stage.saved',
  'roster.imported',
  'voice.clip-saved',
  'voice.clip-removed',
  'customer.shown',
  'customer.cleared',
  'customer.bound',
  'notice.published',
  'notice.superseded',
  'notice.withdrawn',
  'notice.expired',
  'notice.playlist-saved',
  'printer.condition-changed',
  'printer.assignments-saved',
  'printer.removed',
]);

/** Milliseconds after which a feed that brought nothing, not even a heartbeat, counts as cut off. */
export const feedSilenceMs = 25_000;
/** Milliseconds between heartbeats (≤ 15 s, design). */
export const heartbeatMs = 10_000;
