import { useEffect, useLayoutEffect, useRef } from 'react';

type Key = 'F1' | 'F7' | 'F8' | 'F9' | 'F10' | 'PageUp' | 'PageDown';

/** The keys of a case at the desk; held down they act once, and the browser never gets them. */
export function useCaseKeys(acts: Readonly<Record<Key, () => void>>, asleep: boolean): void {
  const latest = useRef({ acts, asleep });
  // With the picture, not after it: a key pressed the moment its button can be pressed must find the same.
  useLayoutEffect(() => {
    latest.current = { acts, asleep };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const act = latest.current.acts[event.key as Key];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat && !latest.current.asleep) act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
