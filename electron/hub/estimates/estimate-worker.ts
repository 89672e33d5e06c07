import { parentPort } from 'node:worker_threads';
import { estimateWaits } from '#shared/domain/estimate/estimate-waits.ts';
import { mulberry32 } from '#shared/domain/simulation/random.ts';
import type { EstimateAnswer, EstimateOrder } from './estimate-messages.ts';

/** As many futures as keep a full house (300 waiting, 47 desks) near a tenth of a second a table. */
const replicas = 80;

if (parentPort === null) throw new Error('estimate-worker runs as a worker thread only');
const port = parentPort;

port.on('message', ({ requestId, snapshot, seed }: EstimateOrder) => {
  const table = estimateWaits(snapshot, mulberry32(seed), replicas);
  port.postMessage({ requestId, table } satisfies EstimateAnswer);
});
