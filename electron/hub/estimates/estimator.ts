import { Worker } from 'node:worker_threads';
import { closedFormFinish, closedFormWait, desksOf } from '#shared/domain/estimate/closed-form.ts';
import type { FloorSnapshot } from '#shared/domain/estimate/snapshot.ts';
import {
  displayMinutes,
  type EstimateTable,
  lookUpFinish,
  lookUpWait,
  type MinutesRange,
} from '#shared/domain/estimate/table.ts';
import type { ServiceId, StageId } from '#shared/domain/ids.ts';
import { workerUrl } from '../worker-url.ts';
import type { EstimateAnswer, EstimateOrder, Outlook } from './estimate-messages.ts';

/** Waits in whole minutes, looked up; recomputed in a worker (design: at most once a second, off the command path). */
export type Estimator = {
  /** Says that the floor changed. */
  readonly touch: () => void;
  readonly waitFor: (stageId: StageId, ahead: number) => MinutesRange;
  /** From waiting at a stage with `ahead` others in front to the end of the service. */
  readonly finishFor: (serviceId: ServiceId, stageId: StageId, ahead: number) => MinutesRange;
  readonly openDesks: (stageId: StageId) => number;
  /** Looks ahead with and without changes of the floor, in the worker; rejects if it stops meanwhile. */
  readonly outlook: (floor: FloorSnapshot, variants: readonly FloorSnapshot[]) => Promise<Outlook>;
  readonly close: () => Promise<void>;
};

/** `snapshot` runs on the hub's loop: it must be cheap (lines cut at `simulatedPerLine`). */
export type EstimatorOptions = {
  readonly snapshot: () => FloorSnapshot;
  readonly everyMs: number;
  readonly onTable: () => void;
  /** The worker stopped by itself. The last table stays in use and another worker is tried after `everyMs`. */
  readonly onFault: (cause: Error) => void;
};

/** The worker thread as the hub runs it. */
export function startEstimateWorker(): Worker {
  // Each table is made of rubbish that dies young; without a limit the thread takes 70 MB for it.
  const resourceLimits = { maxYoungGenerationSizeMb: 8 };
  return new Worker(workerUrl('estimate-worker', 'estimates'), { name: 'estimates', resourceLimits });
}

/** Computes a first table at once, then one at most every `everyMs` and only after a `touch`. */
export function createEstimator(
  { snapshot, everyMs, onTable, onFault }: EstimatorOptions,
  startWorker: () => Worker = startEstimateWorker,
): Estimator {
  let table: EstimateTable | null = null;
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | null = null;
  let dirty = false;
  let underWay = false;
  let closed = false;
  let requestId = 0;
  const looking = new Map<number, PromiseWithResolvers<Outlook>>();
  let lastStart = Number.NEGATIVE_INFINITY;

  function start(): Worker {
    const started = startWorker();
    started.unref();
    started.on('message', (answer: EstimateAnswer) => {
      if (answer.kind === 'outlook') {
        looking.get(answer.requestId)?.resolve(answer.outlook);
        looking.delete(answer.requestId);
        return;
      }
      table = answer.table;
      underWay = false;
      onTable();
      schedule();
    });
    started.on('error', (cause) => onFault(cause instanceof Error ? cause : new Error(String(cause))));
    started.on('exit', () => {
      worker = null;
      for (const { reject } of looking.values()) reject(new Error('the wait estimate stopped'));
      looking.clear();
      dirty ||= underWay;
      underWay = false;
      schedule();
    });
    return started;
  }

  function schedule(): void {
    if (!dirty || underWay || timer || closed) return;
    timer = setTimeout(compute, Math.max(0, lastStart + everyMs - performance.now()));
    timer.unref();
  }

  function compute(): void {
    timer = null;
    dirty = false;
    underWay = true;
    lastStart = performance.now();
    worker ??= start();
    requestId++;
    worker.postMessage({ kind: 'table', requestId, snapshot: snapshot(), seed: requestId } satisfies EstimateOrder);
  }

  function touch(): void {
    dirty = true;
    schedule();
  }

  touch();
  return {
    touch,
    waitFor: (stageId, ahead) =>
      displayMinutes((table && lookUpWait(table, stageId, ahead)) ?? closedFormWait(snapshot(), stageId, ahead)),
    finishFor: (serviceId, stageId, ahead) =>
      displayMinutes(
        (table && lookUpFinish(table, serviceId, stageId, ahead)) ??
          closedFormFinish(snapshot(), serviceId, stageId, ahead),
      ),
    openDesks: (stageId) => table?.stages.get(stageId)?.openDesks ?? desksOf(snapshot(), stageId).open,
    outlook(floor, variants) {
      const asked = Promise.withResolvers<Outlook>();
      worker ??= start();
      requestId++;
      looking.set(requestId, asked);
      const order = { kind: 'outlook', requestId, snapshot: floor, variants, seed: requestId } satisfies EstimateOrder;
      worker.postMessage(order);
      return asked.promise;
    },
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await worker?.terminate();
    },
  };
}
