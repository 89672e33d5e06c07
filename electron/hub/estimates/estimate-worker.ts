import { parentPort } from 'node:worker_threads';
import { estimateWaits } from '#shared/domain/estimate/estimate-waits.ts';
import { hourAhead } from '#shared/domain/estimate/hour-ahead.ts';
import type { FloorSnapshot } from '#shared/domain/estimate/snapshot.ts';
import { mulberry32 } from '#shared/domain/simulation/random.ts';
import type { EstimateAnswer, EstimateOrder } from './estimate-messages.ts';

/** As many futures as keep a full house (300 waiting, 47 desks) near a tenth of a second a table. */
const replicas = 80;
/** Of each change that is compared; several are tried at a time. */
const comparedReplicas = 60;

if (parentPort === null) throw new Error('estimate-worker runs as a worker thread only');
const port = parentPort;

port.on('message', (order: EstimateOrder) => {
  port.postMessage(order.kind === 'table' ? tableOf(order) : outlookOf(order));
});

function tableOf({ requestId, snapshot, seed }: EstimateOrder & { kind: 'table' }): EstimateAnswer {
  return { kind: 'table', requestId, table: estimateWaits(snapshot, mulberry32(seed), replicas) };
}

/** Each future from the same seed, so that what differs comes of the change and not of chance. */
function outlookOf({ requestId, snapshot, variants, seed }: EstimateOrder & { kind: 'outlook' }): EstimateAnswer {
  const look = (floor: FloorSnapshot) => estimateWaits(floor, mulberry32(seed), comparedReplicas);
  return {
    kind: 'outlook',
    requestId,
    outlook: {
      asItStands: look(snapshot),
      changed: variants.map(look),
      inAnHour: hourAhead(snapshot, mulberry32(seed), comparedReplicas),
    },
  };
}
