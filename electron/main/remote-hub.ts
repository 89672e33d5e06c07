import type { Hub, HubEvents } from './hub.ts';
import { createHubStatus } from './hub-status.ts';

const askEveryMs = 5_000;
const answerLimitMs = 3_000;

/** Watches a hub on another machine by asking for its health; its address stands even while it is down. */
export function watchRemoteHub(
  { url, anchor }: { readonly url: string; readonly anchor?: string | undefined },
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  events: HubEvents,
): Hub {
  const status = createHubStatus(events);
  const stopped = new AbortController();
  let next: NodeJS.Timeout | undefined;

  async function isUp(): Promise<boolean> {
    try {
      const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(answerLimitMs)]);
      const answer = await fetch(new URL('/api/v1/healthz', url).href, { signal });
      return answer.ok;
    } catch {
      return false;
    }
  }

  async function watch(): Promise<void> {
    const up = await isUp();
    if (stopped.signal.aborted) return;
    status.become(up ? 'up' : 'down');
    next = setTimeout(() => void watch(), askEveryMs);
  }

  void watch();
  return {
    url: () => url,
    anchor: () => anchor,
    state: status.read,
    firstUp: status.firstUp,
    stop: async () => {
      stopped.abort();
      clearTimeout(next);
    },
  };
}
