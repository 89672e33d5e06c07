import { parentPort, workerData } from 'node:worker_threads';
import { rehearse } from '#shared/domain/rehearsal/rehearse.ts';
import { searchPlan } from '#shared/domain/rehearsal/search-plan.ts';
import type { RehearsalOrder, RehearsalWord } from './rehearsal-messages.ts';

/** Progress is told no more often than a page would show it. */
const tellEveryMs = 100;

if (parentPort === null) throw new Error('rehearsal-worker runs as a worker thread only');
const port = parentPort;
const say = (word: RehearsalWord) => port.postMessage(word);
const order = workerData as RehearsalOrder;

if (order.kind === 'rehearse') {
  say({ kind: 'outcomes', outcomes: rehearse(order.demand, order.plans, order.seed) });
} else {
  const startedAt = performance.now();
  let toldAt = startedAt;
  const found = searchPlan({
    ...order,
    isOver: () => performance.now() - startedAt > order.withinMs,
    onProgress: ({ tried, of, cost }) => {
      const now = performance.now();
      if (now - toldAt < tellEveryMs) return;
      toldAt = now;
      say({ kind: 'progress', progress: Math.max(tried / of, (now - startedAt) / order.withinMs), cost });
    },
  });
  say({ kind: 'found', found });
}
