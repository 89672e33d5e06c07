import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react';
import { useKeys } from './use-keys.ts';

type Options = {
  readonly count: number;
  /** The row to begin at. */
  readonly start: number;
  /** A key on a row that is no moving between rows; `next` goes on to the row below, `done` stays. */
  readonly onKey?: (index: number, key: string) => 'next' | 'done' | undefined;
};

export type Rows = {
  readonly at: number;
  readonly goTo: (index: number) => void;
  /** For the one focusable button that stands for a row. */
  readonly head: (index: number) => {
    readonly 'data-row': number;
    readonly tabIndex: 0 | -1;
    readonly onFocus: () => void;
  };
  /** For whatever else stands in the row: reached by Tab in the current row only. */
  readonly tabIndex: (index: number) => 0 | -1;
};

/**
 * A list worked through by keys: arrows move, other keys act on the row and go on. In a field the keys belong to the
 * field, except Enter and Escape, which lead back to the rows.
 */
export function useRows({ count, start, onKey }: Options): {
  readonly rows: Rows;
  /** The `ref` of the element around all rows. */
  readonly list: RefCallback<HTMLElement>;
} {
  const [current, setCurrent] = useState(() => Math.max(0, Math.min(start, count - 1)));
  const around = useRef<HTMLElement | null>(null);

  const goTo = useCallback((index: number) => {
    setCurrent(index);
    around.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
  }, []);
  useEffect(() => {
    // The work begins where the eye is: no click before the first key.
    around.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true });
  }, []);

  const next = (index: number) => {
    if (index + 1 < count) goTo(index + 1);
  };
  const keys = useKeys((event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const field = event.target instanceof Element ? event.target.closest('input, textarea, select') : null;
    const { key } = event;
    if (field) {
      const back = key === 'Escape' || (key === 'Enter' && field.tagName === 'INPUT');
      if (!back) return;
      event.preventDefault();
      if (key === 'Enter') next(current);
      else goTo(current);
      return;
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const to = current + (key === 'ArrowDown' ? 1 : -1);
      if (to >= 0 && to < count) goTo(to);
      return;
    }
    // On one of the row's own buttons Enter and Space press that button.
    const onHead = event.target instanceof Element && event.target.hasAttribute('data-row');
    if (!onHead && (key === 'Enter' || key === ' ')) return;
    const answer = onKey?.(current, key);
    if (!answer) return;
    event.preventDefault();
    if (answer === 'next') next(current);
  });
  const list = useCallback(
    (element: HTMLElement | null) => {
      around.current = element;
      return keys(element);
    },
    [keys],
  );

  const rows: Rows = {
    at: current,
    goTo,
    head: (index) => ({
      'data-row': index,
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setCurrent(index),
    }),
    tabIndex: (index) => (index === current ? 0 : -1),
  };
  return { rows, list };
}
