/** What happens when: earliest first, and first scheduled first among those of one moment. */
export type EventHeap<T> = {
  readonly push: (at: number, item: T) => void;
  readonly pop: () => { readonly at: number; readonly item: T } | undefined;
};

type Entry<T> = { readonly at: number; readonly order: number; readonly item: T };

function isBefore(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** An empty binary heap of events. The tie rule makes a simulation with the same seed repeat exactly. */
export function createEventHeap<T>(): EventHeap<T> {
  const heap: Entry<T>[] = [];
  let scheduled = 0;

  function push(at: number, item: T): void {
    const entry: Entry<T> = { at, order: scheduled++, item };
    let index = heap.length;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex];
      if (!parent || !isBefore(entry, parent)) break;
      heap[index] = parent;
      index = parentIndex;
    }
    heap[index] = entry;
  }

  function pop(): Entry<T> | undefined {
    const top = heap[0];
    const last = heap.pop();
    if (heap.length > 0 && last) sink(last);
    return top;
  }

  function sink(entry: Entry<T>): void {
    let index = 0;
    for (;;) {
      let childIndex = 2 * index + 1;
      let child = heap[childIndex];
      const other = heap[childIndex + 1];
      if (child && other && isBefore(other, child)) {
        child = other;
        childIndex++;
      }
      if (!child || isBefore(entry, child)) break;
      heap[index] = child;
      index = childIndex;
    }
    heap[index] = entry;
  }

  return { push, pop };
}
