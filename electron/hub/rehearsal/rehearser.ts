import { Worker } from 'node:worker_threads';
import type { Outcome } from '#shared/domain/rehearsal/outcome.ts';
import type { SearchResult } from '#shared/domain/rehearsal/search-plan.ts';
import { workerUrl } from '../worker-url.ts';
import type { RehearsalOrder, RehearsalWord } from './rehearsal-messages.ts';

type Ordered<Kind extends RehearsalOrder['kind']> = Omit<Extract<RehearsalOrder, { readonly kind: Kind }>, 'kind'>;

/** A search under way. `found` is null when it was called off. */
export type RunningSearch = {
  readonly found: Promise<SearchResult | null>;
  readonly cancel: () => void;
};

/** Plays days and searches plans in worker threads, off the hub's loop. */
export type Rehearser = {
  /** One rehearsal at a time; the next waits for it. */
  readonly rehearse: (order: Ordered<'rehearse'>) => Promise<readonly Outcome[]>;
  readonly search: (order: Ordered<'search'>, onProgress: (progress: number, cost: number) => void) => RunningSearch;
  /** Calls off what is under way. */
  readonly close: () => Promise<void>;
};

/** Starts no thread before there is something to do. */
export function createRehearser(): Rehearser {
  const running = new Set<Worker>();
  let last: Promise<unknown> = Promise.resolve();

  function work<T>(order: RehearsalOrder, hear: (word: RehearsalWord) => T | undefined) {
    const worker = new Worker(workerUrl('rehearsal-worker', 'rehearsal'), { name: 'rehearsal', workerData: order });
    running.add(worker);
    const done = new Promise<T | null>((resolve, reject) => {
      worker.on('message', (word: RehearsalWord) => {
        const heard = hear(word);
        if (heard !== undefined) resolve(heard);
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        running.delete(worker);
        resolve(null);
      });
    });
    return { done, end: () => void worker.terminate() };
  }

  async function rehearse(order: Ordered<'rehearse'>): Promise<readonly Outcome[]> {
    const { done } = work({ kind: 'rehearse', ...order }, (word) =>
      word.kind === 'outcomes' ? word.outcomes : undefined,
    );
    const outcomes = await done;
    if (outcomes === null) throw new Error('the rehearsal was called off');
    return outcomes;
  }

  return {
    rehearse(order) {
      const mine = last.then(() => rehearse(order));
      last = mine.catch(() => undefined);
      return mine;
    },
    search(order, onProgress) {
      const { done, end } = work({ kind: 'search', ...order }, (word) => {
        if (word.kind === 'progress') onProgress(word.progress, word.cost);
        return word.kind === 'found' ? word.found : undefined;
      });
      return { found: done, cancel: end };
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
