import { Worker } from 'node:worker_threads';
import { workerUrl } from '../worker-url.ts';
import type { BulkAnswer, BulkFileOrder, BulkHomeOrder, BulkOrder, DrawnHome } from './bulk-messages.ts';

/** Homes handed to the worker before it answered: one drawn, one waiting, so that it never idles and never hoards. */
const ahead = 2;

/** The worker thread as the hub runs it; its heap is held small, a file streams through it. */
export function startBulkWorker(): Worker {
  return new Worker(workerUrl('bulk-worker', 'bulk'), {
    name: 'bulk papers',
    resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 },
  });
}

/**
 * Writes one file in a thread of its own, home by home as `homes` yields them. Throws when the worker fails or the signal is
 * aborted; what was written then is of no use.
 */
export async function writeBulkFile(
  file: BulkFileOrder,
  homes: AsyncIterable<BulkHomeOrder>,
  onDrawn: (home: DrawnHome) => Promise<void>,
  signal: AbortSignal,
  startWorker: () => Worker = startBulkWorker,
): Promise<number> {
  const worker = startWorker();
  const answers: BulkAnswer[] = [];
  let heard = Promise.withResolvers<void>();
  let ended: Error | null = null;
  const end = (problem: Error) => {
    ended ??= problem;
    heard.resolve();
  };
  worker.on('message', (answer: BulkAnswer) => {
    answers.push(answer);
    heard.resolve();
  });
  worker.on('error', (problem) => end(problem as Error));
  worker.on('exit', () => end(new Error('the bulk worker stopped')));
  const stop = () => end(new Error('called off'));
  signal.addEventListener('abort', stop, { once: true });
  const tell = (order: BulkOrder) => worker.postMessage(order);
  const next = async (): Promise<BulkAnswer> => {
    for (;;) {
      const answer = answers.shift();
      if (answer?.what === 'fault') throw new Error(answer.fault);
      if (answer) return answer;
      if (ended) throw ended;
      heard = Promise.withResolvers<void>();
      await heard.promise;
    }
  };

  try {
    if (signal.aborted) throw new Error('called off');
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
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
