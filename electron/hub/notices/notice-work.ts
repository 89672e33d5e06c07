import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/protocol/errors.ts';
import { workerUrl } from '../worker-url.ts';
import { mostMegabytes } from './notice-limits.ts';
import type { NoticeAnswer, NoticeOrder, PageTaken } from './notice-messages.ts';

/** How a piece of work is watched from outside. */
export type NoticeWatch = {
  /** Longest time without an answer, in milliseconds; the worker is killed then. */
  readonly patienceMs: number;
  readonly signal: AbortSignal;
  /** Called for one answer after the other, but not for a refusal; resolves to whether it was the last. */
  readonly onAnswer: (answer: Exclude<NoticeAnswer, { readonly type: 'refused' }>) => Promise<boolean>;
};

const megabyte = 1024 * 1024;
const watchEveryMs = 200;

/**
 * One piece of work on a file nobody vouches for, in a thread of its own that is killed when it takes too long, grows too
 * large or is called off; when this settles, the thread is gone and no answer is being handled any more. Rejects with the
 * refusal, with notice-file-too-heavy, with the signal's reason, or with what `onAnswer` rejected with.
 */
export function runNoticeWork(order: NoticeOrder, watch: NoticeWatch): Promise<void> {
  const { signal } = watch;
  if (signal.aborted) return Promise.reject(signal.reason as Error);
  const worker = new Worker(workerUrl('notice-worker', 'notices'), {
    name: 'notice',
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes.heap },
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const tooHeavy = () => reject(new AppError('notice-file-too-heavy'));
  const callOff = () => reject(signal.reason as Error);
  const patience = setTimeout(tooHeavy, watch.patienceMs);
  const grownLimit = process.memoryUsage.rss() + mostMegabytes.grown * megabyte;
  // A thread's own limit covers neither its pictures nor its unpacked bytes.
  const growth = setInterval(() => {
    if (process.memoryUsage.rss() > grownLimit) tooHeavy();
  }, watchEveryMs);
  signal.addEventListener('abort', callOff, { once: true });

  let over = false;
  let handled: Promise<void> = Promise.resolve();
  const handle = async (answer: NoticeAnswer) => {
    if (over) return;
    if (answer.type === 'refused') reject(new AppError(answer.code, undefined, { details: answer.details }));
    else if (await watch.onAnswer(answer)) resolve();
    else worker.postMessage({ type: 'taken' } satisfies PageTaken);
    patience.refresh();
  };
  worker.on('message', (answer: NoticeAnswer) => {
    handled = handled.then(() => handle(answer)).catch(reject);
  });
  worker.on('error', (problem) => {
    // Whatever brought it down, it was this file.
    process.stderr.write(`a notice file stopped its worker (${problem instanceof Error ? problem.name : 'unknown'})\n`);
    tooHeavy();
  });
  worker.on('exit', () => void handled.then(tooHeavy));

  return promise.finally(async () => {
    over = true;
    clearTimeout(patience);
    clearInterval(growth);
    signal.removeEventListener('abort', callOff);
    await worker.terminate();
    await handled;
  });
}
