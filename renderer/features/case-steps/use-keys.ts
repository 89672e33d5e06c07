import { type RefCallback, useCallback, useEffect, useRef } from 'react';

/** Hears the keys pressed anywhere inside an element, as long as it is shown; the answer is that element's `ref`. */
export function useKeys(onKey: (event: KeyboardEvent) => void): RefCallback<HTMLElement> {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  return useCallback((element: HTMLElement | null) => {
    const listener = (event: KeyboardEvent) => latest.current(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, []);
}
