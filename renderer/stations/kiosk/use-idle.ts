import { useEffect, useRef, useState } from 'react';

/** Design: a kiosk forgets everything this long after the last touch. */
export const forgetAfterMs = 60_000;
/** For so many last seconds the visitor sees it coming. */
export const countdownSeconds = 15;

/**
 * Whole seconds until a visit is forgotten; null while nobody needs to see them. Runs on the monotonic clock, as the
 * device's time may jump. `watching` is false while there is nothing to forget or
 * the visitor listens; the time begins when it is true again.
 */
export function useIdle(watching: boolean, onIdle: () => void): number | null {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const idle = useRef(onIdle);
  useEffect(() => {
    idle.current = onIdle;
  });

  useEffect(() => {
    if (!watching) return undefined;
    let lastTouch = performance.now();
    const touched = () => {
      lastTouch = performance.now();
      setSecondsLeft(null);
    };
    const timer = setInterval(() => {
      const left = Math.ceil((lastTouch + forgetAfterMs - performance.now()) / 1000);
      if (left <= 0) idle.current();
      else setSecondsLeft(left <= countdownSeconds ? left : null);
    }, 250);
    const touches = ['pointerdown', 'keydown'] as const;
    for (const touch of touches) window.addEventListener(touch, touched, true);
    return () => {
      clearInterval(timer);
      setSecondsLeft(null);
      for (const touch of touches) window.removeEventListener(touch, touched, true);
    };
  }, [watching]);
  return secondsLeft;
}
