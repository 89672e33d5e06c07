import { type RefObject, useEffect } from 'react';

/** Letters typed while no field has the focus go to the search, so that the next visitor's name can always be typed. */
export function useTypeAnywhere(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const inField = target instanceof HTMLElement && target.matches('input, textarea, select');
      const types = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
      // An input method announces its first key as `Process`.
      if (!inField && (types || event.key === 'Process')) input.current?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
