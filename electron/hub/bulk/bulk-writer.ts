import { Worker } from 'node:worker_threads';
import { workerUrl } from '../worker-url.ts';
import type { BulkAnswer, BulkFileOrder, BulkHomeOrder, BulkOrder, DrawnHome } from './bulk-messages.ts';

/** Writes files of bulk papers in a thread of its own, one at a time (D9). */
export type BulkWriter = {
  /**
   * Writes a file, home by home as `homes` yields them; answers its plain bytes. Throws when the thread fails or the signal is
   * aborted; what was written then is of no use.
   */
  readonly write: (
    file: BulkFileOrder,
    homes: AsyncIterable<BulkHomeOrder>,
    onDrawn: (home: DrawnHome) => Promise<void>,
    signal: AbortSignal,
  ) => Promise<number>;
  /** Gives the thread's memory back until there is more to write. */
  readonly rest: () => Promise<void>;
};

/** A thread and what it answers. */
type Thread = {
  readonly tell: (order: BulkOrder) => void;
  /** The next answer; throws what ended the thread, or the fault it tells. */
  readonly next: () => Promise<BulkAnswer>;
  /** Refuses whoever waits for an answer, and all after it. */
  readonly stop: (problem: Error) => void;
  readonly end: () => Promise<unknown>;
};

/** Homes handed to the worker before it answered: one drawn, one waiting, so that it never idles and never hoards. */
const ahead = 2;

/** The worker thread as the hub runs it; its heap is held small, a file streams through it. */
export function startBulkWorker(): Worker {
  return new Worker(workerUrl('bulk-worker', 'bulk'), {
    name: 'bulk papers',
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
  });
}

/**
 * Starts the thread when there is something to write and keeps it for the next file: each one opens the fonts anew, and what
 * a thread leaves behind is not all given back to the system. One that failed or was called off is not used again.
 */
export function createBulkWriter(startWorker: () => Worker = startBulkWorker): BulkWriter {
  let kept: Thread | null = null;

  async function rest(): Promise<void> {
    const thread = kept;
    kept = null;
    await thread?.end();
  }

  return {
    async write(file, homes, onDrawn, signal) {
      if (signal.aborted) throw new Error('called off');
      const thread = (kept ??= openThread(startWorker()));
      const stop = () => thread.stop(new Error('called off'));
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await writeWith(thread, file, homes, onDrawn);
      } catch (problem) {
        await rest();
        throw problem;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    rest,
  };
}

async function writeWith(
  { tell, next }: Thread,
  file: BulkFileOrder,
  homes: AsyncIterable<BulkHomeOrder>,
  onDrawn: (home: DrawnHome) => Promise<void>,
): Promise<number> {
  tell({ what: 'begin', file });
  const underway: number[] = [];
  const drawn = async () => {
    const answer = await next();
    underway.pop();
    if (answer.what === 'drawn') await onDrawn(answer.home);
  };
  for await (const home of homes) {
    tell({ what: 'home', home });
    underway.push(home.place);
    if (underway.length >= ahead) await drawn();
  }
  while (underway.length > 0) await drawn();
  tell({ what: 'end' });
  const written = await next();
  return written.what === 'written' ? written.bytes : 0;
}

function openThread(worker: Worker): Thread {
  const answers: BulkAnswer[] = [];
  let heard = Promise.withResolvers<void>();
  let ended: Error | null = null;
  const stop = (problem: Error) => {
    ended ??= problem;
    heard.resolve();
  };
  worker.on('message', (answer: BulkAnswer) => {
    answers.push(answer);
    heard.resolve();
  });
  worker.on('error', (problem) => stop(problem as Error));
  worker.on('exit', () => stop(new Error('the bulk worker stopped')));
  return {
    tell: (order) => worker.postMessage(order, order.what === 'home' ? ownBytes(order.home.sealed) : []),
    async next() {
      for (;;) {
        const answer = answers.shift();
        if (answer?.what === 'fault') throw new Error(answer.fault);
        if (answer) return answer;
        if (ended) throw ended;
        heard = Promise.withResolvers<void>();
        await heard.promise;
      }
    },
    stop,
    end: () => worker.terminate(),
  };
}

/** Handed over and not copied, so that what was sealed does not wait on both sides to be cleared away. */
function ownBytes({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
