import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Action, FunctionKey } from './desk-view.ts';

const ours: ReadonlySet<string> = new Set<FunctionKey>(['F2', 'F3', 'F4', 'F6', 'F8']);

/**
 * The function keys of the desk. The browser never gets them (find, address bar), not even while nothing can be done;
 * a key held down acts once. `asleep` while a dialog has the floor.
 */
export function useShortcuts(actions: readonly Action[], asleep: boolean, press: (action: Action) => void): void {
  const latest = useRef({ actions, asleep, press });
  // With the picture, not after it: a key pressed the moment its button can be pressed must find the same.
  useLayoutEffect(() => {
    latest.current = { actions, asleep, press };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!ours.has(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const { actions, asleep, press } = latest.current;
      if (event.repeat || asleep) return;
      const action = actions.find((one) => one.key === event.key);
      if (action && !action.blocked) press(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
