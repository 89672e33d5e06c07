import { picturesDrawn } from './drawn-picture.ts';

/** What the browser itself says of an element: whether it can be seen, and that it was painted. */
export type Sight = {
  readonly visible: (element: HTMLElement) => boolean;
  /** Resolves once its pictures are decoded and a frame with it was painted; false where it cannot be seen after all. */
  readonly painted: (element: HTMLElement) => Promise<boolean>;
  /** Hears that the page was hidden or is shown again; returns the way to stop listening. */
  readonly onChange: (listener: () => void) => () => void;
};

/** The sight of this page. */
export const pageSight: Sight = {
  visible,
  async painted(element) {
    try {
      await picturesDrawn(element);
    } catch {
      // It did not come, or is broken: nobody has seen it.
      return false;
    }
    if (!visible(element)) return false;
    // The first frame draws it; when the second is asked for, the first is on the glass.
    await nextFrame();
    await nextFrame();
    return visible(element);
  },
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

function visible(element: HTMLElement): boolean {
  if (document.visibilityState !== 'visible' || !element.isConnected) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}
