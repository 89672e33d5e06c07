import { type RefObject, useEffect, useRef } from 'react';
import { clampZoom, swipeOf } from './reading-steps.ts';

type Hands = {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly onSwipe: (by: 1 | -1) => void;
};

/** Two fingers change the size, one turns the page while all of it is in sight. Else the page moves under the finger. */
export function useFingers(element: RefObject<HTMLElement | null>, hands: Hands): void {
  const latest = useRef(hands);
  useEffect(() => {
    latest.current = hands;
  });
  useEffect(() => {
    const place = element.current;
    if (!place) return undefined;
    let pinch: { apart: number; zoom: number } | null = null;
    let swipe: { x: number; y: number } | null = null;
    const began = (event: TouchEvent) => {
      const [one, two] = event.touches;
      swipe = one && !two ? { x: one.clientX, y: one.clientY } : null;
      pinch = one && two ? { apart: distance(one, two), zoom: latest.current.zoom } : null;
    };
    const moved = (event: TouchEvent) => {
      const [one, two] = event.touches;
      if (!pinch || !one || !two) return;
      if (event.cancelable) event.preventDefault();
      latest.current.onZoom(clampZoom((pinch.zoom * distance(one, two)) / pinch.apart));
    };
    const ended = (event: TouchEvent) => {
      const [finger] = event.changedTouches;
      const by = swipe && finger ? swipeOf(finger.clientX - swipe.x, finger.clientY - swipe.y) : 0;
      swipe = null;
      if (event.touches.length < 2) pinch = null;
      if (by !== 0 && latest.current.zoom <= 1) latest.current.onSwipe(by);
    };
    place.addEventListener('touchstart', began, { passive: true });
    // Not passive: the browser must not move the page under two fingers.
    place.addEventListener('touchmove', moved, { passive: false });
    place.addEventListener('touchend', ended);
    return () => {
      place.removeEventListener('touchstart', began);
      place.removeEventListener('touchmove', moved);
      place.removeEventListener('touchend', ended);
    };
  }, [element]);
}

function distance(one: Touch, two: Touch): number {
  return Math.max(1, Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY));
}
