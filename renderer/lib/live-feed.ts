import { createParser } from 'eventsource-parser';
import { feedSilenceMs } from '#shared/protocol/feed.ts';

/** One event of the hub's feed; `data` is a StaffEvent or a PublicEvent, as the page's token decides. */
export type FeedEvent = {
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** `live` = events flow; `cut-off` = since when not, trying again; `refused` = signed out or no longer trusted. */
export type FeedState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'cut-off'; readonly since: number }
  | { readonly kind: 'refused' };

export type LiveFeed = {
  /** Starts (once) and hands every event to the listener; returns the way to stop listening. */
  readonly listen: (listener: (event: FeedEvent) => void) => () => void;
  readonly state: () => FeedState;
  readonly onState: (listener: () => void) => () => void;
  readonly stop: () => void;
  /** Goes on after a stop, for those who still listen. */
  readonly resume: () => void;
  /** Gives up the line as it is and takes a new one: after a sleep it may look open and be dead. */
  readonly reconnect: () => void;
};

const backOffMs = [250, 500, 1000, 2000, 3000];

/**
 * Reads the hub's server-sent events with fetch (so that a bearer token can be sent), resumes after the last event seen,
 * and notices a half-open line by the heartbeats that stay away.
 */
export function createLiveFeed(url: string, headers: () => Record<string, string>): LiveFeed {
  const listeners = new Set<(event: FeedEvent) => void>();
  const stateListeners = new Set<() => void>();
  let state: FeedState = { kind: 'connecting' };
  let lastSeq: number | null = null;
  let running: AbortController | null = null;
  /** Ends what is waited for now: the line, or the time until the next try. */
  let hurry = () => {};

  const setState = (next: FeedState) => {
    // The moment the line broke stays the same through all vain tries.
    if (next.kind === 'cut-off' && state.kind === 'cut-off') return;
    if (next.kind === state.kind && next.kind !== 'cut-off') return;
    state = next;
    for (const listener of stateListeners) listener();
  };

  const readOnce = async (signal: AbortSignal): Promise<'ended' | 'refused'> => {
    const own = new AbortController();
    const abort = () => own.abort();
    hurry = abort;
    signal.addEventListener('abort', abort);
    let silence = setTimeout(abort, feedSilenceMs);
    try {
      const response = await fetch(url, {
        headers: {
          ...headers(),
          accept: 'text/event-stream',
          ...(lastSeq === null ? {} : { 'last-event-id': String(lastSeq) }),
        },
        cache: 'no-store',
        signal: own.signal,
      });
      if (response.status === 401 || response.status === 403) return 'refused';
      if (!response.ok || !response.body) return 'ended';
      setState({ kind: 'live' });
      const parser = createParser({
        onEvent: (message) => {
          const seq = Number(message.id);
          lastSeq = seq;
          const event: FeedEvent = {
            seq,
            type: message.event ?? '',
            data: JSON.parse(message.data) as Record<string, unknown>,
          };
          for (const listener of listeners) listener(event);
        },
      });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return 'ended';
        clearTimeout(silence);
        silence = setTimeout(abort, feedSilenceMs);
        parser.feed(value);
      }
    } catch {
      return 'ended';
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', abort);
    }
  };

  const run = async (signal: AbortSignal) => {
    let tries = 0;
    while (!signal.aborted) {
      const began = Date.now();
      const outcome = await readOnce(signal);
      if (signal.aborted) return;
      if (outcome === 'refused') return setState({ kind: 'refused' });
      setState({ kind: 'cut-off', since: Date.now() });
      tries = Date.now() - began > 5000 ? 0 : tries + 1;
      const wait = backOffMs[Math.min(tries, backOffMs.length - 1)] ?? 3000;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait);
        hurry = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };

  const start = () => {
    if (running) return;
    running = new AbortController();
    setState({ kind: 'connecting' });
    void run(running.signal);
  };

  return {
    listen(listener) {
      listeners.add(listener);
      start();
      return () => {
        listeners.delete(listener);
      };
    },
    state: () => state,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    stop() {
      running?.abort();
      running = null;
      lastSeq = null;
      state = { kind: 'connecting' };
    },
    resume() {
      if (listeners.size > 0) start();
    },
    reconnect: () => hurry(),
  };
}
