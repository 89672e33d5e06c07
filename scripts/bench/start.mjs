import { startHub, startRaw } from './processes.mjs';
import { median } from './statistics.mjs';

const rounds = 7;

/** From the spawn of the process to the line that says it listens. */
export async function measureStart({ sites, report }) {
  const starts = {
    old: () => startHub(old),
    empty: () => startHub(empty),
    raw: () => startRaw(sites.bare()),
  };
  const [empty, old] = [await sites.empty(), await sites.old()];
  const times = { old: [], empty: [], raw: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, start] of Object.entries(starts)) {
      const server = await start();
      times[name].push(server.readyMs);
      await server.stop();
    }
  }
  const measured = median(times.old);
  const what = 'hub ready with 500,000 journal entries';
  const spread = [Math.min(...times.old), Math.max(...times.old)];
  report.gate({
    what,
    unit: 'ms',
    goal: 700,
    measured,
    spread,
    baseline: 'raw Fastify + raw SQLite, unbundled',
    bare: median(times.raw),
    atMost: 3.5,
  });
  report.gate({
    what: `${what}, against none`,
    unit: 'ms',
    measured,
    baseline: 'the hub on an empty site',
    bare: median(times.empty),
    atMost: 1.3,
  });
}
