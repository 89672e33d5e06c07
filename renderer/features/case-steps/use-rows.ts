import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';

type Options = {
  readonly count: number;
  /** The row to begin at. */
  readonly start: number;
  /** A key on a row that is no moving between rows; `next` goes on to the row below, `done` stays. */
  readonly onKey?: (index: number, key: string) => 'next' | 'done' | undefined;
  /** After the last row, when `next` has nowhere to go. */
  readonly onEnd?: () => void;
};

export type Rows = {
  readonly current: number;
  readonly goTo: (index: number) => void;
  /** For the element around all rows. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** For the one focusable button that stands for a row. */
  readonly head: (index: number) => {
    readonly ref: (element: HTMLButtonElement | null) => void;
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
export function useRows({ count, start, onKey, onEnd }: Options): Rows {
  const [current, setCurrent] = useState(() => Math.max(0, Math.min(start, count - 1)));
  const heads = useRef(new Map<number, HTMLButtonElement>());

  const goTo = useCallback((index: number) => {
    setCurrent(index);
    heads.current.get(index)?.focus();
  }, []);
  useEffect(() => {
    // The work begins where the eye is: no click before the first key.
    heads.current.get(current)?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the list appears
  }, []);

  const next = (index: number) => {
    if (index + 1 < count) goTo(index + 1);
    else onEnd?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
    const answer = onKey?.(current, key);
    if (!answer) return;
    event.preventDefault();
    if (answer === 'next') next(current);
  };

  return {
    current,
    goTo,
    onKeyDown,
    head: (index) => ({
      ref: (element) => {
        if (element) heads.current.set(index, element);
        else heads.current.delete(index);
      },
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setCurrent(index),
    }),
    tabIndex: (index) => (index === current ? 0 : -1),
  };
}
