import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on the first button inside, when it appears: the next key is the next deed. */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const around = useRef<E>(null);
  useEffect(() => {
    around.current?.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true });
  }, []);
  return around;
}
