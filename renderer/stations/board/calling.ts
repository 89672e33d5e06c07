import { assertNever } from '#shared/domain/assert-never.ts';
import type { BoardCall } from '#shared/protocol/floor.ts';
import type { PublicEvent } from '#shared/protocol/feed.ts';

/** After these the number is no longer called. An undo may go either way: the next answer of the hub tells. */
const endsCall: ReadonlySet<string> = new Set([
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
]);

/** What an event does to the calls on show. */
export type CallChange =
  | { readonly kind: 'called'; readonly call: BoardCall }
  | { readonly kind: 'over'; readonly number: string }
  | { readonly kind: 'none' };

/** Reads an event of the public feed for what it means to the board. */
export function callChange({ type, number, call }: PublicEvent): CallChange {
  if ((type === 'ticket.called' || type === 'ticket.recalled') && call) return { kind: 'called', call };
  if (endsCall.has(type) && number !== undefined) return { kind: 'over', number };
  return { kind: 'none' };
}

/** The calls on show after one more change; newest first, each number once. */
export function withChange(calling: readonly BoardCall[], change: CallChange): readonly BoardCall[] {
  switch (change.kind) {
    case 'called':
      return [change.call, ...calling.filter((other) => other.number !== change.call.number)];
    case 'over':
      return calling.filter((other) => other.number !== change.number);
    case 'none':
      return calling;
    default:
      return assertNever(change, 'change');
  }
}

/** Newest first, whatever the order of the answer; ISO times of one form compare as text. */
export function newestFirst(calling: readonly BoardCall[]): readonly BoardCall[] {
  return calling.toSorted((one, other) => (one.calledAt < other.calledAt ? 1 : one.calledAt > other.calledAt ? -1 : 0));
}
