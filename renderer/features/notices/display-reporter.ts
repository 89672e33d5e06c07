import type { PaintedPage } from '#shared/protocol/displays.ts';
import {
  type Clocks,
  inStep,
  type KeptPiece,
  keptPiece,
  largestReport,
  paintedAgo,
  type Piece,
  type ShownPage,
} from './showing-pieces.ts';
import type { ShowingStore } from './showing-store.ts';
import type { Sight } from './sight.ts';

/** Tells the hub what a screen really painted. One page at a time: a screen shows no two notices at once. */
export type DisplayReporter = {
  /** A page stands in an element from now on, until another does or the answer is called. */
  readonly show: (page: ShownPage, element: HTMLElement) => () => void;
  readonly stop: () => void;
};

/** `taken` and `refused` are over; what was not `delivered` is sent again. */
export type Delivery = 'taken' | 'refused' | 'undelivered';

type Parts = {
  readonly now: () => Clocks;
  readonly sight: Sight;
  readonly store: ShowingStore;
  readonly send: (showings: readonly PaintedPage[]) => Promise<Delivery>;
};

/** How often it is looked whether the page still stands there. */
export const lookEveryMs = 1000;
/** A showing that goes on is told in pieces, so that a power cut loses one at most. */
export const pieceMs = 15_000;
/** Nobody looked for this long: the page was frozen, and what it showed then is not known. */
const frozenMs = 5000;

type Standing = { readonly page: ShownPage; readonly element: HTMLElement };
type Waiting = { readonly piece: Piece | KeptPiece; key: number | null };

/** Begins to report; what an earlier page could not send goes first. */
export function createDisplayReporter({ now, sight, store, send }: Parts): DisplayReporter {
  let standing: Standing | null = null;
  let painted: { readonly page: ShownPage; readonly from: Clocks; readonly seen: Clocks } | null = null;
  let looking: Standing | null = null;
  let waiting: Waiting[] = [];
  let sending = false;
  let stopped = false;

  const begin = async () => {
    const asked = standing;
    if (!asked || painted || looking === asked) return;
    looking = asked;
    const seen = await sight.painted(asked.element);
    if (looking === asked) looking = null;
    if (!seen || stopped || standing !== asked) return;
    const at = now();
    painted = { page: asked.page, from: at, seen: at };
  };

  const keep = (piece: Piece) => {
    const one: Waiting = { piece, key: null };
    waiting.push(one);
    store.add(keptPiece(piece)).then(
      (key) => {
        if (waiting.includes(one)) one.key = key;
        else void store.remove([key]).catch(() => undefined);
      },
      // A browser that keeps nothing still sends what it knows while the page lives.
      () => undefined,
    );
  };

  /** Ends the piece: now, or when it was last seen to stand there. */
  const cut = () => {
    if (!painted) return;
    const { page, from, seen } = painted;
    const at = now();
    const to = awake(seen, at) ? at : seen;
    painted = null;
    if (to.steady > from.steady) keep({ ...page, from, to });
  };

  const flush = async () => {
    if (sending) return;
    sending = true;
    try {
      await loaded;
      while (waiting.length > 0) {
        const batch = waiting.slice(0, largestReport);
        const at = now();
        const showings = batch.map(({ piece }) => paintedAgo(piece, at)).filter((one) => one !== null);
        if (showings.length > 0 && (await send(showings)) === 'undelivered') return;
        waiting = waiting.filter((one) => !batch.includes(one));
        await store.remove(batch.flatMap(({ key }) => (key === null ? [] : [key]))).catch(() => undefined);
      }
    } finally {
      sending = false;
    }
  };

  const loaded = store.all().then(
    (kept) => {
      waiting = [...kept, ...waiting];
    },
    () => undefined,
  );

  const look = () => {
    if (!painted) return void begin();
    const at = now();
    if (!standing || !awake(painted.seen, at) || !sight.visible(standing.element)) {
      // Nothing is claimed since it was last seen to stand there.
      const { page, from, seen } = painted;
      painted = null;
      if (seen.steady > from.steady) keep({ ...page, from, to: seen });
      return void begin();
    }
    painted = { ...painted, seen: at };
    if (at.steady - painted.from.steady < pieceMs) return undefined;
    keep({ ...painted.page, from: painted.from, to: at });
    painted = { ...painted, from: at };
    return void flush();
  };

  const timer = setInterval(look, lookEveryMs);
  const forget = sight.onChange(() => {
    if (painted && standing && !sight.visible(standing.element)) cut();
    else void begin();
  });
  void flush();

  return {
    show(page, element) {
      cut();
      const own: Standing = { page, element };
      standing = own;
      void begin();
      void flush();
      return () => {
        if (standing !== own) return;
        cut();
        standing = null;
      };
    },
    stop() {
      cut();
      standing = null;
      stopped = true;
      clearInterval(timer);
      forget();
      void flush();
    },
  };
}

function awake(seen: Clocks, at: Clocks): boolean {
  return at.steady - seen.steady <= frozenMs && inStep(seen, at);
}
