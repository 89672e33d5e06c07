import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Hub } from './hub.ts';
import type { FeedEvent, FeedState } from './live-feed.ts';

const HubContext = createContext<Hub | null>(null);

/** Gives the page's hub to everything below. */
export function HubProvider({ hub, children }: { readonly hub: Hub; readonly children: ReactNode }) {
  return <HubContext value={hub}>{children}</HubContext>;
}

/** The hub of this page. */
export function useHub(): Hub {
  const hub = useContext(HubContext);
  if (!hub) throw new Error('useHub outside of a HubProvider');
  return hub;
}

/** Whether events flow, and since when not. */
export function useFeedState(): FeedState {
  const { feed } = useHub();
  return useSyncExternalStore(feed.onState, feed.state);
}

/** Hears every event of the feed while the component is mounted. */
export function useFeed(listener: (event: FeedEvent) => void): void {
  const { feed } = useHub();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => feed.listen((event) => latest.current(event)), [feed]);
}

export type Resource<T> = {
  readonly data: T | null;
  readonly error: unknown;
  /** Loads again now; resolves when the answer is shown. */
  readonly reload: () => Promise<void>;
};

const coalesceMs = 120;

/**
 * Loads something from the hub and keeps it fresh: again at each event that concerns it (a burst loads once), and after
 * the feed was cut off. What was shown stays until the new answer is there.
 */
export function useLive<T>(
  load: (hub: Hub, question: string) => Promise<T>,
  concerns: (event: FeedEvent) => boolean,
  /** What is asked for; another question is asked at once. */
  question = '',
): Resource<T> {
  const hub = useHub();
  const feedState = useFeedState();
  const [data, setData] = useState<T | null>(null);
  const [error, setError] = useState<unknown>(null);
  const latestLoad = useRef(load);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latestLoad.current = load;
  });

  const reload = useCallback(async () => {
    const turn = ++asked.current;
    try {
      const answer = await latestLoad.current(hub, question);
      // An older answer that comes late must not overwrite a newer one.
      if (turn === asked.current) {
        setData(answer);
        setError(null);
      }
    } catch (problem) {
      if (turn === asked.current) setError(problem);
    }
  }, [hub, question]);

  useFeed((event) => {
    if (!concerns(event) || timer.current) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      void reload();
    }, coalesceMs);
  });
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  // Once at first, and again whenever the feed is there again: what was missed meanwhile is in the answer.
  const { kind } = feedState;
  useEffect(() => {
    if (kind !== 'cut-off') void reload();
  }, [kind, reload]);
  return { data, error, reload };
}
