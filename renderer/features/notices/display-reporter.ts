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
  /** Begins to look and to send, first of all what an earlier page could not; answers the way to stop. */
  readonly start: () => () => void;
};

/** `taken` and `refused` are over; what was `undelivered` is sent again. */
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
/** What is to be sent, under its key once it is kept. */
type Waiting = { readonly piece: Piece | KeptPiece; key: number | null };

/** Makes the reporter of a screen; it sends nothing before it is started. */
export function createDisplayReporter({ now, sight, store, send }: Parts): DisplayReporter {
  let standing: Standing | null = null;
  let painted: { readonly page: ShownPage; readonly from: Clocks; readonly seen: Clocks } | null = null;
  let looking: Standing | null = null;
  let waiting: Waiting[] = [];
  let sending = false;
  let loaded: Promise<void> | null = null;

  const begin = async () => {
    const asked = standing;
    if (!asked || painted || looking === asked) return;
    looking = asked;
    const seen = await sight.painted(asked.element);
    if (looking === asked) looking = null;
    if (!seen || standing !== asked) return;
    const at = now();
    painted = { page: asked.page, from: at, seen: at };
  };

  const write = async (one: Waiting, kept: KeptPiece) => {
    try {
      const key = await store.add(kept);
      if (waiting.includes(one)) one.key = key;
      else await store.remove([key]);
    } catch {
      // A browser that keeps nothing still sends what it knows while the page lives.
    }
  };
  const keep = (piece: Piece) => {
    const one = { piece, key: null };
    waiting.push(one);
    void write(one, keptPiece(piece));
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

  const forget = async (ended: readonly Waiting[]) => {
    const over = new Set(ended);
    waiting = waiting.filter((one) => !over.has(one));
    const keys = ended.flatMap(({ key }) => (key === null ? [] : [key]));
    if (keys.length > 0) await store.remove(keys).catch(() => undefined);
  };

  const flush = async () => {
    if (sending || !loaded) return;
    sending = true;
    try {
      await loaded;
      // What the hub takes no more must not pile up on a screen that is cut off for weeks.
      const late = now();
      await forget(waiting.filter(({ piece }) => paintedAgo(piece, late) === null));
      while (waiting.length > 0) {
        const batch = waiting.slice(0, largestReport);
        const at = now();
        const showings = batch.map(({ piece }) => paintedAgo(piece, at)).filter((one) => one !== null);
        if (showings.length > 0 && (await send(showings)) === 'undelivered') return;
        await forget(batch);
      }
    } finally {
      sending = false;
    }
  };

  const load = async () => {
    const kept = await store.all().catch(() => []);
    waiting = [...kept, ...waiting];
  };

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
    start() {
      loaded ??= load();
      const timer = setInterval(look, lookEveryMs);
      const deafen = sight.onChange(() => {
        if (painted && standing && !sight.visible(standing.element)) cut();
        else void begin();
      });
      void flush();
      return () => {
        cut();
        standing = null;
        clearInterval(timer);
        deafen();
        void flush();
      };
    },
  };
}

function awake(seen: Clocks, at: Clocks): boolean {
  return at.steady - seen.steady <= frozenMs && inStep(seen, at);
}
