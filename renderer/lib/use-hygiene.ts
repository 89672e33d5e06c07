import { useEffect } from 'react';

/** Keeps a public touch screen a kiosk: no menu, no dragging, no zoom by pinch, wheel or keys. */
export function useHygiene(): void {
  useEffect(() => {
    const never = (event: Event) => event.preventDefault();
    const noPinch = (event: TouchEvent) => {
      if (event.touches.length > 1) event.preventDefault();
    };
    const noWheelZoom = (event: WheelEvent) => {
      if (event.ctrlKey) event.preventDefault();
    };
    const noKeyZoom = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (command && ['+', '-', '=', '0', 'p', 's'].includes(event.key)) event.preventDefault();
    };
    document.addEventListener('contextmenu', never);
    document.addEventListener('dragstart', never);
    document.addEventListener('selectstart', never);
    document.addEventListener('touchmove', noPinch, { passive: false });
    document.addEventListener('wheel', noWheelZoom, { passive: false });
    document.addEventListener('keydown', noKeyZoom);
    return () => {
      document.removeEventListener('contextmenu', never);
      document.removeEventListener('dragstart', never);
      document.removeEventListener('selectstart', never);
      document.removeEventListener('touchmove', noPinch);
      document.removeEventListener('wheel', noWheelZoom);
      document.removeEventListener('keydown', noKeyZoom);
    };
  }, []);
}
