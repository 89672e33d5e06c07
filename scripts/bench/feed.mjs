import { setTimeout as pause } from 'node:timers/promises';
import { monotonicMs } from './clock.mjs';
import { openConnection } from './connection.mjs';
import { expectStatus, oneByOne } from './loads.mjs';
import { pairStation, signIn, startHub, startListeners, startRaw } from './processes.mjs';
import { quantile } from './statistics.mjs';

const listenerCount = 200;
const warmUp = 100;
const calls = 400;
/** A breath between calls: what is measured is one call reaching everybody, not a jam. */
const pauseMs = 15;
const desk = '/api/v1/desks/dsk_counter-1';

/** From sending the call to its event at each of 200 listeners, and what they cost the hub in memory. */
export async function measureFeed({ sites, report }) {
  const hub = await startHub(await sites.empty());
  const raw = await startRaw(sites.bare());
  const token = await signIn(hub);
  const board = await pairStation(hub, 'board');
  const own = (index) => ({ url: hub.url, path: '/api/v1/events', token: index % 2 === 0 ? token : board });
  const ours = await delays(await callerOfHub(hub, token), own);
  const wholeMb = hub.residentMb();
  const workersMb = await hub.workersMb();
  const bare = await delays(await callerOfRaw(raw), () => ({ url: raw.url, path: '/events', token: 'none' }));
  const rawMb = raw.residentMb();
  await Promise.all([hub.stop(), raw.stop()]);

  const baseline = 'raw Fastify + one raw transaction, one buffer to all';
  for (const [name, q, goal, atMost] of [
    ['p50', 0.5, undefined, 2.5],
    ['p99', 0.99, 8, 2.5],
  ]) {
    const what = `call → event at ${listenerCount} listeners, ${name}`;
    report.gate({ what, unit: 'ms', goal, measured: quantile(ours, q), baseline, bare: quantile(bare, q), atMost });
  }
  report.note('memory of the hub', { wholeMb, workersMb });
  report.gate({
    ...{ what: `memory of the hub with ${listenerCount} listeners, workers apart`, unit: 'MB', goal: 200 },
    ...{ measured: wholeMb - workersMb, baseline: 'raw Fastify + raw SQLite with the same listeners' },
    ...{ bare: rawMb, atMost: 2.5 },
  });
}

/** Every listener's delay for every call, in ms; half of the listeners of a hub are staff, half are public screens. */
async function delays(caller, address) {
  const addresses = Array.from({ length: listenerCount }, (_, index) => address(index));
  const listeners = await startListeners(addresses, 'ticket.called');
  const sent = [];
  for (let count = 0; count < warmUp + calls; count++) {
    sent.push(monotonicMs());
    await caller.call();
    await pause(pauseMs);
    await caller.clear();
    await pause(pauseMs);
  }
  const heard = await listeners.finish();
  caller.close();
  return heard.flatMap((times) => {
    if (times.length !== sent.length) throw new Error(`a listener heard ${times.length} of ${sent.length} calls`);
    return times.map((at, index) => at - sent[index]).slice(warmUp);
  });
}

/** A desk with 50 waiting that calls, and then serves whom it called while another one arrives. */
async function callerOfHub(hub, token) {
  const connection = await openConnection(hub.url, token);
  const post = async (path, body) => expectStatus(await connection.post(path, { body }), 200, 201);
  const body = JSON.stringify({ serviceId: 'svc_enquiry' });
  await post(`${desk}/open`, JSON.stringify({ stageIds: ['stg_enquiry'] }));
  await oneByOne(connection, '/api/v1/tickets', body, 50);
  let called;
  return {
    async call() {
      called = JSON.parse((await post(`${desk}/call-next`)).text).id;
    },
    async clear() {
      await post(`/api/v1/tickets/${called}/start`);
      await post(`/api/v1/tickets/${called}/complete-stage`);
      await post('/api/v1/tickets', body);
    },
    close: connection.close,
  };
}

async function callerOfRaw(raw) {
  const connection = await openConnection(raw.url, 'none');
  return {
    call: async () => expectStatus(await connection.post('/call'), 200),
    clear: async () => undefined,
    close: connection.close,
  };
}
