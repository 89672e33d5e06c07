import { monotonicMs } from './clock.mjs';
import { openConnection } from './connection.mjs';
import { expectStatus, oneByOne } from './loads.mjs';
import { pairStation, signIn, startHub, startListeners, startRaw } from './processes.mjs';
import { median, quantile } from './statistics.mjs';

const listenerCount = 200;
const warmUp = 50;
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
  const address = (index) => ({ url: hub.url, path: '/api/v1/events', token: index % 2 === 0 ? token : board });
  const ours = await measureCalls(await prepareHub(hub, token), Array.from({ length: listenerCount }, (_, i) => address(i)));
  const residentMb = hub.residentMb();
  const rawAddress = { url: raw.url, path: '/events', token: 'none' };
  const bare = await measureCalls(await prepareRaw(raw), Array.from({ length: listenerCount }, () => rawAddress));
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
  report.gate({
    ...{ what: `memory of the hub with ${listenerCount} listeners, its workers included`, unit: 'MB', goal: 200 },
    ...{ measured: residentMb, baseline: 'raw Fastify + raw SQLite with the same listeners', bare: rawMb, atMost: 2.5 },
  });
}
