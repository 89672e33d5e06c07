import { useEffect } from 'react';

/** Long enough that nobody comes upon it by chance. */
const holdMs = 5_000;
/** The corner the mark of the house stands in, as a part of the screen's shorter side. */
const cornerPart = 0.15;

/** Whether a touch is in the screen's upper left corner, where every locked screen has its mark. Sizes in CSS pixels. */
export function isInCorner(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  const reach = Math.min(width, height) * cornerPart;
  return x < reach && y < reach;
}

/**
 * Calls back when a finger rests in the corner for five seconds, or `heldKey` alone does on a keyboard (null: no key does). Lifting,
 * sliding away, a second key end it. `onHeld` is one function for good.
 */
export function useHold(onHeld: () => void, heldKey: string | null): void {
  useEffect(() => {
    const stops = new AbortController();
    const early = { signal: stops.signal, capture: true } as const;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const end = () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    };
    const begin = () => {
      end();
      timer = setTimeout(onHeld, holdMs);
    };
    const inCorner = (event: PointerEvent) =>
      isInCorner(event, { width: window.innerWidth, height: window.innerHeight });
    window.addEventListener('pointerdown', (event) => (event.isPrimary && inCorner(event) ? begin() : end()), early);
    window.addEventListener('pointermove', (event) => inCorner(event) || end(), early);
    for (const over of ['pointerup', 'pointercancel', 'keyup'] as const) window.addEventListener(over, end, early);
    // The window's own: within the page a touch moves the focus too.
    window.addEventListener('blur', (event) => event.target === window && end(), early);
    // A menu on a long touch would take the finger away from the page.
    window.addEventListener('contextmenu', (event) => timer !== null && event.preventDefault(), early);
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.repeat) return;
        if (heldKey !== null && event.key.toLowerCase() === heldKey && !(event.ctrlKey || event.altKey)) begin();
        else end();
      },
      early,
    );
    return () => {
      end();
      stops.abort();
    };
  }, [onHeld, heldKey]);
}
