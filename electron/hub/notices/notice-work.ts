import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/protocol/errors.ts';
import { workerUrl } from '../worker-url.ts';
import { mostMegabytes } from './notice-limits.ts';
import type { NoticeAnswer, NoticeOrder } from './notice-messages.ts';

/** How a piece of work is watched from outside. */
export type NoticeWatch = {
  /** Longest time without an answer, in milliseconds; the worker is killed then. */
  readonly patienceMs: number;
  /** Called for each answer but a refusal; true ends the work. */
  readonly onAnswer: (answer: Exclude<NoticeAnswer, { readonly type: 'refused' }>) => boolean;
  readonly signal?: AbortSignal;
};

const megabyte = 1024 * 1024;
const watchEveryMs = 200;

/**
 * One piece of work on a file nobody vouches for, in a thread of its own that is killed when it takes too long, grows too
 * large or is called off. Rejects with the refusal, with notice-file-too-heavy, with the signal's reason, or with an Error
 * when the thread crashed.
 */
export function runNoticeWork(order: NoticeOrder, watch: NoticeWatch): Promise<void> {
  const { signal } = watch;
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  const worker = new Worker(workerUrl('notice-worker', 'notices'), {
    name: 'notice',
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes.heap },
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const tooHeavy = () => reject(new AppError('notice-file-too-heavy'));
  const patience = setTimeout(tooHeavy, watch.patienceMs);
  const grownLimit = process.memoryUsage.rss() + mostMegabytes.grown * megabyte;
  // A thread's own limit covers neither its pictures nor its unpacked bytes.
  const growth = setInterval(() => {
    if (process.memoryUsage.rss() > grownLimit) tooHeavy();
  }, watchEveryMs);
  const callOff = () => reject(signal?.reason as Error);
  signal?.addEventListener('abort', callOff, { once: true });

  worker.on('message', (answer: NoticeAnswer) => {
    patience.refresh();
    if (answer.type === 'refused') reject(new AppError(answer.code, undefined, { details: answer.details }));
    else if (watch.onAnswer(answer)) resolve();
  });
  worker.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ERR_WORKER_OUT_OF_MEMORY') tooHeavy();
    else reject(problem);
  });
  worker.on('exit', (code) => reject(new Error(`the notice worker ended with code ${code} before it had answered`)));

  return promise.finally(async () => {
    clearTimeout(patience);
    clearInterval(growth);
    signal?.removeEventListener('abort', callOff);
    await worker.terminate();
  });
}
