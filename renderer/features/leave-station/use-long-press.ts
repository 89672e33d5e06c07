import { type PointerEvent, useEffect, useRef } from 'react';

/** Long enough that nobody comes upon it by chance. */
const holdMs = 5_000;

/** Calls back when a finger rests on something for five seconds; lifting or sliding away ends it. */
export function useLongPress(onHeld: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const end = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return {
    onPointerDown: (event: PointerEvent) => {
      if (!event.isPrimary) return;
      end();
      timer.current = setTimeout(onHeld, holdMs);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: end,
  };
}
