import { assertNever } from '#shared/domain/assert-never.ts';
import type { PublicEvent } from '#shared/protocol/feed.ts';
import type { BoardCall, BoardView } from '#shared/protocol/floor.ts';
import { type CallChange, callChange, newestFirst, withChange } from './calling.ts';

/** What a board knows: the hub's last answer, and the events that are newer than it. */
export type BoardState = {
  readonly view: BoardView | null;
  readonly newer: readonly PublicEvent[];
  /** False from being cut off until the hub has said again who is called: old news must not be announced meanwhile. */
  readonly caughtUp: boolean;
};

export type BoardHappening =
  | { readonly kind: 'loaded'; readonly view: BoardView; readonly live: boolean }
  | { readonly kind: 'event'; readonly event: PublicEvent }
  | { readonly kind: 'cut-off' };

/** What the announcer is to do about it. */
export type Sound =
  | Exclude<CallChange, { kind: 'none' }>
  | { readonly kind: 'calling'; readonly calls: readonly BoardCall[] };

export const blankBoard: BoardState = { view: null, newer: [], caughtUp: false };

/** Who is called now, newest first: the hub's answer with the newer events applied, so that a call shows at once. */
export function callingNow({ view, newer }: BoardState): readonly BoardCall[] {
  return newer.reduce((calling, event) => withChange(calling, callChange(event)), newestFirst(view?.calling ?? []));
}

/** The board after something happened, and what is to be heard of it. */
export function boardAfter(
  state: BoardState,
  happening: BoardHappening,
): { readonly state: BoardState; readonly sound: Sound | null } {
  switch (happening.kind) {
    case 'loaded': {
      const { view, live } = happening;
      const next = {
        view,
        newer: state.newer.filter((event) => event.seq > view.seq),
        caughtUp: live,
      };
      return { state: next, sound: live ? { kind: 'calling', calls: callingNow(next) } : null };
    }
    case 'event': {
      const { event } = happening;
      if (event.seq <= (state.view?.seq ?? 0)) return { state, sound: null };
      const change = callChange(event);
      return {
        state: { ...state, newer: [...state.newer, event] },
        sound: state.caughtUp && change.kind !== 'none' ? change : null,
      };
    }
    case 'cut-off':
      return { state: { ...state, caughtUp: false }, sound: null };
    default:
      return assertNever(happening, 'happening');
  }
}
