import { setTimeout as pause } from 'node:timers/promises';
import { monotonicMs } from './clock.mjs';
import { openConnection } from './connection.mjs';
import { expectStatus, oneByOne } from './loads.mjs';
import { pairStation, signIn, startHub, startListeners, startRaw } from './processes.mjs';
import { summarise } from './statistics.mjs';

const listenerCount = 200;
const warmUp = 100;
const rounds = 5;
const perRound = 80;
/** A breath between calls: what is measured is one call reaching everybody, not a jam. */
const pauseMs = 15;
const desk = '/api/v1/desks/dsk_counter-1';

/** From sending the call to its event at each of 200 listeners, and what they cost the hub in memory. */
export async function measureFeed({ sites, report }) {
  const hub = await startHub(await sites.empty());
  const raw = await startRaw(sites.bare());
  const token = await signIn(hub);
  const board = await pairStation(hub, 'board');
  // Half of them are staff, half are public screens: the two feeds of a site.
  const hubAddress = (index) => ({ url: hub.url, path: '/api/v1/events', token: index % 2 === 0 ? token : board });
  const rawAddress = () => ({ url: raw.url, path: '/events', token: 'none' });
  const ours = await openSide(await callerOfHub(hub, token), hubAddress);
  const bare = await openSide(await callerOfRaw(raw), rawAddress);
  for (let count = 0; count < warmUp + rounds * perRound; count++) {
    // Turn and turn about, so that whatever else the machine does meets both alike.
    await ours.callOnce();
    await bare.callOnce();
  }
  reportDelays(report, summarise(await ours.finish()), summarise(await bare.finish()));
  const [wholeMb, workersMb, rawMb] = [hub.residentMb(), await hub.workersMb(), raw.residentMb()];
  await Promise.all([hub.stop(), raw.stop()]);
  report.note('memory of the hub', { wholeMb, workersMb });
  report.gate({
    what: `memory of the hub with ${listenerCount} listeners, workers apart`,
    unit: 'MB',
    goal: 200,
    measured: wholeMb - workersMb,
    baseline: 'raw Fastify + raw SQLite with the same listeners',
    bare: rawMb,
    atMost: 2.5,
  });
}

function reportDelays(report, ours, bare) {
  const what = `call → event at ${listenerCount} listeners`;
  const baseline = 'raw Fastify + one raw transaction, one buffer to all';
  const p50 = { what: `${what}, p50`, unit: 'ms', measured: ours.p50, spread: ours.medians, bare: bare.p50 };
  report.gate({ ...p50, baseline, atMost: 2.5 });
  const p99 = { what: `${what}, p99`, unit: 'ms', goal: 8, measured: ours.p99, bare: bare.p99 };
  report.gate({ ...p99, baseline, atMost: 3 });
}

/** A server's listeners in a process of their own, and the one who calls. */
async function openSide(caller, address) {
  const addresses = Array.from({ length: listenerCount }, (_, index) => address(index));
  const listeners = await startListeners(addresses, 'ticket.called');
  const sent = [];
  const delays = (times) => {
    if (times.length !== sent.length) throw new Error(`a listener heard ${times.length} of ${sent.length} calls`);
    return times.map((at, index) => at - sent[index]);
  };
  return {
    async callOnce() {
      sent.push(monotonicMs());
      await caller.call();
      await pause(pauseMs);
      await caller.clear();
      await pause(pauseMs);
    },
    /** Every listener's delay for every call, in ms, by round. */
    async finish() {
      const heard = (await listeners.finish()).map(delays);
      caller.close();
      return Array.from({ length: rounds }, (_, round) => {
        const from = warmUp + round * perRound;
        return heard.flatMap((times) => times.slice(from, from + perRound));
      });
    },
  };
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
