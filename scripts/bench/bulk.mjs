import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '#shared/protocol/client.ts';
import { giveUp, say } from '../run-process.mjs';
import { openConnection } from './connection.mjs';
import { expectStatus, timed } from './loads.mjs';
import { signIn, startHub } from './processes.mjs';

const goal = { minutes: 4, megabytes: 500, papersPerPack: 8 };
const everyMs = 120;
const idleTickets = 250;

/**
 * The packs of all homes of a large site as one PDF for each building, while visitors take numbers. A pack of the demo site
 * has fewer than eight papers; the time is told as it was, and for eight at the same speed.
 */
export async function measureBulk({ sites, report }) {
  const hub = await startHub(await sites.empty());
  const token = await signIn(hub);
  const headers = { authorization: `Bearer ${token}` };
  const client = createClient(
    (url, init) => fetch(url, init),
    () => headers,
    hub.url,
  );
  const connection = await openConnection(hub.url, token);
  const take = () => timed(async () => expectStatus(await connection.post('/api/v1/tickets', { body: ticket }), 201));
  const idle = [];
  for (let count = 0; count < idleTickets; count++) {
    idle.push((await take()).ms);
    await pause(everyMs / 4);
  }
  const before = hub.residentMb();
  const names = (await client.homes({})).items.map(({ building }) => building);
  const started = performance.now();
  const jobs = [];
  for (const building of names) {
    const body = { what: 'packs', scope: { kind: 'building', building }, form: 'pdf-per-building' };
    jobs.push(await client.startBulkPapers({ body }));
  }
  const under = [];
  let most = 0;
  let done = [];
  while (done.length < jobs.length) {
    under.push((await take()).ms);
    most = Math.max(most, hub.residentMb());
    await pause(everyMs);
    if (under.length % 10 !== 0) continue;
    const now = (await client.bulkJobs({ query: {} })).items;
    const failed = now.find(({ state }) => !['running', 'ready'].includes(state));
    if (failed) giveUp(`bulk job ${failed.id} is ${failed.state}`);
    done = now.filter(({ state }) => state === 'ready');
  }
  const seconds = (performance.now() - started) / 1000;
  connection.close();
  await hub.stop();

  const sum = (of) => done.reduce((total, job) => total + of(job), 0);
  const homes = sum((job) => job.homes);
  const papers = sum((job) => job.papers);
  const files = done.flatMap((job) => job.files);
  const asEight = (seconds / papers) * homes * goal.papersPerPack;
  report.gate({
    what: `papers of ${homes} packs of eight, at the speed of ${papers} papers`,
    unit: 'min',
    goal: goal.minutes,
    measured: asEight / 60,
    baseline: 'what it may take',
    bare: goal.minutes,
    atMost: 1,
  });
  const memory = { what: 'memory while bulk papers are made', unit: 'MB', goal: goal.megabytes, measured: most };
  report.gate({ ...memory, baseline: 'what it may take', bare: goal.megabytes, atMost: 1 });
  const [still, busy] = [p99(idle), p99(under)];
  const tickets = { what: 'ticket p99 meanwhile', unit: 'ms', measured: busy };
  report.gate({ ...tickets, baseline: 'ticket p99 when nothing else runs', bare: still, atMost: 2 });
  report.note('bulk papers', {
    seconds,
    papers,
    pages: files.reduce((total, file) => total + file.pages, 0),
    megabytes: files.reduce((total, file) => total + file.bytes, 0) / 1024 / 1024,
    residentBeforeMb: before,
    msForAPaper: (seconds * 1000) / papers,
  });
  say(`  ${papers} papers of ${homes} homes in ${seconds.toFixed(1)} s; memory before ${before.toFixed(0)} MB`);
}

const ticket = JSON.stringify({ serviceId: 'svc_enquiry' });

function p99(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))];
}
