import { useEffect, useRef } from 'react';

/** Loads again when what is asked for has changed; `afterMs` waits until somebody stops typing. */
export function useReloadOn(asked: string, reload: () => Promise<void>, afterMs = 0): void {
  const loaded = useRef(asked);
  useEffect(() => {
    if (loaded.current === asked) return undefined;
    const timer = setTimeout(() => {
      loaded.current = asked;
      void reload();
    }, afterMs);
    return () => clearTimeout(timer);
  }, [asked, reload, afterMs]);
}
